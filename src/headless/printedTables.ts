/** Tables of several seeds, cell by cell, as a terminal and a paper show them. */
import { seedTables, type SeedRow, type SeedTable } from '../experiments/seedTable.ts';
import type { Result } from '../experiments/results.ts';
import type { PrintedTable } from '../figures/latexTable.ts';
import { seedStatement } from '../figures/seedStatement.ts';
import { sayOf } from '../tasks/say.ts';
import { COMPARED_RUNS } from '../text/en/comparedRuns.ts';
import { count, percent } from './figures.ts';

const rowOf = ({ name, updates, spread: { n, mean, sd, least, most } }: SeedRow): readonly string[] => [
  ...[name, updates.map(count).join(', '), String(n), percent(mean)],
  ...[sd === null ? '–' : (100 * sd).toFixed(2), `${(100 * least).toFixed(2)} … ${percent(most)}`],
];

function printedTable({ label, data, figure, figureName, rows, comparisons }: SeedTable): PrintedTable {
  const say = sayOf(data);
  const about = figureName ?? say(COMPARED_RUNS.figures[figure]);
  return {
    caption: label === '' ? about : say(COMPARED_RUNS.seeds.series, { about, label }),
    head: ['', 'updates', 'seeds', 'mean', 'sd', 'least … most'],
    rows: rows.map(rowOf),
    notes:
      comparisons.length === 0
        ? ['No two rows have two seeds in common: nothing is compared.']
        : comparisons.map((each) => seedStatement(say, about, each)),
  };
}

/** @param results each run once, measured at its end */
export const printedTables = (results: readonly Result[]): readonly PrintedTable[] =>
  seedTables(results).map(printedTable);
