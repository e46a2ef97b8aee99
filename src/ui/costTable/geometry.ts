/** Where the cells of the table lie on the screen, in CSS pixels, on whole device pixels. */

/** T columns of `views` sub-columns each, V rows, in a box of width × height at `scale` device pixels per CSS pixel. */
export interface TableBox {
  readonly T: number;
  readonly V: number;
  readonly views: number;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Gaps, in CSS pixels: between cells t, between the views of a cell, between rows. */
const GAP = { cell: 2, view: 1, row: 1 } as const;

/** The rectangle of token `a` at cell `t` in sub-column `view`. */
export function cellRect(box: TableBox, t: number, a: number, view: number): Rect {
  const snap = (value: number): number => Math.round(value * box.scale) / box.scale;
  const column = box.width / box.T;
  const inner = column - GAP.cell;
  const part = (inner - GAP.view * (box.views - 1)) / box.views;
  const left = snap(t * column + GAP.cell / 2 + view * (part + GAP.view));
  const right = snap(t * column + GAP.cell / 2 + view * (part + GAP.view) + part);
  const row = box.height / box.V;
  const top = snap(a * row + GAP.row / 2);
  const bottom = snap((a + 1) * row - GAP.row / 2);
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The cell under a point, with the sub-column it is in, or null outside. */
export function cellAt(
  box: TableBox,
  x: number,
  y: number,
): { readonly cell: number; readonly token: number; readonly view: number } | null {
  if (x < 0 || y < 0 || x >= box.width || y >= box.height) return null;
  const column = box.width / box.T;
  const cell = Math.floor(x / column);
  const view = Math.min(box.views - 1, Math.floor(((x - cell * column) / column) * box.views));
  return { cell, token: Math.floor((y / box.height) * box.V), view };
}
