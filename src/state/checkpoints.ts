/** The run with its state as a file that it goes on from elsewhere, and such a file opened: of this page, or of the command line. */
import { sharedField } from '../experiments/fieldList.ts';
import { goesOnCaveat } from '../experiments/replay.ts';
import { CHECKPOINT_FILES } from '../text/en/checkpointFiles.ts';
import { sayOfAny } from '../tasks/say.ts';
import type { StoppedRun } from '../worker/protocol.ts';
import { client } from './client.ts';
import { dataOfRun } from './dataOfRun.ts';
import { during, inTurn } from './engine.ts';
import { engineStore } from './engineStore.ts';
import { updatesOf } from './leftRuns.ts';
import { note } from './noticeStore.ts';
import { putInView } from './putInView.ts';
import { runStore } from './runStore.ts';
import { saveAs } from './saveAs.ts';
import { beginWithWeights } from './weightFiles.ts';

export { saveWeights } from './weightFiles.ts';

/** Hands the browser the run in view as it stands, or one that is kept. */
export function saveCheckpoint(kept: StoppedRun | null = null): Promise<void> {
  return inTurn(async () => {
    const settings = kept?.run.settings ?? runStore.getState().run?.settings;
    if (settings === undefined) return;
    const asked = () => client.request('checkpoint', { kept });
    const { bytes, updates } = await during(sayOfAny(CHECKPOINT_FILES.writing), asked);
    const name = `searnn-seed-${settings.seed}-update-${updates}.checkpoint.safetensors`;
    saveAs(name, new Blob([bytes], { type: 'application/octet-stream' }));
    note(sayOfAny(settings.data === 'own' ? CHECKPOINT_FILES.savedOwn : CHECKPOINT_FILES.saved, { name }));
  });
}

/** What is said of a run that was opened and stands where it was left. */
function told(name: string, { run, snapshot }: StoppedRun): string {
  const updates = updatesOf(snapshot);
  const { maxUpdates } = run.settings;
  const isDone = maxUpdates > 0 && updates >= maxUpdates;
  const setting = sayOfAny(sharedField('maxUpdates').meta.label);
  const opened = isDone
    ? sayOfAny(CHECKPOINT_FILES.openedDone, { name, updates, setting })
    : sayOfAny(CHECKPOINT_FILES.opened, { name, updates });
  const { backend } = engineStore.getState();
  const caveat = backend && goesOnCaveat(run, backend);
  return [opened, caveat].join(' ').trim();
}

/**
 * Puts the run of a file in place of the one in view, or begins one with its weights; what was in view can be had again with
 * `undo`, and on an error everything stays.
 */
export function openCheckpoint(file: File): Promise<void> {
  return inTurn(async () => {
    const { name } = file;
    const read = async () => {
      const weights = await client.request('findWeights', { file, name });
      return weights ?? (await client.request('openCheckpoint', { file }));
    };
    const found = await during(sayOfAny(CHECKPOINT_FILES.reading, { name }), read);
    if (!('run' in found)) return beginWithWeights(file, found);
    const { run, snapshot } = found;
    const get = async () => ({ settings: run.settings, data: await dataOfRun(run), from: snapshot });
    await putInView(get, () => told(name, found));
  });
}
