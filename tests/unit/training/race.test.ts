/** The race: the same start, whose turn it is, what is measured and shown, what may change meanwhile. */
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { at } from '../../../src/base/assert.ts';
import { PlaygroundError } from '../../../src/base/errors.ts';
import { tf } from '../../../src/kernels/tf.ts';
import type { Race } from '../../../src/training/contract.ts';
import type { Settings } from '../../../src/experiments/settings.ts';
import { useBackend } from '../../support/backends.ts';
import { advance, contestant, losses, MLE, runRace, SEARNN, tinyRace } from '../../support/races.ts';
import { noYield } from '../../support/smallModels.ts';
import { tinyData } from '../../support/tinyData.ts';

const open: Race[] = [];

function start(changed: Partial<Settings> = {}): Race {
  const race = tinyRace(changed);
  open.push(race);
  return race;
}

beforeAll(async () => {
  await useBackend('wasm');
  await runRace({}, 3); // compiles what runs, so that times mean work
});
afterEach(() => {
  for (const race of open.splice(0)) race.dispose();
});

describe('a race', () => {
  it('tells its sizes, and refuses a split that the data do not offer', () => {
    const race = start({ hidden: 8, embedding: 4 });
    expect(race).toMatchObject({ trainCount: 240, testCount: 60, round: 0 });
    const gru = (inputs: number, units: number): number => 3 * units * (inputs + units + 2);
    expect(race.parameterCount).toBe(gru(12, 8) + 8 * 4 + gru(4, 8) + 8 * 24 + 9 * 7);
    expect(() => tinyRace({ split: 'fold-3' })).toThrow(PlaygroundError);
  });

  it('leaves no tensor when it ends', async () => {
    const warm = tinyRace();
    await advance(warm, 2);
    warm.dispose();
    const before = tf.memory().numTensors;
    const race = tinyRace();
    await advance(race, 4);
    await race.evaluate('all', noYield);
    await race.now.watch(3, noYield);
    race.dispose();
    expect(tf.memory().numTensors).toBe(before);
  });

  it('shows all contestants the same start', async () => {
    const race = start({ contestants: [MLE, SEARNN, contestant({ rollIn: 'mixed' })] });
    const [first, ...others] = await race.snapshot();
    expect(others).toHaveLength(2);
    for (const other of others) expect(other.weights).toEqual(first?.weights);
    const evaluations = await race.evaluate('all', noYield);
    expect(new Set(evaluations.map(({ letterError }) => letterError)).size).toBe(1);
  });

  it('evaluates on the sample or on all test words, and says at which update', async () => {
    const race = start({ batchSize: 10 });
    await advance(race, 2);
    const evaluations = await race.evaluate('all', noYield);
    expect(evaluations).toHaveLength(2);
    evaluations.forEach((evaluation, i) => {
      expect(evaluation).toMatchObject({ contestant: i, update: 1, examples: 10, words: 'all' });
      expect(evaluation.seconds).toBeGreaterThan(0);
      expect(evaluation.decoderCells).toBeGreaterThan(0);
    });
    // All 60 test words fit in the regular test, so both must measure the same, and looking again is no new look.
    const sample = await race.evaluate('sample', noYield);
    expect(sample).toEqual(evaluations.map((one) => ({ ...one, words: 'sample' })));
  });

  it('says how many words a test read, how many of them are different, and compares on them', async () => {
    const race = start({ contestants: [MLE, SEARNN, contestant({ method: 'raml' })], split: 'by-writer' });
    await advance(race, 6);
    const [first, second, third] = await race.evaluate('sample', noYield);
    expect(first).toMatchObject({ wordCount: race.testCount, against: [] });
    expect(first?.differentWords).toBeGreaterThan(10);
    expect(first?.differentWords).toBeLessThanOrEqual(60);
    expect(third?.against?.map(({ other }) => other)).toEqual([0, 1]);
    const { difference, interval } = second?.against?.[0]?.letters ?? { difference: NaN, interval: null };
    expect(difference).toBeCloseTo((second?.letterError ?? 0) - (first?.letterError ?? 0), 12);
    expect(interval?.[0]).toBeLessThan(difference);
    expect(interval?.[1]).toBeGreaterThan(difference);
  });

  it('is as sure after it went on from a snapshot as without a break', async () => {
    const race = start({ batchSize: 10 });
    await race.evaluate('sample', noYield);
    await advance(race, 2);
    await race.evaluate('sample', noYield);
    const kept = await race.snapshot();
    const [, unbroken] = await race.evaluate('sample', noYield);
    await advance(race, 2);
    const [, later] = await race.evaluate('sample', noYield);
    const again = start({ batchSize: 10 });
    again.restore(kept);
    expect((await again.evaluate('sample', noYield))[1]?.against).toEqual(unbroken?.against);
    await advance(again, 2);
    expect((await again.evaluate('sample', noYield))[1]?.against).toEqual(later?.against);
  });

  it('shows a test word as every contestant sees it', async () => {
    const race = start();
    const { word, views } = await race.now.watch(7, noYield);
    const data = tinyData();
    const index = at(data.split('by-type').test, 7);
    const { inputs, targets } = at(data.examples, index);
    expect(word).toEqual({ index, testIndex: 7, testCount: 60, inputs, targets });
    expect(views.map(({ contestant, origin }) => [contestant, origin])).toEqual([
      [0, 'probe'],
      [1, 'probe'],
    ]);
  });

  it('names the contestant whose numbers ran away', async () => {
    const race = start({ contestants: [MLE, MLE] });
    race.adjust({ ...race.settings, learningRate: 1e30 });
    const run = async (): Promise<void> => {
      for (;;) await race.advance(noYield);
    };
    await expect(run()).rejects.toThrow(/^Contestant 1: The (loss|gradient) became .* at update \d+; /);
    await expect(race.advance(noYield)).rejects.toMatchObject({ code: 'not-finite' });
  });

  it('takes a new learning rate at once: the same gradient moves the weights so much further', async () => {
    const moved = async (learningRate: number): Promise<number> => {
      const race = start({ contestants: [MLE], learningRate: 0.1 });
      const [before] = await race.snapshot();
      race.adjust({ ...race.settings, learningRate });
      await advance(race, 1);
      expect(race.settings.learningRate).toBe(learningRate);
      const [after] = await race.snapshot();
      return Math.hypot(...Array.from(after?.weights ?? [], (w, i) => w - (before?.weights[i] ?? 0)));
    };
    expect((await moved(0.4)) / (await moved(0.1))).toBeCloseTo(4, 4);
  });
});

