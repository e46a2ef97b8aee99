/** Draws a figure of curves as SVG: light, in the widths of print, its texts as text. */
import { decimal, grouped } from '../text/numbers.ts';
import { extent, roundBounds, roundLogBounds, type Bounds } from './bounds.ts';
import type { CurveFigure } from './curveFigure.ts';
import type { FigureLine } from './figureLines.ts';
import { keepSpikes } from './keepSpikes.ts';
import { lineStyle, type LineStyle, type MarkShape } from './lineStyle.ts';
import { leftOf, topOf, type XAxis, type YAxis } from './plot.ts';
import { element, place, textOf } from './svg.ts';
import { xLabels, yLabels } from './ticks.ts';
import { wrapText } from './wrapText.ts';

/** Widths, mm: one column of a paper, and both. */
export const PRINT_WIDTHS = [84, 174] as const;

const POINTS_PER_MM = 72 / 25.4;
/** Height of text, pt. */
const TEXT = 8;
const LINE_HEIGHT = 1.35 * TEXT;
const INK = '#1a1a1a';
const GRID = '#dddddd';
const MARGIN = 4;
/** Beside the plotting area for numbers, pt. */
const ROOM = { left: 34, right: 10, bottom: 16 } as const;
/** Height of the plotting area over its width. */
const SHAPE = 0.62;
/** Half a point: lines that lie on each other are not torn apart further. */
const LEAST = 0.005;
/** Marks along a line: about so many. */
const MARKS = 8;

