/** Runs of the library as files: whole ones in one file, a single run file, or every figure as a table. */
import { csvTable } from '../../experiments/curvesCsv.ts';
import { LIBRARY_TEXT, writingItem } from '../../experiments/library/libraryFile.ts';
import type { LibraryNote } from '../../experiments/library/libraryNote.ts';
import type { RunFile } from '../../experiments/runFile.ts';
import { inSlices } from '../inSlices.ts';
import { tellError } from '../noticeStore.ts';
import { saveRunAsFile } from '../runOfFile.ts';
import { saveAs } from '../saveAs.ts';
import { runOf } from './library.ts';

const fileName = ({ name }: Pick<LibraryNote, 'name'>): string => name.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-');

const saveRun = (name: string, run: RunFile): Promise<void> => saveRunAsFile(fileName({ name }), run);

/** A run as the command line writes and reads it, which may stand nowhere but here. */
export const saveRunAs = (name: string, run: RunFile): void => void saveRun(name, run).catch(tellError);

/** Runs with what was said of them, as one file. @throws PlaygroundError `storage` */
export async function exportRuns(notes: readonly LibraryNote[]): Promise<void> {
  const lines: Blob[] = [];
  for (const note of notes) {
    const run = await runOf(note.id);
    if (run !== null) lines.push(new Blob([...(await inSlices(writingItem(note, run, lines.length)))]));
  }
  const name = notes.length === 1 && notes[0] ? `searnn-run-${fileName(notes[0])}` : 'searnn-library';
  saveAs(
    `${name}.json`,
    new Blob([LIBRARY_TEXT.head, ...lines, LIBRARY_TEXT.tail], { type: 'application/json' }),
  );
}

/** The same of a run of the library. @throws PlaygroundError `storage` */
export async function saveRunOf(note: LibraryNote): Promise<void> {
  const run = await runOf(note.id);
  if (run !== null) await saveRun(note.name, run);
}

/** Every figure of some runs, as `searnn export` writes them. @throws PlaygroundError `storage` */
export async function exportTable(notes: readonly LibraryNote[]): Promise<void> {
  const tables: Blob[] = [];
  for (const { id, name } of notes) {
    const run = await runOf(id);
    if (run === null) continue;
    // One head is enough.
    const table = await inSlices(csvTable({ name, run }, tables.length === 0));
    tables.push(new Blob([...table]));
  }
  saveAs('searnn-runs.csv', new Blob(tables, { type: 'text/csv' }));
}
