/** `searnn summarise`: run files become one small file of results, which the page shows. */
import { PlaygroundError } from '../base/errors.ts';
import { encodeResults, resultOf } from '../experiments/results.ts';
import { countOnce, repeatText, type Named } from '../experiments/runGroups.ts';
import { ERROR_KEYS } from './errorKeys.ts';
import { writeWhole } from './files.ts';
import { alteredText, readRunFile } from './readRunFile.ts';
import { readSmallOptions } from './smallOptions.ts';
import { errorNameOf, errorOf } from './toldError.ts';

const USAGE =
  'summarise takes run files, --out <file> and --force: summarise a.json b.json --out results.json.';

export const SUMMARISE_HELP = `searnn summarise <run.json> … [--out results.json]: one small file of results, as the page shows them, out of run files.

  --out <file>   Write the results there; without it they go to stdout.
  --force        Replace the file of --out where it exists already.

Every run must have been measured on the whole test set after its last update; it has been when it ended by itself or was stopped.
A run that several files have, or that is named twice, counts once.
In the results ${ERROR_KEYS}.
`;

/** @throws PlaygroundError with one sentence for the user */
export async function summariseCommand(words: readonly string[]): Promise<void> {
  const { out, files } = await readSmallOptions(words, USAGE, true);
  const found: Named[] = [];
  for (const file of files) {
    const run = await readRunFile(file);
    if (run.altered) throw new PlaygroundError('bad-run-file', alteredText(file));
    found.push({ file, result: resultOf(run), weights: run.checkpoint });
  }
  const { results: runs, repeats } = countOnce(found);
  for (const repeat of repeats) process.stderr.write(`note: ${repeatText(repeat)}\n`);
  for (const { data, contestants } of runs)
    for (const { name, updates, ...rates } of contestants)
      process.stderr.write(`${name}: ${errorNameOf(data)} ${errorOf(rates)} after ${updates} updates\n`);
  const text = encodeResults(runs);
  if (out === null) process.stdout.write(text);
  else await writeWhole(out, text);
}
