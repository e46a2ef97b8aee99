/** What is done of one of many runs: all of it, a part to go on from, or nothing. */
import { existsSync } from 'node:fs';
import type { RunFile } from '../experiments/runFile.ts';
import type { Settings } from '../experiments/settings.ts';
import type { DataSet } from '../tasks/task.ts';
import { runDataOf } from '../training/runDataOf.ts';
import { assertBelongs, checkpointPath } from './checkpointPlace.ts';
import { assertFits } from '../training/checkpoint.ts';
import { assertGoesOn, isLimitOrBeam, type Continuation } from './goOn.ts';
import { scriptAt, type Job } from './jobs/job.ts';
import { assertSamePlugin } from './plugin/pluginOfRun.ts';
import { readRunFile } from './readRunFile.ts';
import { readCheckpoint, unlessDamaged, type Restart } from './resume.ts';

/** Whether the error that ends a run was below its target at the last test of a sample, after its last update. */
function isBelowTarget({ contestants }: RunFile, { targetError }: Settings): boolean {
  return contestants.some(({ updates, evaluations }) => {
    const tested = evaluations.findLast(({ words, update }) => words === 'sample' && update === updates);
    return tested !== undefined && (tested.heldOut ?? tested).letterError < targetError;
  });
}

/**
 * Whether a run has done so many updates, or met its target, and was measured after the last with such a beam: all that it
 * was told itself where nothing is said.
 */
export function isDone(run: RunFile, wanted: Settings = run.settings): boolean {
  const { settings: own, contestants } = run;
  const reached = isBelowTarget(run, wanted);
  const searched = wanted.beam === 1 || own.lengthPower === wanted.lengthPower;
  return contestants.every(
    ({ updates, evaluations }) =>
      (reached || updates >= wanted.maxUpdates) &&
      evaluations.some(
        ({ words, update, beam }) =>
          words === 'all' && update === updates && searched && (beam?.width ?? 1) === wanted.beam,
      ),
  );
}

/** Files of a job are there: as with a single run, each of the two is enough to go on with, or to be refused for. */
export const isThere = (file: string): boolean => existsSync(file) || existsSync(checkpointPath(file));

/** @throws PlaygroundError `bad-setting` where a run was trained with other functions of the user's own than the job has */
const assertItsPlugin = (run: RunFile, { plugin, takesPlugin = false }: Job, where: string): void =>
  assertSamePlugin(run.plugin, plugin, where, { takesPlugin, otherwise: 'name another --out' });

/**
 * What is done of a job: its checkpoint to go on from, all of it, or nothing.
 * @throws PlaygroundError when the file is of other data or settings, or has more updates than the job
 */
export async function stateOf(job: Job, file: string, data: DataSet): Promise<'done' | 'begun' | 'new'> {
  if (!isThere(file)) return 'new';
  // Where the run file is gone, the checkpoint has all of it.
  if (!existsSync(file)) return 'begun';
  const run = await readRunFile(file);
  assertItsPlugin(run, job, file);
  const wanted = wantedOf(job, run, file, data);
  assertGoesOn(run, wanted);
  return isDone(run, wanted.settings) ? 'done' : 'begun';
}

/** What a job asks of a run that stands where this one does. */
function wantedOf(job: Job, { contestants }: RunFile, where: string, data: DataSet): Continuation {
  const { settings } = scriptAt(
    job,
    contestants.map(({ updates }) => updates),
  );
  // It may have been kept just before such a change.
  const onTheWay = new Set((job.changes ?? []).flatMap((change) => Object.keys(change.settings)));
  const mayChange: Continuation['mayChange'] = (field) => isLimitOrBeam(field) || onTheWay.has(field.name);
  return { settings, where, mayChange, data: runDataOf(data) };
}

/**
 * The state that a job goes on from, or null when it was damaged and is set aside.
 * @throws PlaygroundError when there is none, or it is of another run
 */
export async function checkpointOf(job: Job, file: string, data: DataSet, restart: Restart) {
  const checkpoint = await readCheckpoint(file, restart);
  if (checkpoint === null) return null;
  assertItsPlugin(checkpoint.run, job, checkpointPath(file));
  if (existsSync(file)) assertBelongs(await readRunFile(file), checkpoint, file);
  assertGoesOn(checkpoint.run, wantedOf(job, checkpoint.run, checkpointPath(file), data));
  return unlessDamaged(file, restart, () => {
    assertFits(checkpoint, job.settings, data);
    return checkpoint;
  });
}
