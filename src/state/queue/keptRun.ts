/** Where a run of the queue stands, as this browser keeps it between two visits. */
import type { JobProgress } from '../../experiments/reproductionQueue.ts';
import type { RunSnapshot } from '../../worker/protocol.ts';

export interface KeptRun {
  /** The job's id. */
  readonly job: string;
  readonly snapshot: RunSnapshot;
}

/** What was kept, if it looks like one; whether it fits the run shows when the engine goes there. */
export function readKeptRun(value: unknown): KeptRun | null {
  if (typeof value !== 'object' || value === null || !('job' in value) || !('snapshot' in value)) return null;
  const { job, snapshot } = value;
  if (typeof job !== 'string' || typeof snapshot !== 'object' || snapshot === null) return null;
  // Written by this page as a whole: the browser's store keeps typed arrays as they are.
  return { job, snapshot: snapshot as RunSnapshot };
}

/** How far a kept run is, the least error of its contestants, and how fast it was in its own updates. */
export function progressOf({ job, snapshot }: KeptRun): JobProgress {
  const updates = Math.min(...snapshot.contestants.map((each) => each.updates));
  const seconds = snapshot.contestants.reduce((sum, each) => sum + each.seconds, 0);
  const errors = snapshot.record.contestants.flatMap(
    ({ evaluations }) => evaluations.findLast(({ words }) => words === 'sample')?.letterError ?? [],
  );
  return {
    ...{ id: job, update: updates, letterError: errors.length === 0 ? null : Math.min(...errors) },
    updatesPerSecond: seconds > 0 ? updates / seconds : 0,
  };
}
