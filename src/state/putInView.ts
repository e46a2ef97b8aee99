/** A run that comes from a file takes the place of the one in view. */
import type { DataReport } from '../worker/protocol.ts';
import { configure, rebuild, type RunPlan } from './configure.ts';
import { pause } from './engine.ts';
import { keepFileInUse } from './keepFileInUse.ts';
import { keepRun, type RunNote } from './keptRuns.ts';
import { adopt, updatesOf } from './leftRuns.ts';
import { note, tellError } from './noticeStore.ts';
import { runId, runStore } from './runStore.ts';
import { newId, thisTab } from './thisTab.ts';
import { untilPlaying } from './untilPlaying.ts';

/** Of the data what is kept with a run. */
const noted = ({ source, task, name, fingerprint, content }: DataReport): RunNote['data'] => ({
  source,
  task,
  name,
  fingerprint,
  content,
});

/**
 * The run that was in view can be had again with `undo`; on an error everything stays. Call it in turn.
 * @param get what the run is made of, and where it stands
 * @param told what is said of it until it plays
 * @throws PlaygroundError
 */
export async function putInView(get: () => Promise<Required<RunPlan>>, told: () => string): Promise<void> {
  const id = newId();
  await pause();
  // Written inside `rebuild`, where the compiler does not look.
  let plan = null as Required<RunPlan> | null;
  await rebuild(async () => {
    plan = await get();
    await configure(plan);
    const now = runId();
    if (now !== null) adopt(now, id);
  });
  await keepFileInUse();
  const opened = runId();
  untilPlaying(note(told()), (end) => runStore.subscribe(({ run }) => run?.runId !== opened && end()));
  const begun = runStore.getState().run;
  if (begun === null || plan === null) return;
  const { settings, from } = plan;
  const updates = updatesOf(from);
  // One at its start would only push trained ones out of what the browser keeps.
  if (updates === 0) return;
  // A reload before the next snapshot finds it.
  const where = { id, tab: await thisTab(), keptAt: Date.now(), updates };
  await keepRun({ ...where, settings, data: noted(begun.data) }, from).catch(tellError);
}
