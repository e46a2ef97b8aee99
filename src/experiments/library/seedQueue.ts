/** A queue of runs with several seeds, of the same settings or of all nine pairs: which there are, what came of them, and how long the rest takes. */
import { sharedField } from '../fieldList.ts';
import type { JobProgress } from '../reproductionQueue.ts';
import type { RunData } from '../runData.ts';
import type { Settings } from '../settings.ts';
import { assert } from '../../base/assert.ts';

/** So many at most. One is enough for the nine pairs; of the same settings two, since one has no spread. */
export const SEED_COUNTS = { least: 2, leastOfPairs: 1, most: 20 } as const;

export interface QueuedSeed {
  /** Its name in the queue, and in the library. */
  readonly id: string;
  /** What the library calls it. */
  readonly name: string;
  /** Number of its hue and its mark. */
  readonly look: number;
  /** Its seed and its last update too. */
  readonly settings: Settings;
}

export interface SeedQueue {
  readonly id: string;
  /** What its runs are called together. */
  readonly name: string;
  /** The same settings with several seeds, or the nine pairs of roll-in and roll-out, three to a run. */
  readonly of: 'settings' | 'pairs';
  readonly source: Settings['data'];
  readonly data: RunData;
  /** In the order in which they begin, those too that need not be trained. */
  readonly runs: readonly QueuedSeed[];
  /** Where the runs that are whole stand in the library, by `id`: those that were there before, and those that were trained. */
  readonly whole: ReadonlyMap<string, string>;
  /** What stopped a run for good, in a sentence, by `id`. */
  readonly failures: ReadonlyMap<string, string>;
}

/** So many from the first on, or the last ones that there are. */
export function seedsFrom(first: number, count: number): readonly number[] {
  const field = sharedField('seed');
  assert(field.kind === 'number', 'seeds are numbers');
  const begin = Math.min(first, field.max - count + 1);
  return Array.from({ length: count }, (_, i) => begin + i);
}

/** The run of the queue with that id; null where it is of another queue. */
export const queuedRun = ({ runs }: Pick<SeedQueue, 'runs'>, id: string): QueuedSeed | null =>
  runs.find((run) => run.id === id) ?? null;

/** The runs that are neither whole nor failed. */
export const runsLeft = ({ runs, whole, failures }: SeedQueue): readonly QueuedSeed[] =>
  runs.filter(({ id }) => !whole.has(id) && !failures.has(id));

/** Whether every run is whole. */
export const isComplete = ({ runs, whole }: SeedQueue): boolean => runs.every(({ id }) => whole.has(id));

/** Runs in the library that belong to the queue, whole or on their way. */
export const idsOf = ({ runs, whole }: SeedQueue): readonly string[] =>
  runs.map(({ id }) => whole.get(id) ?? id);

/** So many engines at once, beside the run in view and the page; a GPU is one for all. */
export const enginesFor = (cores: number, runs: number, sharesGpu: boolean): number =>
  sharesGpu ? 1 : Math.max(1, Math.min(cores - 2, runs));

/**
 * Seconds until the last of some runs ends, each begun by the first engine that is free.
 * @param runs seconds of each, in the order in which they begin
 */
export function secondsFor(runs: readonly number[], engines: number): number {
  const ends = new Array<number>(Math.max(1, engines)).fill(0);
  for (const seconds of runs) {
    const first = ends.indexOf(Math.min(...ends));
    ends[first] = (ends[first] ?? 0) + seconds;
  }
  return Math.max(...ends);
}

/** How far a queue is. */
export interface SeedProgress {
  readonly whole: number;
  readonly failed: number;
  readonly total: number;
  /** Until the last one ends, or null while nothing tells. */
  readonly secondsLeft: number | null;
}

/** @param now of the runs that are on their way, by `id` */
export function seedProgress(queue: SeedQueue, now: ReadonlyMap<string, JobProgress>): SeedProgress {
  const { runs, whole, failures } = queue;
  const left = runsLeft(queue).map(({ id, settings }) => {
    const { update = 0, updatesPerSecond = 0 } = now.get(id) ?? {};
    return { updates: Math.max(0, settings.maxUpdates - update), rate: updatesPerSecond };
  });
  const updates = left.reduce((sum, one) => sum + one.updates, 0);
  const rate = left.reduce((sum, one) => sum + one.rate, 0);
  const slowest = Math.max(0, ...left.map((one) => (one.rate > 0 ? one.updates / one.rate : 0)));
  return {
    ...{ whole: whole.size, failed: failures.size, total: runs.length },
    secondsLeft: rate === 0 ? null : Math.max(slowest, updates / rate),
  };
}
