/** What several seeds tell, cell by cell, in the language of the page: as it stands there and in a frozen page. */
import { isWhole } from '../../experiments/library/sameRun.ts';
import { resultOf, type Result } from '../../experiments/results.ts';
import { countOnce, repeatText } from '../../experiments/runGroups.ts';
import type { SeedTable } from '../../experiments/seedTable.ts';
import type { PrintedTable } from '../../figures/latexTable.ts';
import { seedStatement } from '../../figures/seedStatement.ts';
import type { LibraryRun } from '../../state/library/shelfRuns.ts';
import type { Say } from '../../tasks/say.ts';
import { COMPARED_RUNS } from '../../text/en/comparedRuns.ts';
import { fixed } from '../../text/numbers.ts';
import { count } from '../format.ts';
import { reportedName } from './reportedName.ts';

const SEEDS = COMPARED_RUNS.seeds;

/** Of runs that were read whole each once, and a sentence for each that another one repeats. */
export function resultsOnce(runs: readonly LibraryRun[]): {
  readonly results: readonly Result[];
  readonly repeats: readonly string[];
} {
  const { results, repeats } = countOnce(
    runs
      .filter(({ run }) => isWhole(run))
      .map(({ note, run }) => ({ file: note.name, result: resultOf(run), weights: run.checkpoint })),
  );
  return { results, repeats: repeats.map(repeatText) };
}

export function printedSeeds(
  say: Say,
  { figure, figureName, label, rows, comparisons }: SeedTable,
): PrintedTable {
  const about = reportedName(say, { figure, figureName });
  return {
    caption: label === '' ? about : say(SEEDS.series, { about, label }),
    head: [
      ...[say(SEEDS.contestant), say(COMPARED_RUNS.updates), say(SEEDS.count)],
      ...[say(SEEDS.mean), say(SEEDS.range)],
    ],
    rows: rows.map(({ name, updates, spread: { n, mean, sd, least, most } }) => [
      ...[name, updates.map(count).join(', '), String(n)],
      `${fixed(100 * mean, 2)}${sd === null ? '' : ` ± ${fixed(100 * sd, 2)}`} %`,
      n > 1 ? `${fixed(100 * least, 2)} … ${fixed(100 * most, 2)} %` : '–',
    ]),
    notes: comparisons.map((each) => seedStatement(say, about, each)),
  };
}
