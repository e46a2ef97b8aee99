/** Everything that runs have measured as one tidy table of comma-separated values: a row is one figure. */
import { csvLine } from '../base/csvLine.ts';
import { endsSlice, type Sliced } from '../base/sliced.ts';
import { fullContestantName } from './contestantName.ts';
import type { ErrorRates } from './reports.ts';
import { scoresOf } from './scores.ts';
import type { RunContestant, RunFile } from './runFile.ts';

/** What stands in each of them `export --help` tells. */
export const CSV_COLUMNS = [
  ...(['run', 'seed', 'contestant', 'name', 'measure', 'on', 'written', 'weightsOf'] as const),
  ...(['update', 'examples', 'decoderCells', 'seconds', 'value'] as const),
] as const;
export type CsvColumn = (typeof CSV_COLUMNS)[number];

type Row = Readonly<Record<CsvColumn, string | number>>;

export interface NamedRun {
  readonly name: string;
  readonly run: RunFile;
}

type Contestant = Pick<Row, 'run' | 'seed' | 'contestant' | 'name'>;

/** Nearly all lines of a long run: what they have in common is written once. */
function* columnLines(head: Contestant, { every, loss, gradientNorm }: RunContestant): Generator<string> {
  for (const [measure, values] of Object.entries({ loss, gradientNorm })) {
    const { run, seed, contestant, name } = head;
    const common = csvLine([run, seed, contestant, name, measure, 'batch', '']).trimEnd();
    for (const [i, value] of values.entries()) {
      const update = (i + 1) * every;
      yield `${common},${csvLine([update - 1, update, '', '', '', value])}`;
    }
  }
}

/** @param errorName what a task of the user's own calls its error */
function* testsOf(head: Contestant, { evaluations }: RunContestant, errorName = 'ownError'): Generator<Row> {
  for (const test of evaluations) {
    const { update, examples, decoderCells, seconds, words, beam, heldOut, chosen } = test;
    const when = { update, examples, decoderCells, seconds };
    const rows = function* (
      rates: ErrorRates,
      how: Pick<Row, 'on' | 'written' | 'weightsOf'>,
    ): Generator<Row> {
      const { letterError, wordError } = rates;
      for (const [measure, value] of Object.entries({ letterError, wordError, ...scoresOf(rates) }))
        yield { ...head, measure: measure === 'ownError' ? errorName : measure, ...how, ...when, value };
    };
    const greedy = { on: words, written: 'greedy', weightsOf: update };
    yield* rows(test, greedy);
    if (beam) yield* rows(beam, { ...greedy, written: `beam ${beam.width}` });
    if (heldOut) yield* rows(heldOut, { ...greedy, on: 'heldOut' });
    if (chosen) yield* rows(chosen, { ...greedy, weightsOf: chosen.update });
  }
}

/** All figures of the files, none left out: a head, then a line for each. Lines end with \n. */
export function* csvLines(runs: readonly NamedRun[]): Generator<string> {
  yield csvLine(CSV_COLUMNS);
  for (const { name: run, run: file } of runs)
    for (const [i, measured] of file.contestants.entries()) {
      const own = file.settings.contestants[i];
      const name = own === undefined ? '' : fullContestantName(own);
      const head = { run, seed: file.settings.seed, contestant: i + 1, name };
      yield* columnLines(head, measured);
      for (const row of testsOf(head, measured, file.data.errorName))
        yield csvLine(CSV_COLUMNS.map((column) => row[column]));
    }
}

/** The same of one run in pieces, with the head or without. */
export function* csvTable(run: NamedRun, withHead: boolean): Sliced<readonly string[]> {
  const pieces: string[] = [];
  let some: string[] = [];
  let index = 0;
  for (const line of csvLines([run])) {
    if (index > 0 || withHead) some.push(line);
    if (endsSlice(index++)) {
      pieces.push(some.join(''));
      some = [];
      yield;
    }
  }
  return [...pieces, some.join('')];
}
