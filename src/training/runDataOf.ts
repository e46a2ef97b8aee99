/** Loaded data as run files name them. */
import type { RunData } from '../experiments/runData.ts';
import type { DataSet } from '../tasks/task.ts';

/** Name, task and hashes of the data. */
export function runDataOf({ name, fingerprint, task }: DataSet): RunData {
  return { name, fingerprint, task };
}
