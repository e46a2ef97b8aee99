/** Draws a board of small charts as SVG: a row and a column for each policy, all charts on the same axes. */
import type { BoardCell, BoardFigure } from './boardFigure.ts';
import { drawLine, type Axes } from './drawLine.ts';
import { INK, LINE_HEIGHT, MARGIN, paragraphs, pointsOf, sheet, TEXT, written } from './sheet.ts';
import { element } from './svg.ts';
import { widthOf } from './ticks.ts';
import { wrapText } from './wrapText.ts';

const GAP = 6;
/** Height of a chart, pt. */
const CHART = 34;
const FRAME = '#bbbbbb';

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** A line may end between two columns. */
const linesOf = (texts: readonly string[], width: number): readonly string[] =>
  texts.flatMap((text) => wrapText(text, width + GAP - 2, TEXT));

/** Of an entry: its chart, and what stands below. */
const heightOf = ({ entries }: BoardCell, width: number): number =>
  entries.length === 0
    ? CHART
    : entries.reduce(
        (sum, { texts }) => sum + CHART + LINE_HEIGHT * linesOf(texts, width).length + 0.5 * TEXT,
        0,
      );

function drawCell(
  { sign, entries, untried }: BoardCell,
  at: Place,
  figure: BoardFigure,
  sheetWidth: number,
): string {
  const { x, y, width } = at;
  const parts: string[] = [];
  let top = y;
  for (const { line, texts } of entries) {
    const axes: Axes = {
      x: {
        ...{ width: sheetWidth, start: figure.x.bounds[0], end: figure.x.bounds[1], log: false },
        room: { left: x, right: sheetWidth - x - width, bottom: 0 },
      },
      y: { top, height: CHART, low: figure.y.bounds[0], high: figure.y.bounds[1], log: false },
    };
    parts.push(
      element('rect', { x, y: top, width, height: CHART, fill: 'none', stroke: FRAME, 'stroke-width': 0.5 }),
      drawLine(line, 0, axes),
    );
    top += CHART + TEXT;
    for (const text of linesOf(texts, width)) {
      parts.push(written(text, { x, y: top }));
      top += LINE_HEIGHT;
    }
    top += 0.5 * TEXT - TEXT;
  }
  if (entries.length === 0) {
    parts.push(
      element('rect', { x, y, width, height: CHART, fill: 'none', stroke: FRAME, 'stroke-width': 0.5 }),
      written(untried, { x: x + width / 2, y: y + CHART / 2 + 0.35 * TEXT }, { 'text-anchor': 'middle' }),
    );
  }
  const corner = { x: x + width - 3, y: y + TEXT };
  return [...parts, written(sign, corner, { 'text-anchor': 'end', 'font-weight': 700 })].join('\n');
}

/** @param widthMm of the whole, mm */
export function drawBoard(figure: BoardFigure, widthMm: number): string {
  const { title, columns, rows, cells, note } = figure;
  const width = pointsOf(widthMm);
  const left = MARGIN + Math.max(0, ...rows.map((name) => widthOf(name, TEXT))) + GAP;
  const column = (width - left - MARGIN - GAP * (columns.length - 1)) / columns.length;
  const head = paragraphs([title], width, MARGIN + TEXT);
  const drawn = [head.drawn];
  const xOf = (c: number): number => left + c * (column + GAP);
  columns.forEach((name, c) => {
    drawn.push(
      written(name, { x: xOf(c) + column / 2, y: head.next }, { 'text-anchor': 'middle', fill: INK }),
    );
  });
  let y = head.next + 0.5 * LINE_HEIGHT;
  rows.forEach((name, r) => {
    const here = cells.slice(r * columns.length, (r + 1) * columns.length);
    drawn.push(written(name, { x: MARGIN, y: y + CHART / 2 + 0.35 * TEXT }));
    here.forEach((cell, c) => drawn.push(drawCell(cell, { x: xOf(c), y, width: column }, figure, width)));
    y += Math.max(...here.map((cell) => heightOf(cell, column))) + GAP;
  });
  const notes = paragraphs([note], width, y + TEXT);
  return sheet(widthMm, notes.next - LINE_HEIGHT + MARGIN + 0.3 * TEXT, title, [...drawn, notes.drawn]);
}
