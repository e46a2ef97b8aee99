/** Messages with holes, in Fluent's syntax, filled and told. */
import { FluentBundle, FluentResource, type Message } from '@fluent/bundle';

/** What stands between `$` and the next blank or brace. */
type NameOf<Rest extends string> = Rest extends `${infer Before}}${string}`
  ? Before extends `${infer Name} ${string}`
    ? Name
    : Before
  : never;

/** The names of a message's holes but those that are `Filled` already. */
export type HolesOf<M extends string, Filled extends string = never> = M extends `${string}$${infer Rest}`
  ? Exclude<NameOf<Rest>, Filled> | HolesOf<Rest, Filled>
  : never;

/** What comes with a message: values for its holes, where it has any. */
export type ValuesOf<M extends string, Filled extends string = never> =
  // The lint rule sees a message of which nothing is known, which has no holes.
  // eslint-disable-next-line @typescript-eslint/no-generated-empty-object-type
  [HolesOf<M, Filled>] extends [never] ? [] : [values: Values<HolesOf<M, Filled>>];

/** What fills holes; numbers are grouped in thousands. */
export type Values<Holes extends string> = Readonly<Record<Holes, string | number>>;

type Pattern = NonNullable<Message['value']>;

const bundle = new FluentBundle('en-GB', { useIsolating: false });
const patterns = new Map<string, Pattern>();

/** Fluent wants each variant on a line of its own; messages may have them in one: `{ $count -> [one] {$unit} *[other] {$units} }`. */
const inLines = (message: string): string =>
  (message.includes('->')
    ? message.replaceAll(/\s*(\*?\[\w+\] )/g, '\n$1').replaceAll(/\s+\}/g, '\n}')
    : message
  ).replaceAll('\n', '\n ');

/** Reads a message, once. What is no message is its own text. */
function patternOf(message: string): Pattern {
  const known = patterns.get(message);
  if (known !== undefined) return known;
  const [entry] = new FluentResource(`message = ${inLines(message)}`).body;
  const pattern = entry?.value ?? message;
  patterns.set(message, pattern);
  return pattern;
}

/** @param values for all holes: one that nothing fills shows as it is written, and a test looks for such */
export const fill = (message: string, values: Values<string>): string =>
  bundle.formatPattern(patternOf(message), { ...values }, []);

/** Tells a message that speaks of no task. */
export const tell = <M extends string>(message: M, ...[values]: ValuesOf<M>): string =>
  fill(message, values ?? {});
