/** Draws a figure of curves as SVG: light, in the widths of print, its texts as text. */
import { decimal, grouped } from '../text/numbers.ts';
import { extent, roundBounds, roundLogBounds, type Bounds } from './bounds.ts';
import { inUnit, shownLine, type CurveFigure, type FigureLine, type ValueAxis } from './figureLines.ts';
import { drawLine, markAt, styleOf, type Axes } from './drawLine.ts';
import { topOf } from './plot.ts';
import { INK, LINE_HEIGHT, MARGIN, paragraphs, pointsOf, sheet, TEXT, written } from './sheet.ts';
import { element, place } from './svg.ts';
import { xLabels, yLabels } from './ticks.ts';
import { wrapText } from './wrapText.ts';

const GRID = '#dddddd';
/** Beside the plotting area for numbers, pt. */
const ROOM = { left: 34, right: 10, bottom: 16 } as const;
/** Height of the plotting area over its width. */
const SHAPE = 0.62;
/** Half a point: lines that lie on each other are not torn apart further. Of other units a part of what is to be seen. */
const LEAST = { points: 0.005, part: 1e-3 } as const;

/** Ends of both axes, so that all lines and bands have room. */
function boundsOf({ lines, x, y }: CurveFigure): { readonly x: Bounds; readonly y: Bounds } {
  const points = lines.flatMap(({ mean, singles }) => [...mean, ...singles.flat()]);
  const ends = lines.flatMap(({ band }) => band.flatMap(({ low, high }) => [low, high]));
  const across = extent(points.map((point) => point.x)) ?? [x.log ? 1 : 0, 10];
  const values = [...points.map((point) => point.y), ...ends, ...(y.signed === true ? [0] : [])];
  const up = extent(values) ?? (y.log ? [0.01, 1] : [0, 1]);
  const [start, end] = across;
  const least = y.per === 1 ? Math.max(1e-9, LEAST.part * Math.abs(up[1])) : LEAST.points;
  return {
    x: [x.log ? start : Math.min(0, start), end > start ? end : x.log ? 2 * start : start + 1],
    y: y.bounds ?? (y.log ? roundLogBounds(up) : roundBounds(up, least)),
  };
}

/** In the unit of the axis, with the digits that tell values apart. */
function valueTick(value: number, axis: ValueAxis): string {
  const shown = +inUnit(value, axis).toPrecision(4);
  const sign = shown < 0 ? '−' : axis.signed === true && shown > 0 ? '+' : '';
  return `${sign}${decimal(String(Math.abs(shown)))}`;
}
const countTick = (value: number): string =>
  value >= 1000 ? grouped(value) : decimal(String(+value.toPrecision(6)));
/** Where places are counted, between them there is nothing to write. */
const wholeTick = (value: number): string => (Number.isInteger(value) ? countTick(value) : '');

function drawAxes({ x, y }: Axes, { x: places, y: values }: CurveFigure): string {
  const bottom = y.top + y.height;
  const right = x.width - x.room.right;
  const middle = (x.room.left + right) / 2;
  const across = xLabels(x, { format: places.whole === true ? wholeTick : countTick, textSize: TEXT });
  const up = yLabels(y, { format: (value) => valueTick(value, values), textSize: TEXT });
  const level = (at: number, stroke: string, width: number): string =>
    element('line', { x1: x.room.left, x2: right, y1: at, y2: at, stroke, 'stroke-width': width });
  return [
    ...up.map(({ value }) => level(topOf(value, y), GRID, 0.5)),
    ...(values.signed === true && y.low < 0 && y.high > 0 ? [level(topOf(0, y), INK, 0.6)] : []),
    ...up.map(({ value, text, start, length }) =>
      written(
        text,
        { x: x.room.left - 3, y: start + 0.85 * length },
        { 'text-anchor': 'end', 'data-y': String(value) },
      ),
    ),
    level(bottom, INK, 0.6),
    ...across.map(({ value, text, start, length }) =>
      written(
        text,
        { x: start + length / 2, y: bottom + TEXT + 2 },
        { 'text-anchor': 'middle', 'data-x': String(value) },
      ),
    ),
    written(places.label, { x: middle, y: bottom + ROOM.bottom + TEXT }, { 'text-anchor': 'middle' }),
  ].join('\n');
}

/** Names below the plotting area, each with a piece of its line. @returns what is drawn, and where it ends */
function drawNames(lines: readonly FigureLine[], left: number, width: number, top: number) {
  const drawn: string[] = [];
  let at = top;
  lines.forEach((line, i) => {
    const { style, beside, stroke } = styleOf(line, i);
    const middle = at - 0.3 * TEXT;
    drawn.push(element('path', { d: `M${place(left)} ${place(middle)}h20`, ...stroke }));
    if (!beside) drawn.push(markAt({ x: left + 10, y: middle }, style));
    for (const text of wrapText(line.name, width - 26, TEXT)) {
      drawn.push(written(text, { x: left + 26, y: at }));
      at += LINE_HEIGHT;
    }
  });
  return { drawn: drawn.join('\n'), end: at };
}

const labelOf = (figure: CurveFigure, width: number) => paragraphs([figure.y.label], width, MARGIN + TEXT);

/** As far as its axes show it. */
const shownOf = (whole: CurveFigure): CurveFigure => {
  const axes = { logX: whole.x.log, logY: whole.y.log };
  return { ...whole, lines: whole.lines.map((line) => shownLine(line, axes)) };
};

/** Where the axes of a figure's drawing lie, in the units of its view box, pt. */
export function axesOf(whole: CurveFigure, widthMm: number): Axes {
  const figure = shownOf(whole);
  const width = pointsOf(widthMm);
  const {
    x: [start, end],
    y: [low, high],
  } = boundsOf(figure);
  const top = labelOf(figure, width).next - TEXT + 0.75 * LINE_HEIGHT;
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
export function drawCurves(whole: CurveFigure, widthMm: number): string {
  const figure = shownOf(whole);
  const axes = axesOf(whole, widthMm);
  const { width } = axes.x;
  const below = axes.y.top + axes.y.height + ROOM.bottom + TEXT + 1.6 * LINE_HEIGHT;
  const names = drawNames(figure.lines, MARGIN, width - 2 * MARGIN, below);
  const first = names.end + 0.3 * LINE_HEIGHT;
  const notes = paragraphs(figure.note === null ? [] : [figure.note], width, first);
  const end = (figure.note === null ? names.end : notes.next) - LINE_HEIGHT;
  return sheet(widthMm, end + MARGIN + 0.3 * TEXT, `${figure.y.label} · ${figure.x.label}`, [
    labelOf(figure, width).drawn,
    drawAxes(axes, figure),
    ...figure.lines.map((line, i) => drawLine(line, i, axes)),
    names.drawn,
    notes.drawn,
  ]);
}
