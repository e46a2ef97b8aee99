/** Where a run stands, as it crosses between page and worker. */
import type { RunFile } from '../experiments/runFile.ts';
import type { Settings } from '../experiments/settings.ts';
import type { Change } from '../experiments/settingsChange.ts';
import type { Snapshot } from '../training/contract.ts';

/** What the page keeps so that a run can go on in a fresh worker: the newest one only. */
export interface RunSnapshot {
  readonly runId: number;
  readonly contestants: Snapshot;
  /** In force when it was taken; absent in snapshots of earlier releases. */
  readonly settings?: Settings;
  /** What was measured so far, for the run file. */
  readonly record: Pick<RunFile, 'contestants' | 'events' | 'begunWith'>;
  /** What a run that repeats another still has to change on the way; absent where nothing is. */
  readonly changes?: readonly Change[];
}

/** A run that is not in view, with where it stands. */
export interface StoppedRun {
  readonly run: RunFile;
  readonly snapshot: RunSnapshot;
}
