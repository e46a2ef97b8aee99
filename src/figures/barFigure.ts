/** Bars beside names as a figure, and as a table of comma-separated values. */
import { csvLine } from '../base/csvLine.ts';
import { inUnit, type LineSource, type ValueAxis } from './figureLines.ts';
import { FIGURE_COLUMNS } from './figureCsv.ts';

export interface FigureBar {
  readonly name: string;
  /** Place whose colour it has, from 0. */
  readonly hue: number;
  /** null: there is none, and `why` says so. */
  readonly value: number | null;
  /** What the bar is held against, as an upright line. */
  readonly held: number | null;
  readonly why: string;
  readonly source?: LineSource;
}

export interface BarFigure {
  readonly axis: ValueAxis;
  readonly bars: readonly FigureBar[];
  /** What bars and upright lines are. */
  readonly parts: { readonly bar: string; readonly held: string };
  /** Further sentences below; null where none is needed. */
  readonly note: string | null;
}

/** Columns are those of `figureCsv`. Lines end with \n. */
export function barCsv({ axis, bars, parts }: BarFigure): string {
  const rows = bars.flatMap(({ name, source, value, held }) =>
    [[parts.bar, value] as const, [parts.held, held] as const].flatMap(([part, one]) =>
      one === null
        ? []
        : [
            csvLine([
              ...[source?.run ?? '', source?.seed ?? '', source?.contestant ?? '', name, axis.label, part],
              ...['', '', inUnit(one, axis), axis.unit],
            ]),
          ],
    ),
  );
  return [csvLine(FIGURE_COLUMNS), ...rows].join('');
}
