/** A board of small charts with a figure in each, as data: rows and columns of what was tried. */
import { csvLine } from '../base/csvLine.ts';
import type { Bounds } from './bounds.ts';
import { figureCsv } from './figureCsv.ts';
import type { FigureLine, ValueAxis } from './figureLines.ts';

/** One that was tried. */
export interface BoardEntry {
  readonly line: FigureLine;
  /** Below the chart, a line each. */
  readonly texts: readonly string[];
  /** On all test sequences at the end; null before that. */
  readonly last: {
    readonly updates: number;
    readonly n: number;
    readonly mean: number;
    readonly sd: number | null;
  } | null;
}

export interface BoardCell {
  /** In its corner. */
  readonly sign: string;
  /** One above the other. */
  readonly entries: readonly BoardEntry[];
  /** Where there are none. */
  readonly untried: string;
}

export interface BoardFigure {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly string[];
  /** Row by row. */
  readonly cells: readonly BoardCell[];
  readonly x: { readonly label: string; readonly bounds: Bounds };
  readonly y: ValueAxis & { readonly bounds: Bounds };
  readonly note: string;
}

/** All points of the curves, and the figures at the end: as of any figure, with `mean`, `sd` and `n` of the end as parts. */
export function boardCsv({ cells, x, y }: BoardFigure): string {
  const entries = cells.flatMap((cell) => cell.entries);
  const curves = figureCsv({
    x: { label: x.label, log: false },
    y,
    lines: entries.map(({ line }) => line),
    note: null,
  });
  const ends = entries.flatMap(({ line, last }) => {
    if (last === null) return [];
    const { updates, n, mean, sd } = last;
    const row = (part: string, value: number, unit: string) =>
      csvLine(['', '', '', line.name, y.label, part, x.label, updates, value, unit]);
    return [
      row('mean at the end', y.per * mean, y.unit),
      ...(sd === null ? [] : [row('sd at the end', y.per * sd, y.unit)]),
      row('seeds at the end', n, ''),
    ];
  });
  return curves + ends.join('');
}
