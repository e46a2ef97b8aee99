/** `searnn freeze`: runs, their figures and a text as one HTML file that opens anywhere. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { PlaygroundError } from '../base/errors.ts';
import { resultOf } from '../experiments/results.ts';
import { countOnce, repeatText } from '../experiments/runGroups.ts';
import { freeze, type FrozenRun } from '../figures/freeze.ts';
import { frozenPage } from '../figures/frozenPage.ts';
import { readBytes, writeWhole } from './files.ts';
import { checkPlace } from './outPlace.ts';
import { printedTables } from './printedTables.ts';
import { alteredText, readRunFile } from './readRunFile.ts';
import { readWords } from './readWords.ts';
import { asked } from './smallOptions.ts';

export const FREEZE_HELP = `searnn freeze <run.json> … --out page.html: runs, figures and text as one HTML file that opens anywhere, without a network.

  --out <file>     The page.
  --title <text>   Its title.
  --text <file>    A text to stand above the figures: plain, blank lines part paragraphs.
  --force          Replace the page where it exists already.

Its charts answer: axis, band and scale can be chosen, and values are read off. The tables are those of searnn compare, of the runs
that were measured on the whole test set. The runs themselves are inside, and can be saved from the page as the files they were.
`;

const OPTIONS = {
  out: { type: 'string' },
  title: { type: 'string' },
  text: { type: 'string' },
  force: { type: 'boolean' },
} as const;

const SCRIPT = new URL('../frozen/build/script.js', import.meta.url);

const say = (text: string) => process.stderr.write(`${text}\n`);

const textOf = async (file: string, what: string): Promise<string> =>
  new TextDecoder().decode(await readBytes(file, what, 'bad-setting'));

/** Whether a run was measured on the whole test set at its end, as tables need it. */
const isMeasured = ({ run }: FrozenRun): boolean =>
  run.contestants.every(({ updates, evaluations }) =>
    evaluations.some(({ words, update }) => words === 'all' && update === updates),
  );

/** @throws PlaygroundError with one sentence for the user */
export async function freezeCommand(words: readonly string[]): Promise<void> {
  const { values, files: given } = readWords(words, OPTIONS);
  const { out, title = null, text: textFile, force = false } = values;
  const files = [...new Set(given)];
  if (files.length === 0 || out === undefined)
    throw new PlaygroundError(
      'bad-setting',
      'freeze takes run files and --out <file>: freeze a.json b.json --out page.html.',
    );
  await checkPlace({ ...asked('--out', out, force), reads: [...files, textFile] });
  const text = textFile === undefined ? '' : await textOf(textFile, 'The text');
  const runs: FrozenRun[] = [];
  for (const file of files) {
    const run = await readRunFile(file);
    if (run.altered) throw new PlaygroundError('bad-run-file', alteredText(file));
    runs.push({ name: path.basename(file, '.json'), run, text: await textOf(file, 'The run file') });
  }
  const measured = runs.filter(isMeasured);
  const { results, repeats } = countOnce(
    measured.map(({ name, run }) => ({ file: name, result: resultOf(run), weights: run.checkpoint })),
  );
  for (const repeat of repeats) say(`note: ${repeatText(repeat)}`);
  for (const { name } of runs.filter((run) => !measured.includes(run)))
    say(`note: ${name} was not measured at its end, so the tables lack it.`);
  const data = freeze({ runs, title, text, tables: printedTables(results), now: new Date() });
  await writeWhole(out, frozenPage(data, await readFile(SCRIPT, 'utf8')));
  say(`Written to ${out}.`);
}
