/** Where a run of the queue stands, as this browser keeps it between two visits. */
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
