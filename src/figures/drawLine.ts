/** Draws one line of a figure: its band, its single seeds, its mean and its marks. */
import type { FigureLine } from './curveFigure.ts';
import { keepSpikes } from './keepSpikes.ts';
import { lineStyle, type LineStyle, type MarkShape } from './lineStyle.ts';
import { leftOf, topOf, type XAxis, type YAxis } from './plot.ts';
import type { Place } from './sheet.ts';
import { element, place } from './svg.ts';

/** Marks along a line: about so many. */
const MARKS = 8;

export interface Axes {
  readonly x: XAxis;
  readonly y: YAxis;
}

const MARK_PATHS: Readonly<Record<MarkShape, (r: number) => string>> = {
  disc: (r) =>
    `m${place(-r)} 0a${place(r)} ${place(r)} 0 1 0 ${place(2 * r)} 0a${place(r)} ${place(r)} 0 1 0 ${place(-2 * r)} 0`,
  square: (r) => `m${place(-r)} ${place(-r)}h${place(2 * r)}v${place(2 * r)}h${place(-2 * r)}z`,
  triangle: (r) => `m0 ${place(-1.2 * r)}l${place(1.2 * r)} ${place(2 * r)}h${place(-2.4 * r)}z`,
  diamond: (r) =>
    `m0 ${place(-1.3 * r)}l${place(1.3 * r)} ${place(1.3 * r)}l${place(-1.3 * r)} ${place(1.3 * r)}l${place(-1.3 * r)} ${place(-1.3 * r)}z`,
};

export const markAt = ({ x, y }: Place, { mark, colour }: LineStyle): string =>
  element('path', { d: `M${place(x)} ${place(y)}${MARK_PATHS[mark](1.9)}`, fill: colour, stroke: 'none' });

/** How a line is told apart, and how it is stroked. */
export function styleOf({ hue, beside = false }: FigureLine, i: number) {
  const style = lineStyle(hue ?? i);
  const dash = beside ? '2 2' : style.dash;
  return {
    style,
    beside,
    stroke: {
      ...{
        fill: 'none',
        stroke: style.colour,
        'stroke-width': beside ? 0.9 : 1.2,
        'stroke-linejoin': 'round',
      },
      ...(dash !== '' && { 'stroke-dasharray': dash }),
    },
  };
}

const pathOf = (places: readonly Place[]): string =>
  places.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${place(x)} ${place(y)}`).join('');

/** The pieces of a line that lie between two heights, cut where it crosses them. */
function cutLine(places: readonly Place[], top: number, bottom: number): readonly (readonly Place[])[] {
  const pieces: Place[][] = [];
  const inside = ({ y }: Place): boolean => y >= top - 1e-6 && y <= bottom + 1e-6;
  const crossing = (from: Place, to: Place, y: number): Place => ({
    x: from.x + ((to.x - from.x) * (y - from.y)) / (to.y - from.y),
    y,
  });
  let piece: Place[] = [];
  const end = (): void => {
    if (piece.length > 0) pieces.push(piece);
    piece = [];
  };
  places.forEach((here, i) => {
    const before = places[i - 1];
    if (before !== undefined) {
      const cuts = [top, bottom]
        .filter((y) => (before.y - y) * (here.y - y) < 0)
        .map((y) => crossing(before, here, y))
        .sort((a, b) => Math.abs(a.y - before.y) - Math.abs(b.y - before.y));
      for (const cut of cuts) {
        if (piece.length === 0) piece.push(cut);
        else {
          piece.push(cut);
          end();
        }
      }
    }
    if (inside(here)) piece.push(here);
    else end();
  });
  end();
  return pieces;
}

export function drawLine(line: FigureLine, i: number, axes: Axes): string {
  const { name, mean, band, singles } = line;
  const { style, beside, stroke } = styleOf(line, i);
  const parts = Math.ceil(axes.x.width);
  const { top, height } = axes.y;
  const placed = ({ x, y }: Place): Place => ({ x: leftOf(x, axes.x), y: topOf(y, axes.y) });
  const held = (at: Place): Place => ({ x: at.x, y: Math.min(top + height, Math.max(top, at.y)) });
  const outline = (points: readonly Place[]): string =>
    cutLine(keepSpikes(points, parts, ({ y }) => y).map(placed), top, top + height)
      .map(pathOf)
      .join('');
  const ends = (of: 'low' | 'high'): readonly Place[] =>
    keepSpikes(band, parts, (span) => span[of]).map((span) => held(placed({ x: span.x, y: span[of] })));
  const marked = keepSpikes(mean, parts, ({ y }) => y).map(placed);
  const every = Math.max(1, Math.ceil(marked.length / MARKS));
  const visible = ({ y }: Place): boolean => y >= top - 1e-6 && y <= top + height + 1e-6;
  return element(
    'g',
    { 'data-line': name },
    ...(band.length > 0
      ? [
          element('path', {
            'data-part': 'band',
            d: `${pathOf([...ends('high'), ...ends('low').toReversed()])}Z`,
            ...{ fill: style.colour, 'fill-opacity': '0.18', stroke: 'none' },
          }),
        ]
      : []),
    ...singles.map((points) =>
      element('path', {
        'data-part': 'seed',
        d: outline(points),
        ...{ fill: 'none', stroke: style.colour, 'stroke-linejoin': 'round' },
        ...{ 'stroke-width': 0.5, 'stroke-opacity': '0.4' },
      }),
    ),
    element('path', { 'data-part': 'mean', d: outline(mean), ...stroke }),
    ...(beside
      ? []
      : marked
          .filter((at, n) => (marked.length - 1 - n) % every === 0 && visible(at))
          .map((at) => markAt(at, style))),
  );
}
