/** Brings the library up to what the last snapshots say: a page that was closed in the middle of a run could not. */
import { keptRuns, keptSnapshot } from '../keptRuns.ts';
import { keepRunFile, readLibrary, runOf } from './library.ts';

/** Looks the library up. @throws PlaygroundError `storage` */
export async function catchUp(): Promise<void> {
  const notes = await readLibrary();
  for (const { id, updates, keptAt } of await keptRuns()) {
    const behind = notes.find((note) => note.id === id && note.updates < updates);
    if (behind === undefined) continue;
    const [run, snapshot] = await Promise.all([runOf(id), keptSnapshot(id)]);
    if (run === null || snapshot === null) continue;
    const { record, settings = run.settings } = snapshot;
    await keepRunFile({ id, keptAt, run: { ...run, settings, ...record } });
  }
}
