/** `searnn compare`: contestants over several seeds, with their spread, and each against each on the same seeds. */
import { PlaygroundError } from '../base/errors.ts';
import { resultOf } from '../experiments/results.ts';
import type { Named } from '../experiments/runGroups.ts';
import { alteredText, readRunFile } from './readRunFile.ts';
import { readWords } from './readWords.ts';
import { seedsText } from './seedsText.ts';

export const COMPARE_HELP = `searnn compare <run.json> …: contestants over several seeds, each against each.

  --json   One line of JSON on stdout; shares, not per cent.

What differs in nothing but the seed is one row: n seeds, the mean of the reported figure (error, F1 or BLEU on the whole test
set, last weights), its standard deviation (n − 1), the least and the most. Two rows are compared on the seeds that both have:
the mean difference, and p, the share of all ways to swap the two at some of the seeds that lead to a difference at least as
large. n seeds can show no p below 2 / 2ⁿ. Many comparisons find something by chance: p is not corrected for their number.
A run that several files have, or that is named twice, counts once.
`;

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
  const say = (text: string) => process.stderr.write(`${text}\n`);
  process.stdout.write(seedsText(found, values.json === true, say));
}
