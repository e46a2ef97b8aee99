/** How large three tables beside each other may be, in CSS pixels. */
import { LETTER_WIDTH, type Columns } from '../letters/columns.ts';

/** Width of the roll-in's name at the left, and of the gaps between tables. */
const SIDE = 20;
const GAP = 16;
/** A tile must hold its sentences. */
const NARROWEST_TILE = 200;
/** Of a row's token, and beside it. */
const LABEL = { widest: 96, gap: 6 } as const;
const COLUMN = { narrowest: 13, widest: 40 } as const;

/**
 * Tables of T columns in a box `room` wide; where they do not fit, they are wider than it and scroll. The `longest` token
 * of a row has so many letters; text is `textScale` times as large as usual.
 */
export function layOutTables(
  room: number,
  T: number,
  longest = 1,
  textScale = 1,
): { readonly columns: Columns; readonly tile: number } {
  const label = Math.min(LABEL.widest, Math.ceil(longest * LETTER_WIDTH * textScale) + LABEL.gap);
  const fair = Math.floor((room - SIDE - 3 * GAP) / 3);
  const tile = Math.max(NARROWEST_TILE * textScale, label + COLUMN.narrowest * T, fair);
  const column = Math.min(COLUMN.widest, Math.floor((tile - label) / T));
  return { columns: { label, column, total: label + column * T, glyphPixel: 1 }, tile };
}
