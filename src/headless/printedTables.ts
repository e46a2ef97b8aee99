/** Tables of several seeds, cell by cell, as a terminal and a paper show them. */
import { seedTables, type SeedComparison, type SeedRow, type SeedTable } from '../experiments/seedTable.ts';
import type { Result } from '../experiments/results.ts';
import type { PrintedTable } from '../figures/latexTable.ts';
import { sayOf } from '../tasks/say.ts';
import { count, percent } from './figures.ts';

const FIGURES = {
  letterError: '{$unit} error',
  chunkF1: 'F1 of chunks',
  bleu: 'BLEU',
  ownError: 'own error',
} as const;

/** From here on down chance is told to be a poor explanation. */
const LEVEL = 0.05;

const points = (share: number): string => `${(100 * share).toFixed(2)} points`;

const rowOf = ({ name, updates, spread: { n, mean, sd, least, most } }: SeedRow): readonly string[] => [
  ...[name, updates.map(count).join(', '), String(n), percent(mean)],
  ...[sd === null ? '–' : (100 * sd).toFixed(2), `${(100 * least).toFixed(2)} … ${percent(most)}`],
];

/** What p says, in words. */
function chanceText(seeds: number, p: number | null): string {
  if (p === null) return 'too many seeds for an exact test';
  const told = `p = ${p.toPrecision(2)}`;
  if (p <= LEVEL) return `${told}, hardly chance`;
  return 2 / 2 ** seeds > LEVEL ? `${told}; so few seeds can show nothing` : `${told}, may be chance`;
}

function comparisonText(about: string, { first, second, seeds, difference, p }: SeedComparison): string {
  const { length: n } = seeds;
  const by =
    difference === 0
      ? `as much ${about} as`
      : `${points(Math.abs(difference))} ${difference > 0 ? 'more' : 'less'} ${about} than`;
  return `${first} has ${by} ${second} on the same ${n} seeds: ${chanceText(n, p)}.`;
}

function printedTable(
  { label, figure, figureName, rows, comparisons }: SeedTable,
  unitError: string,
): PrintedTable {
  const about = figureName ?? (figure === 'letterError' ? unitError : FIGURES[figure]);
  return {
    caption: label === '' ? about : `${about}, ${label}`,
    head: ['', 'updates', 'seeds', 'mean', 'sd', 'least … most'],
    rows: rows.map(rowOf),
    notes:
      comparisons.length === 0
        ? ['No two rows have two seeds in common: nothing is compared.']
        : comparisons.map((each) => comparisonText(about, each)),
  };
}

/** @param results each run once, measured at its end */
export function printedTables(results: readonly Result[]): readonly PrintedTable[] {
  const say = sayOf(results[0]?.data ?? {});
  return seedTables(results).map((table) => printedTable(table, say(FIGURES.letterError)));
}
