/** How large three tables beside each other may be, in CSS pixels. */
import type { Columns } from '../letters/columns.ts';

/** Width of the roll-in's name at the left, and of the gaps between tables. */
const SIDE = 20;
const GAP = 16;
/** A tile must hold its sentences. */
const NARROWEST_TILE = 200;
const LABEL = 16;
const COLUMN = { narrowest: 13, widest: 40 } as const;

/** Tables of T columns in a box `room` wide; where they do not fit, they are wider than it and scroll. */
export function layOutTables(room: number, T: number): { readonly columns: Columns; readonly tile: number } {
  const fair = Math.floor((room - SIDE - 3 * GAP) / 3);
  const tile = Math.max(NARROWEST_TILE, LABEL + COLUMN.narrowest * T, fair);
  const column = Math.min(COLUMN.widest, Math.floor((tile - LABEL) / T));
  return { columns: { label: LABEL, column, total: LABEL + column * T, glyphPixel: 1 }, tile };
}
