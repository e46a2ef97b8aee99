/** Several seeds as `searnn compare` prints them: tables with their spread, for people or for programs. */
import { alignedText } from '../experiments/alignedText.ts';
import { countOnce, repeatText, type Named } from '../experiments/runGroups.ts';
import { seedTables, type SeedComparison, type SeedRow, type SeedTable } from '../experiments/seedTable.ts';
import { sayOf } from '../tasks/say.ts';
import { count, percent } from './figures.ts';

const FIGURES = { letterError: '{$unit} error', chunkF1: 'F1 of chunks', bleu: 'BLEU' } as const;

/** From here on down chance is told to be a poor explanation. */
const LEVEL = 0.05;

const points = (share: number): string => `${(100 * share).toFixed(2)} points`;

const rowText = ({ name, updates, spread: { n, mean, sd, least, most } }: SeedRow): readonly string[] => [
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

function tableText({ label, figure, rows, comparisons }: SeedTable, unitError: string): string {
  const head = ['', 'updates', 'seeds', 'mean', 'sd', 'least … most'];
  const about = figure === 'letterError' ? unitError : FIGURES[figure];
  return [
    label === '' ? about : `${about}, ${label}`,
    ...alignedText([head, ...rows.map(rowText)]),
    ...(comparisons.length === 0 ? ['No two rows have two seeds in common: nothing is compared.'] : []),
    ...comparisons.map((each) => comparisonText(about, each)),
  ].join('\n');
}

/**
 * Ends with a line feed; without one where there is nothing to tell people.
 * @param found finished runs; `say` hears of those that are there twice
 */
export function seedsText(found: readonly Named[], json: boolean, say: (text: string) => void): string {
  const { results, repeats } = countOnce(found);
  for (const repeat of repeats) say(`note: ${repeatText(repeat)}`);
  const tables = seedTables(results);
  if (json) {
    const told = tables.map(({ rows, ...table }) => ({
      ...table,
      rows: rows.map(({ bySeed, ...row }) => ({ ...row, bySeed: Object.fromEntries(bySeed) })),
    }));
    return `${JSON.stringify({ format: 'searnn-comparison', version: 1, tables: told })}\n`;
  }
  if (tables.length === 0) return '';
  const [first] = results;
  const inWords = sayOf(first?.data ?? {});
  return `${tables.map((table) => tableText(table, inWords(FIGURES.letterError))).join('\n\n')}\n`;
}
