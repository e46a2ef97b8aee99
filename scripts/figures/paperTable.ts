/** The README's table of the paper's letters: published figures beside what `public/results.json` comes to. */
import { PAPER_TABLES, type PaperTable } from '../../src/experiments/paperTables.ts';
import { reproduce, spreadText } from '../../src/experiments/reproduced.ts';
import type { Result } from '../../src/experiments/results.ts';
import { markdownTable } from './markedTable.ts';

type Row = readonly [name: string, paper: string, here: string];

/** @throws Error when the runs of the letters are not all alike but for the seed, or one is missing */
function rowsOf(table: PaperTable, results: readonly Result[]): readonly Row[] {
  const [series, another] = reproduce(table, 'letters', results);
  if (series === undefined || another !== undefined || series.rows.length !== table.cells.length)
    throw new Error(`The runs of table ${table.id} differ in more than the seed.`);
  return series.rows.map(({ cell, last, chosen }) => {
    if (last === null || chosen === null) throw new Error(`There is no run of ${cell.label}.`);
    const here = `${spreadText(last)} (${spreadText(chosen)})`;
    return [cell.label, cell.published.letters.toFixed(1), here];
  });
}

/** Both tables side by side; what stands in both is shown once. */
export function paperTable(results: readonly Result[]): string {
  const [one, other] = PAPER_TABLES.map((table) => rowsOf(table, results));
  if (one === undefined || other === undefined) throw new Error('The paper has two tables.');
  const known = new Set(one.map(([name]) => name));
  const second = other.filter(([name]) => !known.has(name));
  const empty: Row = ['', '', ''];
  const lines = Array.from({ length: Math.max(one.length, second.length) }, (_, i) => [
    ...(one[i] ?? empty),
    ...(second[i] ?? empty),
  ]);
  return markdownTable([['Table 1', 'paper', 'here', 'Table 2', 'paper', 'here'], ...lines]);
}