export interface Axes {
  readonly x: XAxis;
  readonly y: YAxis;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

const placed = ({ x, y }: Axes, point: Place): Place => ({ x: leftOf(point.x, x), y: topOf(point.y, y) });
const pathOf = (places: readonly Place[]): string =>
  places.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${place(x)} ${place(y)}`).join('');

/** Ends of both axes, so that all lines and bands have room. */
function boundsOf({ lines, x, y }: CurveFigure): { readonly x: Bounds; readonly y: Bounds } {
  const points = lines.flatMap(({ mean, singles }) => [...mean, ...singles.flat()]);
  const ends = lines.flatMap(({ band }) => band.flatMap(({ low, high }) => [low, high]));
  const across = extentOf(points.map((point) => point.x)) ?? [x.log ? 1 : 0, 10];
  const up = extentOf([...points.map((point) => point.y), ...ends]) ?? (y.log ? [0.01, 1] : [0, 1]);
  const [start, end] = across;
  return {
    x: [x.log ? start : Math.min(0, start), end > start ? end : x.log ? 2 * start : start + 1],
    y: y.log ? roundLogBounds(up) : roundBounds([Math.min(...up), Math.max(...up)], LEAST),
  };
}

/** As `extent`, of as many values as there are: arguments of a call have a limit. */
function extentOf(values: readonly number[]): Bounds | null {
  return values.reduce<Bounds | null>(
    (ends, value) => extent(ends === null ? [value] : [...ends, value]),
    null,
  );
}

const MARK_PATHS: Readonly<Record<MarkShape, (r: number) => string>> = {
  disc: (r) =>
    `m${place(-r)} 0a${place(r)} ${place(r)} 0 1 0 ${place(2 * r)} 0a${place(r)} ${place(r)} 0 1 0 ${place(-2 * r)} 0`,
  square: (r) => `m${place(-r)} ${place(-r)}h${place(2 * r)}v${place(2 * r)}h${place(-2 * r)}z`,
  triangle: (r) => `m0 ${place(-1.2 * r)}l${place(1.2 * r)} ${place(2 * r)}h${place(-2.4 * r)}z`,
  diamond: (r) =>
    `m0 ${place(-1.3 * r)}l${place(1.3 * r)} ${place(1.3 * r)}l${place(-1.3 * r)} ${place(1.3 * r)}l${place(-1.3 * r)} ${place(-1.3 * r)}z`,
};

const markAt = ({ x, y }: Place, { mark, colour }: LineStyle): string =>
  element('path', { d: `M${place(x)} ${place(y)}${MARK_PATHS[mark](1.9)}`, fill: colour, stroke: 'none' });

function drawLine({ name, mean, band, singles }: FigureLine, i: number, axes: Axes): string {
  const style = lineStyle(i);
  const stroke = { fill: 'none', stroke: style.colour, 'stroke-linejoin': 'round' } as const;
  const parts = Math.ceil(axes.x.width);
  const drawn = keepSpikes(mean, parts, ({ y }) => y).map((point) => placed(axes, point));
  const upper = keepSpikes(band, parts, ({ high }) => high).map(({ x, high }) =>
    placed(axes, { x, y: high }),
  );
  const lower = keepSpikes(band, parts, ({ low }) => low).map(({ x, low }) => placed(axes, { x, y: low }));
  const every = Math.max(1, Math.ceil(drawn.length / MARKS));
  return element(
    'g',
    { 'data-line': name },
    ...(band.length > 0
      ? [
          element('path', {
            'data-part': 'band',
            d: `${pathOf([...upper, ...lower.toReversed()])}Z`,
            ...{ fill: style.colour, 'fill-opacity': '0.18', stroke: 'none' },
          }),
        ]
      : []),
    ...singles.map((points) =>
      element('path', {
        'data-part': 'seed',
        d: pathOf(keepSpikes(points, parts, ({ y }) => y).map((point) => placed(axes, point))),
        ...{ ...stroke, 'stroke-width': 0.5, 'stroke-opacity': '0.4' },
      }),
    ),
    element('path', {
      'data-part': 'mean',
      d: pathOf(drawn),
      ...{ ...stroke, 'stroke-width': 1.2 },
      ...(style.dash !== '' && { 'stroke-dasharray': style.dash }),
    }),
    ...drawn.filter((_, at) => (drawn.length - 1 - at) % every === 0).map((point) => markAt(point, style)),
  );
}

const written = (text: string, { x, y }: Place, more: Readonly<Record<string, string>> = {}): string =>
  element('text', { x, y, ...more }, textOf(text));

/** Shares as percent, with the digits that tell them apart. */
const percentTick = (value: number): string => decimal(String(+(value * 100).toPrecision(4)));
const countTick = (value: number): string =>
  value >= 1000 ? grouped(value) : decimal(String(+value.toPrecision(6)));

function drawAxes({ x, y }: Axes, label: string): string {
  const bottom = y.top + y.height;
  const right = x.width - x.room.right;
  const middle = (x.room.left + right) / 2;
  const across = xLabels(x, { format: countTick, textSize: TEXT });
  const up = yLabels(y, { format: percentTick, textSize: TEXT });
  return [
    ...up.map(({ value }) => {
      const at = topOf(value, y);
      return element('line', {
        x1: x.room.left,
        x2: right,
        y1: at,
        y2: at,
        stroke: GRID,
        'stroke-width': 0.5,
      });
    }),
    ...up.map(({ value, text, start, length }) =>
      written(
        text,
        { x: x.room.left - 3, y: start + 0.85 * length },
        { 'text-anchor': 'end', 'data-y': String(value) },
      ),
    ),
    element('line', { x1: x.room.left, x2: right, y1: bottom, y2: bottom, stroke: INK, 'stroke-width': 0.6 }),
    ...across.map(({ value, text, start, length }) =>
      written(
        text,
        { x: start + length / 2, y: bottom + TEXT + 2 },
        { 'text-anchor': 'middle', 'data-x': String(value) },
      ),
    ),
    written(label, { x: middle, y: bottom + ROOM.bottom + TEXT }, { 'text-anchor': 'middle' }),
  ].join('\n');
}

/** Names below the plotting area, each with a piece of its line. @returns what is drawn, and where it ends */
function drawNames(lines: readonly FigureLine[], left: number, width: number, top: number) {
  const drawn: string[] = [];
  let at = top;
  lines.forEach(({ name }, i) => {
    const style = lineStyle(i);
    const middle = at - 0.3 * TEXT;
    drawn.push(
      element('path', {
        d: `M${place(left)} ${place(middle)}h20`,
        ...{ stroke: style.colour, 'stroke-width': 1.2, fill: 'none' },
        ...(style.dash !== '' && { 'stroke-dasharray': style.dash }),
      }),
      markAt({ x: left + 10, y: middle }, style),
    );
    for (const text of wrapText(name, width - 26, TEXT)) {
      drawn.push(written(text, { x: left + 26, y: at }));
      at += LINE_HEIGHT;
    }
  });
  return { drawn: drawn.join('\n'), end: at };
}

const labelLines = (figure: CurveFigure, width: number): readonly string[] =>
  wrapText(figure.y.label, width - 2 * MARGIN, TEXT);

/** Where the axes of a figure's drawing lie, in the units of its view box, pt. */
export function axesOf(figure: CurveFigure, widthMm: number): Axes {
  const width = widthMm * POINTS_PER_MM;
  const {
    x: [start, end],
    y: [low, high],
  } = boundsOf(figure);
  const top = MARGIN + (labelLines(figure, width).length + 0.75) * LINE_HEIGHT;
  const height = (width - ROOM.left - ROOM.right) * SHAPE;
  return {
    x: { width, start, end, log: figure.x.log, room: ROOM },
    y: { top, height, low, high, log: figure.y.log },
  };
}

/**
 * The figure as a file of its own: SVG 1.1 with no script, no outside file and no typeface of its own.
 * @param widthMm of the whole, mm
 */
export function drawCurves(figure: CurveFigure, widthMm: number): string {
  const axes = axesOf(figure, widthMm);
  const { width } = axes.x;
  const below = axes.y.top + axes.y.height + ROOM.bottom + TEXT + 1.6 * LINE_HEIGHT;
  const names = drawNames(figure.lines, MARGIN, width - 2 * MARGIN, below);
  const notes = figure.note === null ? [] : wrapText(figure.note, width - 2 * MARGIN, TEXT);
  const first = names.end + 0.3 * LINE_HEIGHT;
  const end = (notes.length === 0 ? names.end : first + notes.length * LINE_HEIGHT) - LINE_HEIGHT;
  const total = end + MARGIN + 0.3 * TEXT;
  return `${element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      ...{ width: `${place(widthMm)}mm`, height: `${place(total / POINTS_PER_MM)}mm` },
      viewBox: `0 0 ${place(width)} ${place(total)}`,
      ...{ role: 'img', 'font-family': 'Helvetica, Arial, sans-serif', 'font-size': TEXT, fill: INK },
    },
    '\n',
    element('title', {}, textOf(`${figure.y.label} · ${figure.x.label}`)),
    element('rect', { width, height: total, fill: '#ffffff' }),
    '\n',
    ...labelLines(figure, width).map((text, i) =>
      written(text, { x: MARGIN, y: MARGIN + TEXT + i * LINE_HEIGHT }),
    ),
    '\n',
    drawAxes(axes, figure.x.label),
    '\n',
    figure.lines.map((line, i) => drawLine(line, i, axes)).join('\n'),
    '\n',
    names.drawn,
    '\n',
    ...notes.map((text, i) => written(text, { x: MARGIN, y: first + i * LINE_HEIGHT })),
    '\n',
  )}\n`;
}
