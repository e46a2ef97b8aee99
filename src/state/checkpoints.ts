/** The run with its state as a file that it goes on from elsewhere, and such a file opened: of this page, or of the command line. */
import { PlaygroundError } from '../base/errors.ts';
import { dataText } from '../experiments/dataText.ts';
import { sharedField } from '../experiments/fieldList.ts';
import { goesOnCaveat } from '../experiments/replay.ts';
import { sameData } from '../experiments/runData.ts';
import { CHECKPOINT_FILES } from '../text/en/checkpointFiles.ts';
import { sayOfAny } from '../tasks/say.ts';
import type { DataReport, StoppedRun } from '../worker/protocol.ts';
import { client } from './client.ts';
import { configure, rebuild } from './configure.ts';
import { during, inTurn, pause } from './engine.ts';
import { engineStore } from './engineStore.ts';
import { keepFileInUse } from './keepFileInUse.ts';
import { keepRun, type RunNote } from './keptRuns.ts';
import { adopt, updatesOf } from './leftRuns.ts';
import { loadKnown } from './loadData.ts';
import { note, tellError } from './noticeStore.ts';
import { runId, runStore } from './runStore.ts';
import { saveAs } from './saveAs.ts';
import { newId, thisTab } from './thisTab.ts';
import { untilPlaying } from './untilPlaying.ts';

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

/** The data that the run learns from. @throws PlaygroundError `bad-data` where this browser does not have them */
async function dataOf({ run: { settings, data } }: StoppedRun): Promise<DataReport> {
  const loaded = await loadKnown({ source: settings.data, ...data });
  if (loaded === null)
    throw new PlaygroundError('bad-data', sayOfAny(CHECKPOINT_FILES.noData, { data: dataText(data) }));
  if (sameData(loaded, data)) return loaded;
  const told = { data: dataText(data, loaded), own: dataText(loaded, data) };
  throw new PlaygroundError('bad-data', sayOfAny(CHECKPOINT_FILES.otherData, told));
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

/** Of the data what is kept with a run. */
const noted = ({ source, task, name, fingerprint, content }: DataReport): RunNote['data'] => ({
  ...{ source, task, name, fingerprint },
  ...(content !== undefined && { content }),
});

/** Puts the run of a file in place of the one in view, which can be had again with `undo`; on an error everything stays. */
export function openCheckpoint(file: File): Promise<void> {
  return inTurn(async () => {
    const { name } = file;
    const read = () => client.request('openCheckpoint', { file });
    const kept = await during(sayOfAny(CHECKPOINT_FILES.reading, { name }), read);
    const { run, snapshot } = kept;
    const { settings } = run;
    const id = newId();
    await pause();
    await rebuild(async () => {
      await configure({ settings, data: await dataOf(kept), from: snapshot });
      const now = runId();
      if (now !== null) adopt(now, id);
    });
    await keepFileInUse();
    const opened = runId();
    untilPlaying(note(told(name, kept)), (end) =>
      runStore.subscribe(({ run }) => run?.runId !== opened && end()),
    );
    const begun = runStore.getState().run;
    if (begun === null) return;
    // A reload before the next snapshot finds it.
    const where = { id, tab: await thisTab(), keptAt: Date.now(), updates: updatesOf(snapshot) };
    await keepRun({ ...where, settings, data: noted(begun.data) }, snapshot).catch(tellError);
  });
}
