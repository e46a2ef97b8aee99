/** A queue of the same settings with several seeds: which there are, what came of them, and how long the rest takes. */
import { sharedField } from '../fieldList.ts';
import type { JobProgress } from '../reproductionQueue.ts';
import type { RunData } from '../runData.ts';
import type { Settings } from '../settings.ts';
import { assert } from '../../base/assert.ts';

/** So many at most, and at least two: one has no spread. */
export const SEED_COUNTS = { least: 2, most: 20 } as const;

export interface SeedQueue {
  readonly id: string;
  /** What its runs are called together. */
  readonly name: string;
  /** Number of the hue and the mark that they share. */
  readonly look: number;
  /** Up to how many updates is theirs as well; the seed is each run's own. */
  readonly settings: Settings;
  readonly source: Settings['data'];
  readonly data: RunData;
  /** In ascending order, those too that need not be trained. */
  readonly seeds: readonly number[];
  /** Where the runs that are whole stand in the library, by seed: those that were there before, and those that were trained. */
  readonly whole: ReadonlyMap<number, string>;
  /** What stopped a seed for good, in a sentence. */
  readonly failures: ReadonlyMap<number, string>;
}

/** So many from the first on, or the last ones that there are. */
export function seedsFrom(first: number, count: number): readonly number[] {
  const field = sharedField('seed');
  assert(field.kind === 'number', 'seeds are numbers');
  const begin = Math.min(first, field.max - count + 1);
  return Array.from({ length: count }, (_, i) => begin + i);
}

/** A seed's name in the queue, and in the library. */
export const runIdOf = ({ id }: Pick<SeedQueue, 'id'>, seed: number): string => `${id} seed ${seed}`;

/** The seed that a run of the queue is of. */
export const seedOf = (queue: Pick<SeedQueue, 'id' | 'seeds'>, runId: string): number | null =>
  queue.seeds.find((seed) => runIdOf(queue, seed) === runId) ?? null;

/** The seeds that are neither whole nor failed. */
export const seedsLeft = ({ seeds, whole, failures }: SeedQueue): readonly number[] =>
  seeds.filter((seed) => !whole.has(seed) && !failures.has(seed));

/** Whether every seed is whole. */
export const isComplete = ({ seeds, whole }: SeedQueue): boolean => seeds.every((seed) => whole.has(seed));

/** Runs in the library that belong to the queue, whole or on their way. */
export const idsOf = (queue: SeedQueue): readonly string[] =>
  queue.seeds.map((seed) => queue.whole.get(seed) ?? runIdOf(queue, seed));

/** So many engines at once, beside the run in view and the page; a GPU is one for all. */
export const enginesFor = (cores: number, runs: number, sharesGpu: boolean): number =>
  sharesGpu ? 1 : Math.max(1, Math.min(cores - 2, runs));

/** Seconds that runs of so many updates take, so many at once. */
export const secondsFor = (
  { runs, updates, engines }: { readonly runs: number; readonly updates: number; readonly engines: number },
  secondsPerUpdate: number,
): number => Math.ceil(runs / Math.max(1, engines)) * updates * secondsPerUpdate;

/** How far a queue is. */
export interface SeedProgress {
  readonly whole: number;
  readonly failed: number;
  readonly total: number;
  /** Until the last one ends, or null while nothing tells. */
  readonly secondsLeft: number | null;
}

/** @param now of the seeds that are on their way, by seed */
export function seedProgress(queue: SeedQueue, now: ReadonlyMap<number, JobProgress>): SeedProgress {
  const { settings, seeds, whole, failures } = queue;
  const each = settings.maxUpdates;
  const left = seedsLeft(queue).map((seed) => {
    const { update = 0, updatesPerSecond = 0 } = now.get(seed) ?? {};
    return { updates: Math.max(0, each - update), rate: updatesPerSecond };
  });
  const updates = left.reduce((sum, one) => sum + one.updates, 0);
  const rate = left.reduce((sum, one) => sum + one.rate, 0);
  const slowest = Math.max(0, ...left.map((one) => (one.rate > 0 ? one.updates / one.rate : 0)));
  return {
    ...{ whole: whole.size, failed: failures.size, total: seeds.length },
    secondsLeft: rate === 0 ? null : Math.max(slowest, updates / rate),
  };
}
