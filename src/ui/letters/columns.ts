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

/** Columns of a word of T letters in a box `width` wide, `views` tables side by side in each column. */
export function layOutColumns(width: number, T: number, views: number): Columns {
  const label = width < NARROW ? 76 : 112;
  const least = Math.max(NARROWEST.one, NARROWEST.each * views);
  const column = Math.max(least, Math.min(WIDEST, Math.floor((width - label) / T)));
  const glyphPixel = Math.max(3, Math.min(column < ROOMY ? 6 : 7, Math.floor((column - 8) / 8)));
  return { label, column, total: label + column * T, glyphPixel };
}
