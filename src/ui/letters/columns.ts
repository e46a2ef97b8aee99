/** The columns that letters and cost table share: a sticky label column, then one column a letter, in CSS pixels. */

export interface Columns {
  readonly label: number;
  readonly column: number;
  /** Label and all columns: more than the room there is when the word must scroll sideways. */
  readonly total: number;
  /** Screen pixels of one glyph pixel. */
  readonly glyphPixel: number;
}

/** The most that `glyphPixel` is in a low window. */
export const LOW_GLYPH = 4;

const NARROW = 560;
const WIDEST = 120;
/** From here on glyphs may be larger. */
const ROOMY = 90;
/** A column must hold a letter chip and the marks; side by side, each contestant's part must. */
const NARROWEST = { one: 34, each: 30 } as const;

/** Of a letter in small monospaced text, CSS pixels. */
export const LETTER_WIDTH = 7.4;
/** Letters that stand alone are large; tokens of more letters are set small. */
const LONG = { from: 4, letter: LETTER_WIDTH, around: 10 } as const;

/** How wide a column must be for the longest of these, text being `textScale` times as large as usual. */
export const widthFor = (texts: readonly string[], textScale = 1): number => {
  const longest = Math.max(0, ...texts.map(({ length }) => length));
  return longest < LONG.from ? 0 : Math.ceil(longest * LONG.letter * textScale + LONG.around);
};

/**
 * Columns of a word of T letters in a box `width` wide, `views` tables side by side in each column, which
 * is at least `wanted` wide; text is `textScale` times as large as usual.
 */
export function layOutColumns(width: number, T: number, views: number, wanted = 0, textScale = 1): Columns {
  const label = Math.round((width < NARROW * textScale ? 76 : 112) * textScale);
  const least = Math.max(Math.round(NARROWEST.one * textScale), NARROWEST.each * views, wanted);
  const column = Math.max(least, Math.min(WIDEST, Math.floor((width - label) / T)));
  const glyphPixel = Math.max(3, Math.min(column < ROOMY ? 6 : 7, Math.floor((column - 8) / 8)));
  return { label, column, total: label + column * T, glyphPixel };
}
