/** Draws tables of shaded cells as SVG: numbers where there is room, signs, and what shades mean. */
import type { GridCell, GridFigure, GridPanel, GridScale } from './gridFigure.ts';
import { gridMark, hatching, type Box } from './gridMarks.ts';
import { INK, LINE_HEIGHT, MARGIN, paragraphs, pointsOf, sheet, TEXT, written } from './sheet.ts';
import { element } from './svg.ts';
import { widthOf } from './ticks.ts';

/** A row's height, and the most that a column is wide, pt. */
const ROW = 11;
const WIDEST = 46;
/** Of numbers in cells, pt. */
const NUMBER = 6.5;
const GAP = 0.75;
const SOFT = '#5f5c57';

/** Words above columns that are too narrow for them stand upright. */
interface Layout {
  readonly left: number;
  readonly column: number;
  readonly turned: boolean;
  /** Height of what stands above columns, pt. */
  readonly head: number;
}

function layOut({ columns, rows, down }: GridFigure, width: number): Layout {
  const names = Math.max(0, ...rows.map((name) => widthOf(name, TEXT)), ...[widthOf(down, TEXT) / 3]);
  const left = MARGIN + Math.min(names, width / 3) + 4;
  const column = Math.min(WIDEST, (width - left - MARGIN) / Math.max(1, columns.length));
  const longest = Math.max(0, ...columns.map((name) => widthOf(name, TEXT)));
  const turned = longest > column;
  return { left, column, turned, head: turned ? longest + 4 : LINE_HEIGHT };
}

function drawCell({ fill, ink, text, marks }: GridCell, { x, y, width, height }: Box): string {
  const middle = y + height / 2;
  const r = Math.min(3.6, height / 2 - 1, width / 4);
  const others = marks.filter((mark) => mark !== 'triangle');
  const spread = marks.includes('triangle') && others.length > 0 ? 1.3 * r : 0;
  const signs = marks.length === 0 ? 0 : 2 * (r + spread) + 4;
  const number = text !== '' && widthOf(text, NUMBER) + signs + 2 <= width;
  const centre = number ? x + 2 + r + spread : x + width / 2;
  return [
    ...(fill === null ? [] : [element('rect', { x, y, width, height, fill, 'data-value': text })]),
    ...(number
      ? [
          written(
            text,
            { x: marks.length > 0 ? x + width - 3 : x + width / 2, y: middle + 0.35 * NUMBER },
            { 'font-size': NUMBER, fill: ink, 'text-anchor': marks.length > 0 ? 'end' : 'middle' },
          ),
        ]
      : []),
    ...(marks.includes('triangle') ? [gridMark('triangle', { x: centre - spread, y: middle }, r, ink)] : []),
    ...others.map((mark) => gridMark(mark, { x: centre + spread, y: middle }, r, ink)),
  ].join('');
}

interface Corner {
  readonly x: number;
  readonly y: number;
}

function drawPanel(figure: GridFigure, { name, cells }: GridPanel, layout: Layout, from: Corner) {
  const { column, turned, head } = layout;
  const left = from.x + layout.left;
  const { columns, rows } = figure;
  const title =
    name === '' ? [] : [written(name, { x: from.x + MARGIN, y: from.y + TEXT }, { 'font-weight': 'bold' })];
  const top = from.y + (name === '' ? 0 : LINE_HEIGHT + 2) + head;
  const boxOf = (r: number, c: number): Box => ({
    ...{ x: left + c * column + GAP / 2, y: top + r * ROW + GAP / 2 },
    ...{ width: column - GAP, height: ROW - GAP },
  });
  const all = cells.flatMap((row, r) => row.map((cell, c) => ({ cell, box: boxOf(r, c) })));
  const drawn = [
    ...title,
    ...columns.map((text, c) => {
      const middle = left + (c + 0.5) * column;
      return turned
        ? written(
            text,
            { x: middle + 0.35 * TEXT, y: top - 3 },
            { transform: `rotate(-90 ${middle + 0.35 * TEXT} ${top - 3})` },
          )
        : written(text, { x: middle, y: top - 3 }, { 'text-anchor': 'middle' });
    }),
    ...rows.map((text, r) =>
      written(text, { x: left - 4, y: top + (r + 0.5) * ROW + 0.35 * TEXT }, { 'text-anchor': 'end' }),
    ),
    hatching(all.flatMap(({ cell, box }) => (cell.fill === null ? [box] : []))),
    element('g', { 'data-panel': name }, ...all.map(({ cell, box }) => drawCell(cell, box))),
  ];
  return { drawn, end: top + rows.length * ROW };
}

/** The bar of shades with its ticks. */
function drawScale({ label, fills, ticks }: GridScale, width: number, from: number) {
  const text = paragraphs([label], width, from + TEXT);
  const [left, top, long, high] = [MARGIN + 8, text.next - TEXT + 2, Math.min(150, width - 30), 7];
  const step = long / fills.length;
  return {
    drawn: [
      text.drawn,
      ...fills.map((fill, i) =>
        element('rect', { x: left + i * step, y: top, width: step + 0.2, height: high, fill }),
      ),
      element('rect', {
        ...{ x: left, y: top, width: long, height: high },
        ...{ fill: 'none', stroke: SOFT, 'stroke-width': 0.4 },
      }),
      ...ticks.map(({ place, text: tick }) =>
        written(tick, { x: left + place * long, y: top + high + TEXT + 1 }, { 'text-anchor': 'middle' }),
      ),
    ],
    end: top + high + TEXT + 1,
  };
}

/** The signs with their names, as many in a line as have room. */
function drawSigns({ signs }: GridFigure, width: number, from: number) {
  let [x, y] = [MARGIN, from + TEXT];
  const drawn = signs.flatMap(({ mark, name }) => {
    const long = 14 + widthOf(name, TEXT) + 8;
    if (x > MARGIN && x + long > width) [x, y] = [MARGIN, y + LINE_HEIGHT];
    const at = { x: x + 5, y: y - 0.35 * TEXT };
    const sign =
      mark === 'hatch'
        ? hatching([{ x, y: y - TEXT + 1, width: 10, height: 7 }])
        : gridMark(mark, at, 3.6, INK);
    const text = written(name, { x: x + 14, y });
    x += long;
    return [sign, text];
  });
  return { drawn, end: y };
}

/** @param widthMm of the whole, mm */
export function drawGrid(figure: GridFigure, widthMm: number): string {
  const width = pointsOf(widthMm);
  const { beside = 1 } = figure;
  const layout = layOut(figure, width / beside);
  const title = paragraphs(
    [figure.title, `\u2192 ${figure.across} \u00b7 \u2193 ${figure.down}`],
    width,
    MARGIN + TEXT,
  );
  let y = title.next - TEXT + 2;
  const panels = figure.panels.flatMap((panel, i) => {
    const place = i % beside;
    const { drawn, end } = drawPanel(figure, panel, layout, { x: (place * width) / beside, y });
    // All are as high as each other.
    if (place === beside - 1 || i === figure.panels.length - 1) y = end + 6;
    return drawn;
  });
  const scale = drawScale(figure.scale, width, y);
  const signs = drawSigns(figure, width, scale.end + 4);
  const end = figure.signs.length === 0 ? scale.end : signs.end;
  return sheet(widthMm, end + MARGIN + 2, figure.title, [
    title.drawn,
    ...panels,
    ...scale.drawn,
    ...signs.drawn,
  ]);
}
