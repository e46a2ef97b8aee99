/** The columns that letters and cost table share: a sticky label column, then one column a letter, in CSS pixels. */

export interface Columns {
  readonly label: number;
  readonly column: number;
  /** Label and all columns: more than the room there is when the word must scroll sideways. */
  readonly total: number;
  /** Screen pixels of one glyph pixel. */
  readonly glyphPixel: number;
}

const NARROW = 560;
const WIDEST = 120;
/** From here on glyphs may be larger. */
const ROOMY = 90;
/** A column must hold a letter chip and the marks; side by side, each contestant's part must. */
const NARROWEST = { one: 34, each: 30 } as const;

/** Letters that stand alone are large; longer tokens are set smaller, so wide a letter. */
const LONG = { from: 4, letter: 7.4, around: 10 } as const;

/** How wide a column must be for the longest of these. */
export const widthFor = (texts: readonly string[]): number => {
  const longest = Math.max(0, ...texts.map(({ length }) => length));
  return longest < LONG.from ? 0 : Math.ceil(longest * LONG.letter + LONG.around);
};

/**
 * Columns of a word of T letters in a box `width` wide, `views` tables side by side in each column, which
 * is at least `wanted` wide.
 */
export function layOutColumns(width: number, T: number, views: number, wanted = 0): Columns {
  const label = width < NARROW ? 76 : 112;
  const least = Math.max(NARROWEST.one, NARROWEST.each * views, wanted);
  const column = Math.max(least, Math.min(WIDEST, Math.floor((width - label) / T)));
  const glyphPixel = Math.max(3, Math.min(column < ROOMY ? 6 : 7, Math.floor((column - 8) / 8)));
  return { label, column, total: label + column * T, glyphPixel };
}
