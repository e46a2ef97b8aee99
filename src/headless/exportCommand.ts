/** `searnn export`: everything that run files have measured, as comma-separated values for other programs. */
import path from 'node:path';
import { PlaygroundError } from '../base/errors.ts';
import { csvLines, type CsvColumn, type NamedRun } from '../experiments/curvesCsv.ts';
import { ERROR_KEYS } from './errorKeys.ts';
import { count } from './figures.ts';
import { writeWhole } from './files.ts';
import { alteredText, readRunFile } from './readRunFile.ts';
import { asked } from './smallOptions.ts';
import { checkPlace } from './outPlace.ts';
import { readWords } from './readWords.ts';

/** What stands in each column. */
const COLUMNS: Readonly<Record<CsvColumn, string>> = {
  run: 'name of the run’s file, without .json',
  seed: 'the run’s seed',
  contestant: 'place among the run’s contestants, from 1',
  name: 'what the contestant is called',
  measure: 'loss, gradientNorm, letterError, wordError, chunkF1, bleu, bleuUnknownAsWord, unknownRate, chrF',
  on: 'batch (training), sample (the regular test’s), all (the whole test set), heldOut',
  written: 'greedy, or beam and its width; empty for loss and gradientNorm',
  weightsOf: 'the update whose weights were measured: an earlier one where held-out sequences chose it',
  update: 'the contestant’s updates so far',
  examples: 'sequences read in training so far; empty for loss and gradientNorm',
  decoderCells: 'decoder cells so far; empty for loss and gradientNorm',
  seconds: 'seconds inside own updates so far; empty for loss and gradientNorm',
  value:
    'loss in the unit of the objective (nats, where it is a logarithm); norms as they were before clipping; all others are shares, 0 … 1, but errors by edits may exceed 1; empty where it was no number',
};

const columns = Object.entries(COLUMNS)
  .map(([name, text]) => `  ${name.padEnd(14)}${text}`)
  .join('\n');

export const EXPORT_HELP = `searnn export <run.json> … [--csv runs.csv]: every figure that runs have measured, a line for each, for other programs.

  --csv <file>   Write the table there; without it it goes to stdout.
  --force        Replace that file where it exists already.

The columns:
${columns}

All that the files hold is there, which is every update; of runs above 4,000,000 updates it is every second one, and so it is of
runs above 20,000 updates in files of earlier releases.
In the table ${ERROR_KEYS}.
`;

const OPTIONS = { csv: { type: 'string' }, force: { type: 'boolean' } } as const;

/** Names of the files, with as much of their folders as tells them apart. */
function namesOf(files: readonly string[]): readonly string[] {
  const plain = files.map((file) => path.basename(file, '.json'));
  return new Set(plain).size === files.length ? plain : files;
}

/** @throws PlaygroundError with one sentence for the user */
export async function exportCommand(words: readonly string[]): Promise<void> {
  const { values, files: given } = readWords(words, OPTIONS);
  const files = [...new Set(given)];
  const { csv = null, force = false } = values;
  if (files.length === 0 || (force && csv === null))
    throw new PlaygroundError(
      'bad-setting',
      'export takes run files, --csv <file> and --force: export a.json b.json --csv runs.csv.',
    );
  if (csv !== null) await checkPlace({ ...asked('--csv', csv, force), reads: files });
  const names = namesOf(files);
  const runs: NamedRun[] = [];
  for (const [i, file] of files.entries()) {
    const run = await readRunFile(file);
    if (run.altered) throw new PlaygroundError('bad-run-file', alteredText(file));
    runs.push({ name: names[i] ?? file, run });
  }
  const lines = [...csvLines(runs)];
  if (csv === null) process.stdout.write(lines.join(''));
  else {
    await writeWhole(csv, lines.join(''));
    process.stderr.write(`${count(lines.length - 1)} figures written to ${csv}.\n`);
  }
}
