/** What a reader may do with a run of the library: begin it again, or go on with it where its weights are kept. */
import { PlaygroundError } from '../../base/errors.ts';
import type { LibraryNote } from '../../experiments/library/libraryNote.ts';
import { sayOfAny } from '../../tasks/say.ts';
import { EARLIER_RUNS } from '../../text/en/earlierRuns.ts';
import type { RunSnapshot, StoppedRun, WantedWeights } from '../../worker/protocol.ts';
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

/** What one could go on with. */
export interface KeptState {
  /** Sequences were held out, and contestants were tested on them. */
  readonly isHeldOut: boolean;
}

/** Null for the run in view, and where its weights are not kept. @throws PlaygroundError `storage` */
export async function keptState(note: LibraryNote): Promise<KeptState | null> {
  const snapshot = isInView(note) ? null : await newest(note);
  if (snapshot === null) return null;
  return {
    isHeldOut: snapshot.record.contestants.some(
      ({ evaluations }) => evaluations.at(-1)?.heldOut !== undefined,
    ),
  };
}

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

/** A run that is kept, with its weights; null for the one in view. @throws PlaygroundError `storage` when they are kept no longer */
async function stoppedOf(note: LibraryNote): Promise<StoppedRun | null> {
  if (isInView(note)) return null;
  const [run, snapshot] = await Promise.all([runOf(note.id), newest(note)]);
  if (run === null || snapshot === null) throw gone();
  return { run, snapshot };
}

/** Hands the browser a run with its weights, to go on with elsewhere: as it stands, or as it was kept. @throws PlaygroundError `storage` */
export async function saveToGoOnWith(note: LibraryNote): Promise<void> {
  const { saveCheckpoint } = await checkpoints.load();
  await saveCheckpoint(await stoppedOf(note));
}

/** Hands the browser the weights of one contestant of a run, as it stands or as it was kept. @throws PlaygroundError `storage` */
export async function saveWeightsOf(note: LibraryNote, wanted: WantedWeights): Promise<void> {
  const { saveWeights } = await checkpoints.load();
  await saveWeights(wanted, await stoppedOf(note));
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
