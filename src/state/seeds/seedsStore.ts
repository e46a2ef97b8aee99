/** What is known of the runs that are trained beside the run in view. Written by `seeds.ts` only. */
import { createStore } from 'zustand/vanilla';
import type { SeedQueue } from '../../experiments/library/seedQueue.ts';
import type { JobProgress } from '../../experiments/reproductionQueue.ts';
import type { RunFile } from '../../experiments/runFile.ts';

export interface SeedsState {
  /** Null where nothing was queued, or before it was looked up. */
  readonly queue: SeedQueue | null;
  /** `elsewhere`: another tab trains them. */
  readonly status: 'unread' | 'idle' | 'elsewhere' | 'starting' | 'running' | 'pausing';
  /** So many engines at once. */
  readonly engines: number;
  /** How far those are that are on their way, by `id`. */
  readonly now: ReadonlyMap<string, JobProgress>;
  /** What those have measured so far, as far as somebody looks; and whole runs that the library could not take. By `id`. */
  readonly runs: ReadonlyMap<string, RunFile>;
  /** Whether it could be kept in this browser, as far as that was tried. */
  readonly isKept: boolean;
  /** What stopped the queue, in a sentence. */
  readonly problem: string | null;
}

export const NO_SEEDS: SeedsState = {
  queue: null,
  status: 'unread',
  engines: 1,
  now: new Map(),
  runs: new Map(),
  isKept: true,
  problem: null,
};

export const seedsStore = createStore<SeedsState>(() => NO_SEEDS);
