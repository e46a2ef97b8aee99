/** Texts that were told before another language was chosen, told again in that one. */
import { fill, hearTold, type Values } from './tell.ts';

/** So many texts are remembered at most: far more than there are of those that stay. */
const REMEMBERED = 5_000;

const remembered = new Map<string, readonly [message: string, values: Values<string>]>();

/** From now on `retell` knows what is told. */
export function rememberTold(): void {
  hearTold((text, message, values) => {
    const [oldest] = remembered.keys();
    if (remembered.size >= REMEMBERED && oldest !== undefined) remembered.delete(oldest);
    remembered.set(text, [message, values]);
  });
}

/** A text as it is told in the language in force; one of which nothing is known stays as it is. */
export function retell(text: string): string {
  const known = remembered.get(text);
  if (known === undefined) return text;
  const [message, values] = known;
  const again = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' && value !== text ? retell(value) : value,
  ]);
  return fill(message, Object.fromEntries(again) as Values<string>);
}

/** The same of all texts of a value, whatever it is made of. */
export function retold<T>(value: T): T {
  // What is made of texts is made of such again.
  if (typeof value === 'string') return retell(value) as T;
  if (Array.isArray(value)) return value.map((each: unknown) => retold(each)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, retold<unknown>(each)])) as T;
}
