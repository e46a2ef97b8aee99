/** Brings a run back with its settings, its data and its curves, to go on from where it was left: nothing else is lost. */
import { PlaygroundError } from '../base/errors.ts';
import { sameData } from '../experiments/runData.ts';
import type { DataReport, RunSnapshot } from '../worker/protocol.ts';
import { EARLIER_RUNS } from '../text/en/earlierRuns.ts';
import { sayOfAny } from '../tasks/say.ts';
import { loadKnown } from './loadData.ts';
import { keepFileInUse } from './keepFileInUse.ts';
import { configure, rebuild } from './configure.ts';
import { inTurn, pause } from './engine.ts';
import { keepRun, keptRuns, keptSnapshot, type RunNote } from './keptRuns.ts';
import { adopt, leftStore, type LeftRun } from './leftRuns.ts';
import { note, tellError } from './noticeStore.ts';
import { discardOffer, isElsewhere, offerStore } from './offerStore.ts';
import { runId } from './runStore.ts';
import { wantSettings } from './settingsStore.ts';
import { thisTab } from './thisTab.ts';
import * as time from './timeline.ts';
import { chooseWord } from './watch.ts';
import { named } from '../text/tell.ts';

type Known = Pick<LeftRun, 'id' | 'settings' | 'snapshot'> & {
  readonly data: Pick<DataReport, 'source' | 'name' | 'fingerprint' | 'content'>;
};

/** @returns whether the run is in view now, as it was left */
async function bring({ id, settings, data, snapshot }: Known, step = time.begin<LeftRun>): Promise<boolean> {
  // Written inside `rebuild`, where the compiler does not look.
  let back = false as boolean;
  await pause();
  await rebuild(async () => {
    const loaded = await loadKnown(data);
    if (loaded === null) {
      note(sayOfAny(EARLIER_RUNS.notKept, { name: named(data.name) }));
      return;
    }
    back = sameData(loaded, data);
    await configure({ settings, data: loaded, ...(back && snapshot && { from: snapshot }) }, step);
    const now = runId();
    if (back && now !== null) adopt(now, id);
    if (!back) note(sayOfAny(EARLIER_RUNS.otherData, { name: named(data.name) }));
  });
  if (back) await keepFileInUse();
  return back;
}

/** Goes on with a run that was kept with its weights, from where it was left; what is in view can be had again with `undo`. */
export function bringKept(known: Known): Promise<void> {
  return inTurn(async () => {
    await bring(known);
  });
}

async function bringLeft(run: LeftRun, step: typeof time.undo<LeftRun>): Promise<void> {
  if (!(await bring(run, step))) return;
  chooseWord(run.place);
  wantSettings(run.wanted);
}

/** Brings back what was left last; what is in view can be had again with `redo`. */
export function undo(): Promise<void> {
  return inTurn(async () => {
    const back = leftStore.getState().past.at(-1);
    if (back !== undefined) await bringLeft(back, time.undo);
  });
}

/** Takes the last `undo` back. */
export function redo(): Promise<void> {
  return inTurn(async () => {
    const forth = leftStore.getState().future.at(-1);
    if (forth !== undefined) await bringLeft(forth, time.redo);
  });
}

/** The run that is offered, with where it stands. @throws PlaygroundError where it cannot be had */
async function take({ id }: RunNote): Promise<RunNote & { snapshot: RunSnapshot }> {
  const kept = (await keptRuns()).find((each) => each.id === id);
  const snapshot = await keptSnapshot(id);
  if (kept === undefined || snapshot === null)
    throw new PlaygroundError('storage', sayOfAny(EARLIER_RUNS.gone));
  if (await isElsewhere(kept)) throw new PlaygroundError('not-ready', sayOfAny(EARLIER_RUNS.elsewhere));
  return { ...kept, snapshot };
}

/** Goes on with the run of an earlier visit that is offered. */
export function goOn(): Promise<void> {
  return inTurn(async () => {
    const { offer } = offerStore.getState();
    if (offer === null) return;
    const { snapshot, ...kept } = await take(offer);
    try {
      if (!(await bring({ ...kept, snapshot }))) return;
    } catch (error) {
      // A damaged run costs itself and a sentence.
      if (error instanceof PlaygroundError && error.code === 'bad-run-file') await discardOffer();
      throw error;
    }
    offerStore.setState({ offer: null });
    await keepRun({ ...kept, tab: await thisTab(), keptAt: Date.now() }, snapshot).catch(tellError);
  });
}
