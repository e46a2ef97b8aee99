/** `searnn compare`: contestants over several seeds, with their spread, and each against each on the same seeds. */
import { PlaygroundError } from '../base/errors.ts';
import { alignedText } from '../experiments/alignedText.ts';
import { resultOf } from '../experiments/results.ts';
import { countOnce, repeatText, type Named } from '../experiments/runGroups.ts';
import { seedTables, type SeedComparison, type SeedRow, type SeedTable } from '../experiments/seedTable.ts';
import { sayOf } from '../tasks/say.ts';
import { count, percent } from './figures.ts';
import { alteredText, readRunFile } from './readRunFile.ts';
import { readWords } from './readWords.ts';

export const COMPARE_HELP = `searnn compare <run.json> …: contestants over several seeds, each against each.

  --json   One line of JSON on stdout; shares, not per cent.

What differs in nothing but the seed is one row: n seeds, the mean of the reported figure (error, F1 or BLEU on the whole test
set, last weights), its standard deviation (n − 1), the least and the most. Two rows are compared on the seeds that both have:
the mean difference, and p, the share of all ways to swap the two at some of the seeds that lead to a difference at least as
large. n seeds can show no p below 2 / 2ⁿ. Many comparisons find something by chance: p is not corrected for their number.
A run that several files have, or that is named twice, counts once.
`;

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

/** @throws PlaygroundError with one sentence for the user */
export async function compareCommand(words: readonly string[]): Promise<void> {
  const { values, files } = readWords(words, { json: { type: 'boolean' } } as const);
  if (files.length === 0)
    throw new PlaygroundError('bad-setting', 'compare takes run files and --json: compare a.json b.json.');
  const found: Named[] = [];
  for (const file of files) {
    const run = await readRunFile(file);
    if (run.altered) throw new PlaygroundError('bad-run-file', alteredText(file));
    found.push({ file, result: resultOf(run), weights: run.checkpoint });
  }
  const { results, repeats } = countOnce(found);
  for (const repeat of repeats) process.stderr.write(`note: ${repeatText(repeat)}\n`);
  const tables = seedTables(results);
  if (values.json) {
    const told = tables.map(({ rows, ...table }) => ({
      ...table,
      rows: rows.map(({ bySeed, ...row }) => ({ ...row, bySeed: Object.fromEntries(bySeed) })),
    }));
    process.stdout.write(`${JSON.stringify({ format: 'searnn-comparison', version: 1, tables: told })}\n`);
    return;
  }
  const [first] = results;
  const say = sayOf(first?.data ?? {});
  process.stdout.write(`${tables.map((table) => tableText(table, say(FIGURES.letterError))).join('\n\n')}\n`);
}
