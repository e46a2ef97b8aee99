/** Threads that fail in odd moments: silent ones, ones that end while others start, and contestants that fail twice. */
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createRace } from '../../../../src/training/race.ts';
import type { Race } from '../../../../src/training/contract.ts';
import type { FromThread } from '../../../../src/training/threads/messages.ts';
import { Silence } from '../../../../src/training/threads/silence.ts';
import { ThreadPool } from '../../../../src/training/threads/threadPool.ts';
import { useBackend } from '../../../support/backends.ts';
import { advance, numbers, tinySettings } from '../../../support/races.ts';
import { noYield } from '../../../support/smallModels.ts';
import { poolHere, started, type PoolHere } from '../../../support/threadsHere.ts';
import { tinyData } from '../../../support/tinyData.ts';

beforeAll(() => useBackend('wasm'));

const opened: { race: Race; pool: ThreadPool | null }[] = [];
afterEach(() => {
  vi.restoreAllMocks();
  for (const { race, pool } of opened.splice(0)) {
    race.dispose();
    pool?.close();
  }
});

function open(here: PoolHere | null): Race {
  const pool = here?.pool ?? null;
  const race = createRace(tinySettings({}), tinyData(), pool);
  opened.push({ race, pool });
  return race;
}

/** From now on every look at the clock finds a second more gone. */
function hurryClock(): void {
  const now = performance.now.bind(performance);
  let more = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now() + (more += 1_000));
}

describe('silence', () => {
  it('lasts as long as it is waited for, not while the machine sleeps', () => {
    const silence = new Silence();
    silence.broken(100);
    expect(silence.goesOn(3_600_000)).toBe(false);
    for (let second = 2; second <= 20; second++) expect(silence.goesOn(1_000)).toBe(false);
    expect(silence.goesOn(1_000)).toBe(true);
  });

  it('is longer before the first update, and where updates take long', () => {
    const silence = new Silence();
    silence.broken();
    for (let second = 1; second <= 300; second++) expect(silence.goesOn(1_000)).toBe(false);
    silence.broken(3_000);
    for (let second = 1; second <= 300 * 20; second++) expect(silence.goesOn(1_000)).toBe(false);
    silence.broken();
    expect(silence.goesOn(1_000)).toBe(false);
  });
});

describe('a thread that says nothing more', () => {
  for (const updates of [0, 4])
    it(`is taken for ended, after ${updates} updates of it`, async () => {
      const here = await started(poolHere(2));
      const [alone, together] = [open(null), open(here)];
      const reports = await advance(together, updates);
      here.threads[1]?.hang();
      hurryClock();
      reports.push(...(await advance(together, 6)));
      expect(numbers(reports)).toEqual(numbers(await advance(alone, updates + 6)));
    }, 20_000);

  it('while contestants are looked at is taken for ended', async () => {
    const here = await started(poolHere(2));
    const [alone, together] = [open(null), open(here)];
    await advance(together, 4);
    await advance(alone, 4);
    here.threads[1]?.hang();
    hurryClock();
    expect(await together.now.watch(1, noYield)).toEqual(await alone.now.watch(1, noYield));
  }, 20_000);
});

it('a thread that ends while the others start leaves none', async () => {
  const hears: ((message: FromThread) => void)[] = [];
  const ends: ((why: string) => void)[] = [];
  const troubles: string[] = [];
  const pool = new ThreadPool(2, {
    spawn: () => ({
      post: () => undefined,
      listen: (listener) => hears.push(listener),
      onEnd: (listener) => ends.push(listener),
      terminate: () => undefined,
    }),
    asked: { backend: 'cpu', kernels: 'fused' },
    adapter: 'this',
    patience: 0,
    onTrouble: (trouble, why) => troubles.push(`${trouble}: ${why}`),
  });
  pool.start();
  hears[0]?.({ kind: 'started', adapter: 'this' });
  ends[0]?.('a crash');
  hears[1]?.({ kind: 'started', adapter: 'this' });
  await vi.waitFor(() => expect(troubles).toEqual(['none: a crash']));
  expect(pool.ready).toBeNull();
});

it('a thread that ends while it is asked to give up is replaced', async () => {
  const here = await started(poolHere(2));
  const [alone, together] = [open(null), open(here)];
  const first = together.advance(noYield);
  here.threads[1]?.crash('a crash');
  const reports = [await first, ...(await advance(together, 5))];
  expect(numbers(reports)).toEqual(numbers(await advance(alone, 6)));
});

it('a contestant whose numbers are none fails again whenever it is played again', async () => {
  const here = await started(poolHere(2));
  const together = open(here);
  await advance(together, 4);
  const [first, second] = await together.snapshot();
  if (first && second) together.restore([first, { ...second, weights: second.weights.map(() => NaN) }]);
  const play = async (): Promise<unknown> => {
    try {
      for (;;) await together.advance(noYield);
    } catch (error) {
      return [String(error), together.round];
    }
  };
  const failed = await play();
  expect(await play()).toEqual(failed);
  expect(await play()).toEqual(failed);
}, 20_000);
