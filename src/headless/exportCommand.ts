/** `searnn export`: what run files have measured, as tables and drawings for papers and other programs. */
import path from 'node:path';
import { PlaygroundError } from '../base/errors.ts';
import { csvLines, type NamedRun } from '../experiments/curvesCsv.ts';
import { resultOf, type Result } from '../experiments/results.ts';
import { countOnce, repeatText } from '../experiments/runGroups.ts';
import { seedCurves } from '../experiments/seedCurves.ts';
import { curveFigure } from '../figures/curveFigure.ts';
import type { CurveFigure } from '../figures/figureLines.ts';
import { drawCurves } from '../figures/drawCurves.ts';
import { latexTable } from '../figures/latexTable.ts';
import { pgfplotsTable } from '../figures/pgfplots.ts';
import { sayOf } from '../tasks/say.ts';
import { EXPORT_KINDS, readExportOptions, type ExportAsked, type ExportKind } from './exportOptions.ts';
import { count } from './figures.ts';
import { writeTogether } from './files.ts';
import { printedTables } from './printedTables.ts';
import { alteredText, readRunFile } from './readRunFile.ts';
import { asked } from './smallOptions.ts';
import { checkPlace } from './outPlace.ts';

const WRITTEN = { csv: 'figures', svg: 'drawing', pgfplots: 'curves', latex: 'table' } as const;

const say = (text: string) => process.stderr.write(`${text}\n`);
const note = (sentence: string) => say(`note: ${sentence}`);

/** Names of the files, with as much of their folders as tells them apart. */
function namesOf(files: readonly string[]): readonly string[] {
  const plain = files.map((file) => path.basename(file, '.json'));
  return new Set(plain).size === files.length ? plain : files;
}

/** @throws PlaygroundError `bad-setting` where one drawing cannot hold all of them */
function figureOf(runs: readonly NamedRun[], { choice, logY }: ExportAsked): CurveFigure {
  const [only, ...others] = seedCurves(runs, choice);
  if (only === undefined || others.length > 0)
    throw new PlaygroundError(
      'bad-setting',
      `One drawing holds runs of the same data, model and arithmetic, and these are of several (${[only, ...others].map((each) => each?.label).join('; ')}): export each kind by itself.`,
    );
  for (const name of only.repeats)
    note(`${name} has the settings and the seed of another file, which counts.`);
  return curveFigure(only, choice, sayOf(runs[0]?.run.data ?? {}), logY);
}

/** Each run once. @throws PlaygroundError `bad-run-file` where one was not measured at its end */
function resultsOf(runs: readonly NamedRun[], files: readonly string[]): readonly Result[] {
  const { results, repeats } = countOnce(
    runs.map(({ run }, i) => ({ file: files[i] ?? '', result: resultOf(run), weights: run.checkpoint })),
  );
  for (const repeat of repeats) note(repeatText(repeat));
  return results;
}

/** @throws PlaygroundError with one sentence for the user */
function contentOf(kind: ExportKind, runs: readonly NamedRun[], exported: ExportAsked): string {
  switch (kind) {
    case 'csv':
      return [...csvLines(runs)].join('');
    case 'svg':
      return drawCurves(figureOf(runs, exported), exported.width);
    case 'pgfplots':
      return pgfplotsTable(figureOf(runs, exported));
    case 'latex':
      return printedTables(resultsOf(runs, exported.files)).map(latexTable).join('\n');
  }
}

/** @throws PlaygroundError with one sentence for the user */
export async function exportCommand(words: readonly string[]): Promise<void> {
  const exported = readExportOptions(words);
  const { files, places, force } = exported;
  for (const kind of EXPORT_KINDS) {
    const place = places[kind];
    if (place !== undefined) await checkPlace({ ...asked(`--${kind}`, place, force), reads: files });
  }
  const names = namesOf(files);
  const runs: NamedRun[] = [];
  for (const [i, file] of files.entries()) {
    const run = await readRunFile(file);
    if (run.altered) throw new PlaygroundError('bad-run-file', alteredText(file));
    runs.push({ name: names[i] ?? file, run });
  }
  const parts = EXPORT_KINDS.flatMap((kind) => {
    const file = places[kind];
    return file === undefined ? [] : [{ kind, file, content: contentOf(kind, runs, exported) }];
  });
  if (parts.length === 0) {
    process.stdout.write(contentOf('csv', runs, exported));
    return;
  }
  await writeTogether(parts);
  for (const { kind, file, content } of parts) {
    const what = kind === 'csv' ? count(content.split('\n').length - 2) : 'The';
    say(`${what} ${WRITTEN[kind]} written to ${file}.`);
  }
}
