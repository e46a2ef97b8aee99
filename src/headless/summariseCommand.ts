/** `searnn summarise`: run files become one small file of results, which the page shows. */
import { PlaygroundError } from '../base/errors.ts';
import { encodeResults, resultOf } from '../experiments/results.ts';
import { percent } from './figures.ts';
import { writeWhole } from './files.ts';
import { readRun } from './readRun.ts';

/** @throws PlaygroundError with one sentence for the user */
export async function summariseCommand(words: readonly string[]): Promise<void> {
  const place = words.indexOf('--out');
  const out = place < 0 ? undefined : words[place + 1];
  const files = words.filter((_, i) => place < 0 || (i !== place && i !== place + 1));
  const stray = files.find((word) => word.startsWith('--'));
  if (stray !== undefined || files.length === 0 || (place >= 0 && out === undefined))
    throw new PlaygroundError(
      'bad-setting',
      'summarise takes run files and --out <file>: summarise a.json b.json --out results.json.',
    );
  const runs = [];
  for (const file of files) {
    runs.push(resultOf(await readRun(file)));
  }
  for (const { name, updates, letterError } of runs.flatMap(({ contestants }) => contestants))
    process.stderr.write(`${name}: letter error ${percent(letterError)} after ${updates} updates\n`);
  const text = encodeResults(runs);
  if (out === undefined) process.stdout.write(text);
  else await writeWhole(out, text);
}
