/** A race repeats bit for bit, and nothing that one contestant does or that a reader looks at changes another's numbers. */
import { beforeAll, describe, expect, it } from 'vitest';
import { PRESETS } from '../../src/experiments/presets.ts';
import type { Settings } from '../../src/experiments/settings.ts';
import type { Snapshot } from '../../src/training/contract.ts';
import { useBackend } from '../support/backends.ts';
import { advance, contestant, losses, MLE, numbers, runRace, SEARNN, tinyRace } from '../support/races.ts';
import { noYield } from '../support/smallModels.ts';

beforeAll(() => useBackend('wasm'));

const SAMPLED = contestant({
  rollIn: 'mixed',
  objective: 'll',
  tokens: 'biased',
  tokenCount: 3,
  cells: 'uniform',
});
const weightsOf = (snapshot: Snapshot): Float32Array[] => snapshot.map(({ weights }) => weights);

describe('the same seed', () => {
  it('gives the same numbers bit for bit at the paper’s size, whatever is tried', async () => {
    const { settings } = PRESETS['paper-letters'];
    const topk = contestant({ rollOut: 'learned', tokens: 'topk', tokenCount: 3 });
    const contestants = [MLE, SEARNN, SAMPLED, topk];
    const run = async () => {
      const race = tinyRace({ ...settings, seed: 11, contestants });
      const reports = numbers(await advance(race, 2 * contestants.length));
      const weights = weightsOf(await race.snapshot());
      race.dispose();
      return { reports, weights };
    };
    const first = await run();
    const again = await run();
    expect(again.reports).toEqual(first.reports);
    expect(again.weights).toEqual(first.weights);
    expect(first.reports.every(({ loss }) => Number.isFinite(loss) && loss > 0)).toBe(true);
  });

  it('gives identical contestants identical numbers', async () => {
    const reports = await runRace({ contestants: [SAMPLED, SAMPLED, SAMPLED] }, 6);
    expect(losses(reports, 1)).toEqual(losses(reports, 0));
    expect(losses(reports, 2)).toEqual(losses(reports, 0));
    expect(new Set(losses(reports, 0)).size).toBe(6);
  });

  it('and another seed give other numbers', async () => {
    const [one, other] = [await runRace({ seed: 1 }, 2), await runRace({ seed: 2 }, 2)];
    expect(losses(one, 0)[0]).not.toBe(losses(other, 0)[0]);
    expect(losses(one, 1)[0]).not.toBe(losses(other, 1)[0]);
  });

  it('gives each contestant the same numbers in equal time as in equal updates', async () => {
    const byUpdates = await runRace({}, 8);
    const byTime = await runRace({ pacing: 'time' }, 8);
    for (const contestant of [0, 1]) {
      const timed = losses(byTime, contestant);
      expect(timed.length).toBeGreaterThan(0);
      const common = Math.min(timed.length, 8);
      expect(timed.slice(0, common)).toEqual(losses(byUpdates, contestant).slice(0, common));
    }
  });
});

describe('a contestant’s numbers', () => {
  it('do not hang on who else runs, how they are set, or which place they have', async () => {
    const expected = losses(await runRace({ contestants: [SAMPLED] }, 5));
    const others = [
      [MLE],
      [SEARNN],
      [contestant({ rollIn: 'mixed', rollOut: 'reference', tokens: 'uniform', tokenCount: 2 })],
      [MLE, SEARNN, MLE],
    ];
    for (const company of others) {
      const before = await runRace({ contestants: [SAMPLED, ...company] }, 5);
      const after = await runRace({ contestants: [...company, SAMPLED] }, 5);
      expect(losses(before, 0)).toEqual(expected);
      expect(losses(after, company.length)).toEqual(expected);
    }
  });

  it('do not hang on being watched, evaluated, kept or disturbed by stops', async () => {
    const settings: Partial<Settings> = {
      contestants: [MLE, SAMPLED],
      optimiser: 'adam',
      learningRate: 0.01,
    };
    const plain = tinyRace(settings);
    const expected = {
      reports: numbers(await advance(plain, 12)),
      weights: weightsOf(await plain.snapshot()),
    };
    plain.dispose();

    const watched = tinyRace(settings);
    const reports = [];
    for (let i = 0; i < 12; i++) {
      await watched.now.watch(i, noYield);
      if (i % 3 === 0) await watched.evaluate(i % 2 === 0 ? 'sample' : 'all', noYield);
      if (i % 4 === 1) await watched.snapshot();
      if (i % 4 === 2)
        await watched.advance(() => Promise.reject(new Error('stopped'))).catch(() => undefined);
      reports.push(...(await advance(watched, 1)));
    }
    expect(numbers(reports)).toEqual(expected.reports);
    expect(weightsOf(await watched.snapshot())).toEqual(expected.weights);
    watched.dispose();
  });
});

describe.each(['sgd', 'adam'] as const)('a snapshot with %s', (optimiser) => {
  const settings: Partial<Settings> = { optimiser, learningRate: 0.05, contestants: [MLE, SEARNN, SAMPLED] };

  it('goes on exactly, in a new race and in the old one, also from the middle of a round', async () => {
    const race = tinyRace(settings);
    await advance(race, 7); // one contestant is an update ahead
    const snapshot = await race.snapshot();
    const expected = numbers(await advance(race, 8));
    const end = weightsOf(await race.snapshot());

    race.restore(snapshot);
    expect(await race.snapshot()).toEqual(snapshot);
    expect(numbers(await advance(race, 8))).toEqual(expected);

    const other = tinyRace(settings);
    other.restore(structuredClone(snapshot));
    expect(numbers(await advance(other, 8))).toEqual(expected);
    expect(weightsOf(await other.snapshot())).toEqual(end);
    expect(snapshot.map(({ moments }) => moments.length)).toEqual(
      optimiser === 'adam' ? [2, 2, 2] : [0, 0, 0],
    );
    race.dispose();
    other.dispose();
  });
});
