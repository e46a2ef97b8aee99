/** What is done of a run of the paper's tables: all of it, a part to go on from, or nothing. */
import { existsSync } from 'node:fs';
import type { Job } from '../experiments/reproduction.ts';
import type { RunFile } from '../experiments/runFile.ts';
import type { Settings } from '../experiments/settings.ts';
import type { DataSet } from '../tasks/task.ts';
import { runDataOf } from '../training/runDataOf.ts';
import { assertBelongs, assertFits, checkpointPath } from './checkpoint.ts';
import { assertGoesOn, isLimitOrBeam, type Continuation } from './goOn.ts';
import { readRunFile } from './readRunFile.ts';
import { readCheckpoint, unlessDamaged, type Restart } from './resume.ts';

/**
 * Whether a run has done so many updates, and was measured after the last with such a beam: all that it was told itself
 * where nothing is said.
 */
export function isDone({ settings: own, contestants }: RunFile, wanted: Settings = own): boolean {
  const searched = wanted.beam === 1 || own.lengthPower === wanted.lengthPower;
  return contestants.every(
    ({ updates, evaluations }) =>
      updates >= wanted.maxUpdates &&
      evaluations.some(
        ({ words, update, beam }) =>
          words === 'all' && update === updates && searched && (beam?.width ?? 1) === wanted.beam,
      ),
  );
}

/** Files of a job are there: as with a single run, each of the two is enough to go on with, or to be refused for. */
export const isThere = (file: string): boolean => existsSync(file) || existsSync(checkpointPath(file));

/**
 * What is done of a job: its checkpoint to go on from, all of it, or nothing.
 * @throws PlaygroundError when the file is of other data or settings, or has more updates than the job
 */
export async function stateOf(job: Job, file: string, data: DataSet): Promise<'done' | 'begun' | 'new'> {
  if (!isThere(file)) return 'new';
  // Where the run file is gone, the checkpoint has all of it.
  if (!existsSync(file)) return 'begun';
  const run = await readRunFile(file);
  assertGoesOn(run, wantedOf(job, file, data));
  return isDone(run, job.settings) ? 'done' : 'begun';
}

const wantedOf = ({ settings }: Job, file: string, data: DataSet): Continuation => ({
  ...{ settings, where: file, mayChange: isLimitOrBeam },
  data: runDataOf(data),
});

/**
 * The state that a job goes on from, or null when it was damaged and is set aside.
 * @throws PlaygroundError when there is none, or it is of another run
 */
export async function checkpointOf(job: Job, file: string, data: DataSet, restart: Restart) {
  const checkpoint = await readCheckpoint(file, restart);
  if (checkpoint === null) return null;
  if (existsSync(file)) assertBelongs(await readRunFile(file), checkpoint, file);
  assertGoesOn(checkpoint.run, wantedOf(job, checkpointPath(file), data));
  return unlessDamaged(file, restart, () => {
    assertFits(checkpoint, job.settings, data);
    return checkpoint;
  });
}
