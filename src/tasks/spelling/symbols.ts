/** The 43 symbols of spelling: letters, digits, a few marks, the space, and the end. @see SeaRNN §5, spelling */

/** What a character becomes that is none of the others. */
const OTHER = '#';
/** How the space is written where symbols stand alone. */
const SPACE = '␣';

/** V = 43; the last one ends a sequence. */
export const SYMBOLS: readonly string[] = [
  ...Array.from(`abcdefghijklmnopqrstuvwxyz0123456789,.!?#${SPACE}`),
  'end',
];

/** The token that ends a sequence. */
export const END = SYMBOLS.length - 1;

const tokens = new Map(SYMBOLS.slice(0, END).map((symbol, token) => [symbol, token]));
const other = tokens.get(OTHER) ?? END;

/** A text as tokens: in lower case, all white space as single spaces, any other character as `#`. */
export function tokensOf(text: string): Uint8Array {
  const plain = text.toLowerCase().trim().replace(/\s+/g, SPACE);
  const written = new Uint8Array(plain.length);
  let length = 0;
  for (const character of plain) written[length++] = tokens.get(character) ?? other;
  return written.slice(0, length);
}

/** Share of a text's characters that no symbol stands for, so that all of them are read as `#`: 0 … 1. */
export function otherShare(text: string): number {
  const plain = text.toLowerCase().replace(/[\s#]+/g, '');
  let others = 0;
  for (const character of plain) others += Number(!tokens.has(character));
  return others / Math.max(1, plain.length);
}

/** Share of a text's letters, of any script, that are none of the symbols: 0 … 1. */
export function otherLetterShare(text: string): number {
  let [letters, others] = [0, 0];
  for (const character of text.toLowerCase()) {
    const known = tokens.has(character);
    const isLetter = known ? /[a-z]/.test(character) : /\p{L}/u.test(character);
    letters += Number(isLetter);
    others += Number(isLetter && !known);
  }
  return others / Math.max(1, letters);
}

/** Tokens as text, up to the end. */
export function textOf(written: ArrayLike<number>): string {
  const list = Array.from(written);
  const end = list.indexOf(END);
  return (end < 0 ? list : list.slice(0, end))
    .map((token) => SYMBOLS[token] ?? OTHER)
    .join('')
    .replaceAll(SPACE, ' ');
}
