/** Draws the table on a canvas: fills, numbers where there is room, and marks. Nothing of React. */
import { at } from '../../base/assert.ts';
import type { Layer } from '../../state/selection.ts';
import { drawMarks } from './drawMarks.ts';
import { cellRect, type Rect, type TableBox } from './geometry.ts';
import { MARK } from './marks.ts';
import type { ThemeColours } from './themeColours.ts';
import { decimal } from '../../text/numbers.ts';

/** One contestant's table, ready to draw: values [T × V] (NaN: not tried) and marks [T × V]. */
export interface DrawnView {
  readonly values: Float32Array;
  readonly marks: Uint8Array;
}

export interface TablePicture {
  readonly box: TableBox;
  readonly views: readonly DrawnView[];
  readonly layer: Layer;
  readonly colours: ThemeColours;
  /** How many times as large as usual numbers are. */
  readonly textScale: number;
}

/** Rows this high and cells this wide (CSS pixels) have room for a number of the usual size. */
const ROOM = { height: 17, width: 34, besideMarks: 64 } as const;
/** A number's text at the usual size, CSS pixels. */
const NUMBER = 12;

export function drawTable(context: CanvasRenderingContext2D, picture: TablePicture): void {
  const { box, views, colours } = picture;
  context.setTransform(box.scale, 0, 0, box.scale, 0, 0);
  context.clearRect(0, 0, box.width, box.height);
  context.textBaseline = 'middle';
  const someUntried = views.some(({ marks }) => marks.some((each) => (each & MARK.untried) !== 0));
  const hatch = someUntried ? hatching(context, colours.faint, box.scale) : 'transparent';
  views.forEach((view, v) => {
    for (let t = 0; t < box.T; t++)
      for (let a = 0; a < box.V; a++)
        drawCell(context, picture, view, t * box.V + a, cellRect(box, t, a, v), hatch);
  });
}

function drawCell(
  context: CanvasRenderingContext2D,
  { layer, colours, textScale }: TablePicture,
  view: DrawnView,
  index: number,
  rect: Rect,
  hatch: CanvasPattern | string,
): void {
  const marks = at(view.marks, index);
  const value = at(view.values, index);
  const untried = (marks & MARK.untried) !== 0;
  const colour = colours.cell(layer, untried ? 0 : value);
  context.fillStyle = untried ? hatch : colour.fill;
  context.fillRect(rect.x, rect.y, rect.width, rect.height);
  const number = !untried && rect.height >= ROOM.height * textScale && rect.width >= ROOM.width * textScale;
  const besideMarks = rect.width >= ROOM.besideMarks * textScale;
  const marked = (marks & ~MARK.untried) !== 0;
  context.fillStyle = context.strokeStyle = untried ? colours.ink : colour.ink;
  if (number && (!marked || besideMarks)) {
    context.font = `${NUMBER * textScale}px ui-monospace, "DejaVu Sans Mono", Menlo, monospace`;
    context.textAlign = marked ? 'right' : 'center';
    const x = marked ? rect.x + rect.width - 6 : rect.x + rect.width / 2;
    const text = shortNumber(value);
    // A table full of zeros should not shout.
    context.globalAlpha = text === '0' && !marked ? 0.45 : 1;
    context.fillText(text, x, rect.y + rect.height / 2 + 0.5);
    context.globalAlpha = 1;
  }
  if (marks !== 0) drawMarks(context, marks, rect, number && besideMarks);
}

/** `.13`, `1`, `−.40`; `0` for what rounds to nothing. */
export function shortNumber(value: number): string {
  const size = Math.abs(value).toFixed(2);
  if (size === '0.00') return '0';
  const text = size === '1.00' ? '1' : decimal(size.slice(1));
  return value < 0 ? `−${text}` : text;
}

/** Diagonal lines on nothing, `scale` device pixels per CSS pixel. */
function hatching(context: CanvasRenderingContext2D, colour: string, scale: number): CanvasPattern | string {
  const size = Math.round(5 * scale);
  const tile = document.createElement('canvas');
  tile.width = tile.height = size;
  const pen = tile.getContext('2d');
  if (pen === null) return 'transparent';
  pen.strokeStyle = colour;
  pen.globalAlpha = 0.55;
  pen.lineWidth = 0.75 * scale;
  for (const shift of [-size, 0, size]) {
    pen.beginPath();
    pen.moveTo(shift, size);
    pen.lineTo(shift + size, 0);
    pen.stroke();
  }
  const pattern = context.createPattern(tile, 'repeat');
  pattern?.setTransform(new DOMMatrix().scale(1 / scale));
  return pattern ?? 'transparent';
}
