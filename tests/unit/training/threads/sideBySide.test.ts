/** Contestants side by side: whatever happens meanwhile, all numbers are those of contestants that take turns. */
import fc from 'fast-check';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { PlaygroundError } from '../../../../src/base/errors.ts';
import { newContestant } from '../../../../src/experiments/methodSettings.ts';
import type { Settings } from '../../../../src/experiments/settings.ts';
import type { Race, Snapshot } from '../../../../src/training/contract.ts';
import { createRace } from '../../../../src/training/race.ts';
import type { ThreadPool } from '../../../../src/training/threads/threadPool.ts';
import { useBackend } from '../../../support/backends.ts';
import { advance, contestant, MLE, numbers, tinySettings } from '../../../support/races.ts';
import { noYield } from '../../../support/smallModels.ts';
import { poolHere, started, type PoolHere } from '../../../support/threadsHere.ts';
import { tinyData } from '../../../support/tinyData.ts';

beforeAll(() => useBackend('wasm'));

const opened: { race: Race; pool: ThreadPool | null }[] = [];
afterEach(() => {
  for (const { race, pool } of opened.splice(0)) {
    race.dispose();
    pool?.close();
  }
});

function open(changed: Partial<Settings>, here: PoolHere | null): Race {
  const pool = here?.pool ?? null;
  const race = createRace(tinySettings(changed), tinyData(), pool);
  opened.push({ race, pool });
  return race;
}

/** All that a run is made of but its times. */
async function state(race: Race): Promise<unknown> {
  const snapshot = await race.snapshot();
  return snapshot.map(({ seconds: _, weights, moments, ...counts }) => ({
    ...counts,
    weights: [...weights],
    moments: moments.map((values) => [...values]),
  }));
}

const DAGGER = newContestant('dagger');
const LL = contestant({ method: 'searnn', objective: 'll' });
const CRF = newContestant('crf');

describe('contestants side by side', () => {
  for (const count of [1, 2, 3])
    it(`learn to the last digit what they learn in turns, on ${count} threads`, async () => {
      const changed: Partial<Settings> = { contestants: [MLE, LL, DAGGER, CRF], optimiser: 'adam' };
      const alone = open(changed, null);
      // A pool of one starts no thread.
      const here = count === 1 ? poolHere(1) : await started(poolHere(count));
      const together = open(changed, here);
      expect(numbers(await advance(together, 25))).toEqual(numbers(await advance(alone, 25)));
      expect(together.threads).toBe(count);
      expect(await state(together)).toEqual(await state(alone));
      expect(await together.evaluate('sample', noYield)).toMatchObject(
        (await alone.evaluate('sample', noYield)).map(({ letterError, wordError }) => ({
          letterError,
          wordError,
        })),
      );
      expect(await together.now.watch(1, noYield)).toEqual(await alone.now.watch(1, noYield));
    });

  it('begin in turns while threads start, and go on in them', async () => {
    const here = poolHere(2);
    const [alone, together] = [open({}, null), open({}, here)];
    const reports = await advance(together, 2);
    expect(together.threads).toBe(1);
    await started(here);
    reports.push(...(await advance(together, 10)));
    expect(together.threads).toBe(2);
    expect(numbers(reports)).toEqual(numbers(await advance(alone, 12)));
    expect(await state(together)).toEqual(await state(alone));
  });

  it('end at the limit of updates, each with as many', async () => {
    const here = await started(poolHere(2));
    const together = open({ maxUpdates: 3 }, here);
    await advance(together, 6);
    expect(together.stopRule()).toBe('maxUpdates');
    expect((await together.snapshot()).map(({ updates }) => updates)).toEqual([3, 3]);
  });

  it('are not used where a thread computes otherwise', async () => {
    const here = poolHere(2, 'another arithmetic');
    const together = open({}, here);
    await expect(started(here)).rejects.toThrow('they run on this thread');
    expect(here.troubles).toEqual(['none: they run on this thread']);
    await advance(together, 2);
    expect(together.threads).toBe(1);
  });

  it('say whose numbers are none, when its turn comes', async () => {
    const here = await started(poolHere(2));
    const [alone, together] = [open({}, null), open({}, here)];
    for (const race of [alone, together]) {
      await advance(race, 4);
      const [first, second] = await race.snapshot();
      if (first && second) race.restore([first, { ...second, weights: second.weights.map(() => NaN) }]);
    }
    const failure = async (race: Race): Promise<unknown> => {
      try {
        for (;;) await race.advance(noYield);
      } catch (error) {
        return [error instanceof PlaygroundError && error.code, String(error), race.round];
      }
    };
    expect(await failure(together)).toEqual(await failure(alone));
    expect(await state(together)).toEqual(await state(alone));
  });

  it('in equal time keep to it by the time that threads have worked', async () => {
    const here = await started(poolHere(2));
    const together = open({ pacing: 'time' }, here);
    const reports = await advance(together, 40);
    const last = [0, 1].map((i) => reports.findLast((report) => report.contestant === i));
    const longest = Math.max(...reports.map(({ milliseconds }) => milliseconds)) / 1000;
    expect(Math.abs((last[0]?.seconds ?? 0) - (last[1]?.seconds ?? 0))).toBeLessThanOrEqual(2 * longest);
  });
});