describe('turns', () => {
  it('go round in equal updates, and the round is the slowest one’s', async () => {
    const race = start({ contestants: [MLE, SEARNN, MLE] });
    const rounds: number[] = [];
    const turns: number[] = [];
    for (let i = 0; i < 7; i++) {
      const [report] = await advance(race, 1);
      turns.push(report?.contestant ?? -1);
      rounds.push(race.round);
    }
    expect(turns).toEqual([0, 1, 2, 0, 1, 2, 0]);
    expect(rounds).toEqual([0, 0, 1, 1, 1, 2, 2]);
  });

  // Measured times decide; a busy machine may hold up the quick one, so it gets a second chance.
  it(
    'in equal time go to whoever has used least, so the slower one makes fewer updates',
    { retry: 2 },
    async () => {
      // All tokens of a large network, learned to the end, against plain MLE: many times the work.
      const slow = contestant({ rollIn: 'learned', rollOut: 'learned' });
      const race = start({ pacing: 'time', contestants: [MLE, slow], hidden: 16, batchSize: 32 });
      const used = [0, 0];
      for (let i = 0; i < 30; i++) {
        const expected = at(used, 0) <= at(used, 1) ? 0 : 1;
        const [report] = await advance(race, 1);
        expect(report?.contestant).toBe(expected);
        used[expected] = report?.seconds ?? Number.NaN;
      }
      const [fast, slower] = await race.snapshot();
      expect((fast?.updates ?? 0) + (slower?.updates ?? 0)).toBe(30);
      expect(fast?.updates).toBeGreaterThan(slower?.updates ?? 30);
      expect(race.round).toBe(slower?.updates);
    },
  );

  it('in equal time pass by those that reached the limit, until all have', async () => {
    const race = start({ pacing: 'time', maxUpdates: 3 });
    await advance(race, 5);
    expect(race.stopRule()).toBe(null);
    await advance(race, 1);
    expect((await race.snapshot()).map(({ updates }) => updates)).toEqual([3, 3]);
    expect(race.stopRule()).toBe('maxUpdates');
  });
});

describe('live changes', () => {
  it('of the learning rate leave the updates before them as they were', async () => {
    const steady = start({ contestants: [MLE] });
    const changed = start({ contestants: [MLE] });
    const expected = losses(await advance(steady, 6));
    const before = losses(await advance(changed, 3));
    changed.adjust({ ...changed.settings, learningRate: 0.01 });
    const after = losses(await advance(changed, 3));
    expect(before).toEqual(expected.slice(0, 3));
    expect(after[0]).toBe(expected[3]); // the loss is taken before the step
    expect(after[1]).not.toBe(expected[4]);
  });
});
