/** Runs of the library, their charts and tables and a text as one HTML file. */
import type { LibraryNote } from '../../experiments/library/libraryNote.ts';
import { writingRunFile } from '../../experiments/runFile.ts';
import { seedTables } from '../../experiments/seedTable.ts';
import { freeze, type FrozenRun } from '../../figures/freeze.ts';
import { writingFrozenPage } from '../../figures/frozenPage.ts';
import script from '../../frozen/build/script.js?raw';
import { inSlices } from '../../state/inSlices.ts';
import { runOf } from '../../state/library/library.ts';
import { saveAs } from '../../state/saveAs.ts';
import { sayOf } from '../../tasks/say.ts';
import { printedSeeds, resultsOnce } from './printedSeeds.ts';

/** @throws PlaygroundError `storage` */
export async function freezeRuns(
  notes: readonly LibraryNote[],
  { title, text }: { readonly title: string; readonly text: string },
): Promise<void> {
  const read = await Promise.all(notes.map(async (note) => ({ note, run: await runOf(note.id) })));
  const runs = read.flatMap(({ note, run }) => (run === null ? [] : [{ note, run }]));
  const tables = seedTables(resultsOnce(runs).results).map((table) => printedSeeds(sayOf(table.data), table));
  const frozen: FrozenRun[] = [];
  for (const { note, run } of runs) {
    const file = await inSlices(writingRunFile(run));
    frozen.push({ name: note.name, run, text: file.join('') });
  }
  const page = freeze({ runs: frozen, title: title === '' ? null : title, text, tables, now: new Date() });
  const written = await inSlices(writingFrozenPage(page, script));
  saveAs('searnn-runs.html', new Blob([...written], { type: 'text/html' }));
}
