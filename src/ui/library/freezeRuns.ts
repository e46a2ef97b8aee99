/** Runs of the library, their charts and tables and a text as one HTML file. */
import type { LibraryNote } from '../../experiments/library/libraryNote.ts';
import { encodeRunFile } from '../../experiments/runFile.ts';
import { seedTables } from '../../experiments/seedTable.ts';
import { freeze, type FrozenRun } from '../../figures/freeze.ts';
import { frozenPage } from '../../figures/frozenPage.ts';
import script from '../../frozen/build/script.js?raw';
import { runOf } from '../../state/library/library.ts';
import { rest } from '../../state/library/exportRuns.ts';
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
  const say = sayOf(runs[0]?.run.data ?? {});
  const tables = seedTables(resultsOnce(runs).results).map((table) => printedSeeds(say, table));
  const frozen: FrozenRun[] = [];
  for (const { note, run } of runs) {
    // The page stays free between two of them.
    await rest();
    frozen.push({ name: note.name, run, text: encodeRunFile(run) });
  }
  const page = freeze({ runs: frozen, title: title === '' ? null : title, text, tables, now: new Date() });
  saveAs('searnn-runs.html', new Blob([frozenPage(page, script)], { type: 'text/html' }));
}
