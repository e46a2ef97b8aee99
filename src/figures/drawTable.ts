/** Draws a table as SVG as papers set it: rules above, below and under the head, names to the left, figures to the right. */
import type { PrintedTable } from './latexTable.ts';
import { INK, LINE_HEIGHT, MARGIN, paragraphs, pointsOf, sheet, TEXT, written } from './sheet.ts';
import { element } from './svg.ts';
import { widthOf } from './ticks.ts';
import { wrapText } from './wrapText.ts';

/** Between columns, in heights of the text. */
const GAP = 1.2;
/** Above and below a rule, in heights of the text. */
const AIR = 0.6;

const longestWord = (text: string): number => Math.max(0, ...text.split(' ').map((word) => widthOf(word, 1)));

/** A number and its per cent sign stay together. */
const held = (text: string): string => text.replace(/(\d) %/g, '$1\u00a0%');

/** Widths of the columns, in heights of the text: what each wants, or as much of it as there is room. */
function columnWidths(lines: readonly (readonly string[])[], room: number): readonly number[] {
  const columns = lines[0]?.map((_, c) => lines.map((line) => line[c] ?? '')) ?? [];
  const wanted = columns.map((texts) => Math.max(1, ...texts.map((text) => widthOf(text, 1))));
  const least = columns.map((texts) => Math.max(1, ...texts.map(longestWord)));
  const sum = (widths: readonly number[]): number => widths.reduce((all, one) => all + one, 0);
  const [most, few] = [sum(wanted), sum(least)];
  if (most <= room) return wanted;
  const share = most > few ? Math.max(0, (room - few) / (most - few)) : 0;
  return wanted.map((wide, c) => (least[c] ?? 1) + share * (wide - (least[c] ?? 1)));
}

/**
 * The table as a file of its own. Where its words have no room side by side, its text is smaller.
 * @param widthMm of the whole, mm
 */
export function drawTable(table: PrintedTable, widthMm: number): string {
  const { caption, head, notes } = table;
  const rows = table.rows.map((cells) => cells.map(held));
  const width = pointsOf(widthMm);
  const inner = width - 2 * MARGIN;
  const gaps = GAP * Math.max(0, head.length - 1);
  const widths = columnWidths([head, ...rows], inner / TEXT - gaps);
  const taken = widths.reduce((all, one) => all + one, 0) + gaps;
  const size = Math.min(TEXT, inner / taken);
  const lineHeight = (LINE_HEIGHT / TEXT) * size;
  const lefts = widths.map(
    (_, c) => MARGIN + size * (widths.slice(0, c).reduce((all, one) => all + one, 0) + GAP * c),
  );
  const title = paragraphs([caption], width, MARGIN + TEXT);
  const drawn = [title.drawn];
  const end = MARGIN + size * taken;
  const rule = (y: number, thick: number): number => {
    drawn.push(element('line', { x1: MARGIN, x2: end, y1: y, y2: y, stroke: INK, 'stroke-width': thick }));
    return y;
  };
  const row = (cells: readonly string[], top: number): number => {
    const wrapped = cells.map((text, c) => wrapText(text, size * (widths[c] ?? 1) * 1.001, size, widthOf));
    wrapped.forEach((lines, c) =>
      lines.forEach((text, i) => {
        const [left = MARGIN, wide = 1] = [lefts[c], widths[c]];
        const at = { x: c === 0 ? left : left + size * wide, y: top + size + i * lineHeight };
        if (text !== '')
          drawn.push(
            written(text, at, {
              'font-size': size,
              ...(c > 0 && { 'text-anchor': 'end' }),
              'data-column': c,
            }),
          );
      }),
    );
    return top + lineHeight * Math.max(1, ...wrapped.map((lines) => lines.length));
  };
  let y = rule(title.next - TEXT + AIR * TEXT, 0.9) + AIR * size;
  y = rule(row(head, y) + 0.3 * size, 0.5) + AIR * size;
  for (const cells of rows) y = row(cells, y);
  y = rule(y + 0.3 * size, 0.9) + AIR * size;
  const below = paragraphs(notes, width, y + TEXT);
  drawn.push(below.drawn);
  return sheet(widthMm, notes.length === 0 ? y : below.next - TEXT + MARGIN, caption, drawn);
}
