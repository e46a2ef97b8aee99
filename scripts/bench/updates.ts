/** How long updates take, in blocks long enough that what runs ahead on a GPU weighs little; with losses and memory. */
import { fullContestantName } from '../../src/experiments/contestantName.ts';
import type { ContestantSettings, Settings } from '../../src/experiments/settings.ts';
import type { DataSet } from '../../src/tasks/task.ts';
import type { Snapshot } from '../../src/training/contract.ts';
import { prepareRace } from '../../src/training/prepareRace.ts';
import { createRace } from '../../src/training/race.ts';
import type { ThreadPool } from '../../src/training/threads/threadPool.ts';
import { createPing } from '../../src/training/yielding.ts';
import { median } from '../../src/training/bench/products.ts';
import { memoryNow, type Memory } from './memory.ts';

/** A block takes about so long, ms. */
const BLOCK = 200;
const MOST_BLOCKS = 25;
const LEAST_BLOCKS = 3;
/** Updates whose losses are kept, to be held against another backend's; they also warm up. */
const FIRST = 3;

/** One contestant's updates. Times in ms, of one update. */
export interface Updates {
  readonly contestant: string;
  readonly ms: number;
  readonly low: number;
  readonly high: number;
  /** Processor time of all threads of this process, the driver's among them. */
  readonly processorMs: number;
  /** Updates that were measured. */
  readonly count: number;
  /** Roll-outs and decoder cells of an update, on average. */
  readonly rollOuts: number;
  readonly cells: number;
  /** Of the first updates. */
  readonly losses: readonly number[];
  /** The most so far in this process. */
  readonly memory: Memory;
}

export interface Measuring {
  readonly settings: Settings;
  readonly data: DataSet;
  /** Null for one thread. */
  readonly pool: ThreadPool | null;
  readonly threads: number;
  /** Seconds a contestant. */
  readonly seconds: number;
  /** Updates by MLE first, from which all go on. */
  readonly warm: number;
}

/** Weights after some updates by MLE; null for none. */
async function warmed({ settings, data, warm }: Measuring): Promise<Snapshot | null> {
  if (warm === 0) return null;
  const race = createRace({ ...settings, contestants: settings.contestants.slice(0, 1) }, data);
  const ping = createPing();
  try {
    for (let i = 0; i < warm; i++) await race.advance(ping);
    return await race.snapshot();
  } finally {
    race.dispose();
  }
}

async function updatesOf(
  one: ContestantSettings,
  start: Snapshot | null,
  asked: Measuring,
): Promise<Updates> {
  const settings = { ...asked.settings, contestants: [one] };
  await prepareRace(settings, asked.data, () => undefined);
  const race = createRace(settings, asked.data, asked.pool);
  const ping = createPing();
  try {
    if (start !== null) race.restore(start);
    while (race.threads < asked.threads) await race.advance(ping);
    const losses: number[] = [];
    let last = 0;
    for (let i = 0; i < FIRST; i++) {
      const { loss, milliseconds } = await race.advance(ping);
      losses.push(loss);
      last = milliseconds;
    }
    const size = Math.max(1, Math.round(BLOCK / Math.max(last, 1)));
    const began = performance.now();
    const times: number[] = [];
    const used = process.cpuUsage();
    const before = await race.advance(ping);
    let after = before;
    while (
      times.length < LEAST_BLOCKS ||
      (times.length < MOST_BLOCKS && performance.now() - began < 1000 * asked.seconds)
    ) {
      const started = performance.now();
      for (let i = 0; i < size; i++) after = await race.advance(ping);
      // The last one's weights, so that nothing of the block is still on its way.
      await race.snapshot();
      times.push((performance.now() - started) / size);
    }
    const count = times.length * size;
    const { user, system } = process.cpuUsage(used);
    return {
      contestant: fullContestantName(one),
      ...{ ms: median(times), low: Math.min(...times), high: Math.max(...times), count },
      processorMs: (user + system) / 1000 / count,
      rollOuts: (after.rollOuts - before.rollOuts) / count,
      cells: (after.decoderCells - before.decoderCells) / count,
      losses,
      memory: memoryNow(),
    };
  } finally {
    race.dispose();
  }
}

/** Every contestant by itself, one after the other. @param say hears of each when it is measured */
export async function measureUpdates(asked: Measuring, say: (text: string) => void): Promise<Updates[]> {
  const start = await warmed(asked);
  const all: Updates[] = [];
  for (const one of asked.settings.contestants) {
    const updates = await updatesOf(one, start, asked);
    say(`${updates.contestant}: ${updates.ms.toFixed(1)} ms`);
    all.push(updates);
  }
  return all;
}