/** What may happen between two updates, or in one. */
const happening = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('updates' as const), count: fc.integer({ min: 1, max: 5 }) }),
  },
  fc.record({ kind: fc.constant('alone' as const), count: fc.integer({ min: 1, max: 2 }) }),
  fc.record({ kind: fc.constant('stop' as const), after: fc.integer({ min: 0, max: 6 }) }),
  fc.constant({ kind: 'test' as const }),
  fc.constant({ kind: 'look' as const }),
  fc.constant({ kind: 'keep' as const }),
  fc.constant({ kind: 'back' as const }),
  fc.record({ kind: fc.constant('rate' as const), rate: fc.constantFrom(0.1, 0.5, 1) }),
  fc.record({ kind: fc.constant('crash' as const), which: fc.nat(3) }),
  fc.record({ kind: fc.constant('resize' as const), count: fc.integer({ min: 1, max: 3 }) }),
);

describe('whatever happens in any order', () => {
  it('changes no number', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { maxLength: 14 }), async (happenings) => {
        const here = await started(poolHere(2));
        const adam: Partial<Settings> = { optimiser: 'adam' };
        const [alone, together] = [open(adam, null), open(adam, here)];
        let kept: readonly [Snapshot, Snapshot] | null = null;
        for (const one of happenings)
          switch (one.kind) {
            case 'updates':
              expect(numbers(await advance(together, one.count))).toEqual(
                numbers(await advance(alone, one.count)),
              );
              break;
            case 'alone':
              for (let i = 0; i < one.count; i++) {
                const [mine, its] = [
                  await together.advance(noYield, undefined, true),
                  await alone.advance(noYield),
                ];
                expect(numbers([mine])).toEqual(numbers([its]));
              }
              break;
            case 'stop': {
              let left = one.after;
              const stopping = async (): Promise<void> => {
                await new Promise((resolve) => {
                  setImmediate(resolve);
                });
                if (left-- <= 0) throw new PlaygroundError('stopped', 'stopped');
              };
              const report = await together.advance(stopping).catch(() => null);
              // What counted before the stop was heard counts.
              if (report !== null) expect(numbers([report])).toEqual(numbers(await advance(alone, 1)));
              break;
            }
            case 'test':
              expect(
                (await together.evaluate('sample', noYield)).map(({ letterError }) => letterError),
              ).toEqual((await alone.evaluate('sample', noYield)).map(({ letterError }) => letterError));
              break;
            case 'look':
              expect(await together.now.watch(0, noYield)).toEqual(await alone.now.watch(0, noYield));
              break;
            case 'keep':
              kept = [await together.snapshot(), await alone.snapshot()];
              break;
            case 'back':
              if (kept !== null) {
                together.restore(kept[0]);
                alone.restore(kept[1]);
              }
              break;
            case 'rate':
              for (const race of [together, alone]) race.adjust({ ...race.settings, learningRate: one.rate });
              break;
            case 'crash':
              here.threads.at(-1 - (one.which % here.threads.length))?.crash('a crash');
              break;
            case 'resize':
              here.pool.resize(one.count);
          }
        expect(await state(together)).toEqual(await state(alone));
        for (const { race, pool } of opened.splice(0)) {
          race.dispose();
          pool?.close();
        }
      }),
      { numRuns: Number(process.env['FUZZ'] ?? 40) },
    );
  });
});
