/** A figure's numbers as pgfplots reads them: one table, blanks between columns, a few columns for each line. */
import { inUnit, type CurveFigure } from './figureLines.ts';

/** In the order in which a line's columns stand. */
const PARTS = ['x', 'mean', 'low', 'high'] as const;

const number = (value: number | undefined): string => (value === undefined ? 'nan' : String(value));

/** TeX ends a comment with the line, and a name may hold anything. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

/**
 * Columns `x1 mean1 low1 high1 x2 …`, a head, and a comment for each line; values are in the drawing's unit, and lines that are
 * shorter than the longest end in `nan`, which pgfplots leaves out. Every point is there, thinned nowhere.
 * @see https://ctan.org/pkg/pgfplots
 */
export function pgfplotsTable({ lines, x, y, note }: CurveFigure): string {
  const rows = Math.max(0, ...lines.map(({ mean }) => mean.length));
  const about = lines.map(({ name }, i) => `% ${i + 1}: ${oneLine(name)}`);
  const head = lines.map((_, i) => PARTS.map((part) => `${part}${i + 1}`).join(' ')).join(' ');
  const table = Array.from({ length: rows }, (_, row) =>
    lines
      .map(({ mean, band }) => {
        const point = mean[row];
        const span = band.find((each) => each.x === point?.x);
        const values = [point?.y, span?.low ?? point?.y, span?.high ?? point?.y];
        return [
          number(point?.x),
          ...values.map((value) => number(value === undefined ? undefined : inUnit(value, y))),
        ].join(' ');
      })
      .join(' '),
  );
  return [
    ...about,
    `% x: ${oneLine(x.label)}; mean, low, high: ${oneLine(y.label)}`,
    ...(note === null ? [] : [`% ${oneLine(note)}`]),
    head,
    ...table,
    '',
  ].join('\n');
}
