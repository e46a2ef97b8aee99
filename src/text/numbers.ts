/** Numbers and lists as the language in force writes them; in links and files they stand as they are. */
import { FORMAT } from './en/format.ts';
import { language, tell } from './tell.ts';

/** What writes numbers and lists in one language. */
const writers = (locale: string) => ({
  locale,
  decimalSign: new Intl.NumberFormat(locale).format(1.5).charAt(1),
  whole: new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }),
  threeDigits: new Intl.NumberFormat(locale, { maximumSignificantDigits: 3 }),
  list: new Intl.ListFormat(locale),
});

let kept = writers(language().locale);

function inForce(): typeof kept {
  const { locale } = language();
  if (locale !== kept.locale) kept = writers(locale);
  return kept;
}

/** A number that is written already, `0.25`, as this language writes it: `0,25`. */
export const decimal = (text: string): string => text.replace('.', inForce().decimalSign);

/** A number with all its digits. */
export const plain = (value: number): string => decimal(String(value));

/** So many digits behind the sign: `0.25`. */
export const fixed = (value: number, digits: number): string => decimal(value.toFixed(digits));

/** So many digits in all: `0.25`. */
export const digits = (value: number, count: number): string => decimal(value.toPrecision(count));

/** `3,412` */
export const grouped = (value: number): string => inForce().whole.format(value);

/** `3,410`, `18.4` */
export const threeDigits = (value: number): string => inForce().threeDigits.format(value);

/** `MLE`, `MLE and SeaRNN`, `a, b and c`. */
export const listed = (items: readonly string[]): string => inForce().list.format(items);

/** A fraction as `3.1 %`, told: it can be told again in another language. */
export const share = (fraction: number): string => tell(FORMAT.share, { percent: 100 * fraction });

/** `a, b, c`, told: each of them can be told again in another language. */
export const chained = (parts: readonly string[]): string =>
  parts.reduce((first, then) => tell(FORMAT.chained, { first, then }));
