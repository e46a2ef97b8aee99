/** What a reader may do with a run of the library: begin it again, or go on with it where its weights are kept. */
import { PlaygroundError } from '../../base/errors.ts';
import type { LibraryNote } from '../../experiments/library/libraryNote.ts';
import { sayOfAny } from '../../tasks/say.ts';
import { EARLIER_RUNS } from '../../text/en/earlierRuns.ts';
import type { RunSnapshot } from '../../worker/protocol.ts';
import { bringKept } from '../bringBack.ts';
import { client } from '../client.ts';
import { keptRuns, keptSnapshot } from '../keptRuns.ts';
import { idOf, updatesOf } from '../leftRuns.ts';
import { isElsewhere } from '../offerStore.ts';
import { part } from '../part.ts';
import { openRun } from '../runFiles.ts';
import { runId } from '../runStore.ts';
import { keepWeights, runOf, weightsOf } from './library.ts';
import { weightBytesOf } from './keepInLibrary.ts';

const checkpoints = part(() => import('../checkpoints.ts'));

const gone = (): PlaygroundError => new PlaygroundError('storage', sayOfAny(EARLIER_RUNS.gone));

/** True for the run in view. */
export function isInView({ id }: LibraryNote): boolean {
  const now = runId();
  return now !== null && idOf(now) === id;
}

/** Takes over the settings that a run began with; its curves stand behind the new ones. */
export const beginAgain = ({ id, name }: LibraryNote): Promise<void> =>
  openRun(name, async () => {
    const run = await runOf(id);
    if (run === null) throw gone();
    return run;
  });

/** Its weights, kept with it or as those of the runs that were left last; null where they are kept no longer. */
async function newest({ id }: LibraryNote): Promise<RunSnapshot | null> {
  const left = (await keptRuns()).find((each) => each.id === id);
  const [own, other] = await Promise.all([
    weightsOf(id),
    left === undefined || (await isElsewhere(left)) ? null : keptSnapshot(id),
  ]);
  if (own === null || other === null) return own ?? other;
  return updatesOf(other) > updatesOf(own) ? other : own;
}

/** Whether one could go on with it. @throws PlaygroundError `storage` */
export const canGoOn = async (note: LibraryNote): Promise<boolean> =>
  !isInView(note) && (await newest(note)) !== null;

/** Goes on from where its weights were kept. @throws PlaygroundError `storage` when they are kept no longer */
export async function goOnWith(note: LibraryNote): Promise<void> {
  const snapshot = await newest(note);
  if (snapshot === null) throw gone();
  const { settings, data, id } = note;
  await bringKept({
    ...{ id, snapshot, settings: snapshot.settings ?? settings },
    data: { source: settings.data, ...data },
  });
}

/** Hands the browser a run with its weights, to go on with elsewhere: as it stands, or as it was kept. @throws PlaygroundError `storage` */
export async function saveToGoOnWith(note: LibraryNote): Promise<void> {
  const { saveCheckpoint } = await checkpoints.load();
  if (isInView(note)) return saveCheckpoint();
  const [run, snapshot] = await Promise.all([runOf(note.id), newest(note)]);
  if (run === null || snapshot === null) throw gone();
  await saveCheckpoint({ run, snapshot });
}

/** Keeps the weights of the run in view with it from now on, or (false) those of any run no longer. @throws PlaygroundError `storage` */
export async function keepWeightsOf(note: LibraryNote, wanted: boolean): Promise<void> {
  if (!wanted) return keepWeights(note.id, null, 0);
  const snapshot = isInView(note) ? await client.snapshot() : await newest(note);
  if (snapshot === null) throw gone();
  await keepWeights(note.id, snapshot, weightBytesOf(snapshot));
}

/** Tests the run in view on all test sequences; it is kept with that. */
export async function testWhole(): Promise<void> {
  await client.request('runFile', { full: true });
  await client.snapshot();
}
