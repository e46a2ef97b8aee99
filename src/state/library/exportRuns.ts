/** Runs of the library as files: whole ones in one file, a single run file, or every figure as a table. */
import { csvLines } from '../../experiments/curvesCsv.ts';
import { LIBRARY_TEXT } from '../../experiments/library/libraryFile.ts';
import type { LibraryNote } from '../../experiments/library/libraryNote.ts';
import { encodeRunFile, type RunFile } from '../../experiments/runFile.ts';
import { afterBackOff } from '../backOff.ts';
import { saveAs } from '../saveAs.ts';
import { runOf } from './library.ts';

/** The page stays free between two pieces. */
export const rest = (): Promise<void> => new Promise((resolve) => afterBackOff(resolve));
/** So many lines of a table at once. */
const LINES = 5_000;

const fileName = ({ name }: Pick<LibraryNote, 'name'>): string => name.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-');

/** A run as the command line writes and reads it, which may stand nowhere but here. */
export const saveRunAs = (name: string, run: RunFile): void =>
  saveAs(`searnn-run-${fileName({ name })}.json`, encodeRunFile(run));

/** Runs with what was said of them, as one file. @throws PlaygroundError `storage` */
export async function exportRuns(notes: readonly LibraryNote[]): Promise<void> {
  const pieces: string[] = [LIBRARY_TEXT.head];
  for (const note of notes) {
    await rest();
    const run = await runOf(note.id);
    if (run !== null) pieces.push(LIBRARY_TEXT.run(note, run, pieces.length - 1));
  }
  const name = notes.length === 1 && notes[0] ? `searnn-run-${fileName(notes[0])}` : 'searnn-library';
  saveAs(`${name}.json`, new Blob([...pieces, LIBRARY_TEXT.tail], { type: 'application/json' }));
}

/** The same of a run of the library. @throws PlaygroundError `storage` */
export async function saveRunOf(note: LibraryNote): Promise<void> {
  const run = await runOf(note.id);
  if (run !== null) saveRunAs(note.name, run);
}

/** Every figure of some runs, as `searnn export` writes them. @throws PlaygroundError `storage` */
export async function exportTable(notes: readonly LibraryNote[]): Promise<void> {
  const pieces: string[] = [];
  for (const [i, note] of notes.entries()) {
    const run = await runOf(note.id);
    if (run === null) continue;
    const lines = csvLines([{ name: note.name, run }]);
    // One head is enough.
    if (i > 0) lines.next();
    for (let more = true; more;) {
      await rest();
      const some: string[] = [];
      while (more && some.length < LINES) {
        const next = lines.next();
        more = next.done !== true;
        if (next.done !== true) some.push(next.value);
      }
      pieces.push(some.join(''));
    }
  }
  saveAs('searnn-runs.csv', new Blob(pieces, { type: 'text/csv' }));
}
