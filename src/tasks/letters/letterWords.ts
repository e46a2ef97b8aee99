/** Handwritten words in memory: what every source of letters is read into. */

/** Rows and columns of a letter's picture, and D, its pixels. */
export const LETTER_ROWS = 16;
export const LETTER_COLUMNS = 8;
export const LETTER_PIXELS = LETTER_ROWS * LETTER_COLUMNS;

/** V = 26 tokens: a … z. */
export const LETTERS: readonly string[] = Array.from('abcdefghijklmnopqrstuvwxyz');

/** One handwritten word of T letters. */
export interface LetterWord {
  /** Letters [T], 0 = a … 25 = z. */
  readonly targets: Uint8Array;
  /** 0/1 pixels [T, 128], 16 rows of 8 each. */
  readonly inputs: Uint8Array;
  /** The fold of a file in the Kassel format (0 … 9), or the writer of a built-in word (from 0). */
  readonly group: number;
}

/** The word's letters as text: its type. */
export function spell(word: { readonly targets: ArrayLike<number> }): string {
  return Array.from(word.targets, (letter) => LETTERS[letter] ?? '?').join('');
}
