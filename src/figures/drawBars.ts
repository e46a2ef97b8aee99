/** Draws a figure of bars as SVG: a row a bar, from 0 on one axis. */
import { decimal } from '../text/numbers.ts';
import type { BarFigure } from './barFigure.ts';
import { roundBounds } from './bounds.ts';
import { inUnit } from './figureLines.ts';
import { lineStyle } from './lineStyle.ts';
import { leftOf, type XAxis } from './plot.ts';
import { INK, LINE_HEIGHT, MARGIN, paragraphs, pointsOf, sheet, TEXT, written } from './sheet.ts';
import { element } from './svg.ts';
import { widthOf, xLabels } from './ticks.ts';

const GRID = '#dddddd';
/** A row, and the bar in it, pt. */
const ROW = 2 * TEXT;
const BAR = 1.1 * TEXT;
/** Beside the longest bar, pt. */
const RIGHT = 10;

/** @param widthMm of the whole, mm */
export function drawBars({ axis, bars, parts, note }: BarFigure, widthMm: number): string {
  const width = pointsOf(widthMm);
  const label = paragraphs([axis.label], width, MARGIN + TEXT);
  const names = Math.max(0, ...bars.map(({ name }) => widthOf(name, TEXT)));
  const values = bars.flatMap(({ value, held }) => [value ?? 0, held ?? 0]);
  const [, end] = roundBounds([0, Math.max(0, ...values)], 0.01);
  const left = Math.min(MARGIN + names + 6, width / 2);
  const x: XAxis = { width, start: 0, end, log: false, room: { left, right: RIGHT, bottom: 16 } };
  const top = label.next - TEXT + 0.5 * LINE_HEIGHT;
  const bottom = top + ROW * bars.length;
  const tick = (value: number): string => decimal(String(+inUnit(value, axis).toPrecision(4)));
  const across = xLabels(x, { format: tick, textSize: TEXT });
  const upright = (at: number, from: number, to: number, stroke: string, thick: number): string =>
    element('line', { x1: at, x2: at, y1: from, y2: to, stroke, 'stroke-width': thick });
  const drawn = bars.map(({ name, hue, value, held, why }, i) => {
    const middle = top + ROW * (i + 0.5);
    const foot = middle + 0.35 * TEXT;
    const reach = value === null ? left : leftOf(value, x);
    return element(
      'g',
      { 'data-bar': name },
      written(name, { x: MARGIN, y: foot }),
      value === null
        ? written(why, { x: left + 3, y: foot })
        : element('rect', {
            ...{ x: left, y: middle - BAR / 2, width: Math.max(0, reach - left), height: BAR },
            fill: lineStyle(hue).colour,
          }),
      ...(held === null
        ? []
        : [upright(leftOf(held, x), middle - ROW * 0.42, middle + ROW * 0.42, INK, 1.5)]),
    );
  });
  const legend = paragraphs(
    [`\u25ac ${parts.bar}. \u2758 ${parts.held}.`, ...(note === null ? [] : [note])],
    width,
    bottom + 2 * TEXT + LINE_HEIGHT + 4,
  );
  return sheet(widthMm, legend.next - TEXT + MARGIN, axis.label, [
    label.drawn,
    ...across.map(({ value }) => upright(leftOf(value, x), top, bottom, GRID, 0.5)),
    upright(left, top, bottom, INK, 0.6),
    ...drawn,
    ...across.map(({ value, text, start, length }) =>
      written(
        text,
        { x: start + length / 2, y: bottom + TEXT + 3 },
        { 'text-anchor': 'middle', 'data-x': String(value) },
      ),
    ),
    legend.drawn,
  ]);
}
