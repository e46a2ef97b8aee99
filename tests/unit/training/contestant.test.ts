/** One update is all or nothing: a stop or a number that is none leaves weights, moments, counters and tensors alone. */
import { startContestant } from '../../support/contestants.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { randomFromSeed } from '../../../src/base/random.ts';
import { PlaygroundError } from '../../../src/base/errors.ts';
import type { ContestantSettings, Settings } from '../../../src/experiments/settings.ts';
import { PHASES } from '../../../src/methods/method.ts';
import { tf } from '../../../src/kernels/tf.ts';
import { Batches } from '../../../src/training/batches.ts';
import type { Contestant } from '../../../src/training/contestant.ts';
import { NODE_BACKENDS, useBackend } from '../../support/backends.ts';
import { contestant as own, MLE, SEARNN, tinySettings } from '../../support/races.ts';
import { noYield } from '../../support/smallModels.ts';
import { tinyData } from '../../support/tinyData.ts';

const data = tinyData();
const random = randomFromSeed(3);
const batches = new Batches(data, data.split('by-type').train, 8, random.fork('shuffle'));

function start(settings: ContestantSettings, shared: Settings): Contestant {
  return startContestant(settings, shared, data, random);
}

/** A yield point that stops at its nth call. */
function stopAt(nth: number) {
  let calls = 0;
  const yieldPoint = async (): Promise<void> => {
    await Promise.resolve();
    if (++calls === nth) throw new PlaygroundError('stopped', 'Training was asked to stop.');
  };
  return { yieldPoint, calls: () => calls };
}

describe.each(NODE_BACKENDS)('a contestant on %s', (backend) => {
  beforeAll(() => useBackend(backend));

  it('counts updates, own seconds, decoder cells and roll-outs', async () => {
    const shared = tinySettings();
    const V = data.vocabulary.length;
    const cells = batches.at(0).layout.size;
    // One of V tokens is the roll-in's own, which needs no roll-out.
    const tails = [...batches.at(0).layout.lengths].reduce((sum, n) => sum + ((V - 1) * n * (n - 1)) / 2, 0);
    const expected: [ContestantSettings, number, number][] = [
      [MLE, cells, 0],
      [own({ rollIn: 'learned', rollOut: 'reference' }), cells, cells * V],
      [own({ rollIn: 'learned', rollOut: 'learned' }), cells + tails, cells * V],
    ];
    for (const [settings, decoderCells, rollOuts] of expected) {
      const contestant = start(settings, shared);
      const news = await contestant.update(batches.at(0), shared, noYield);
      expect(contestant).toMatchObject({ updates: 1, decoderCells, rollOuts });
      expect(contestant.seconds).toBeCloseTo(news.milliseconds / 1000, 9);
      const phases = Object.values(news.phases).reduce((sum, ms) => sum + ms, 0);
      expect(Object.keys(news.phases).every((phase) => PHASES.some((known) => known === phase))).toBe(true);
      expect(phases).toBeGreaterThan(0);
      expect(phases).toBeLessThanOrEqual(news.milliseconds + 1e-6);
      await contestant.update(batches.at(0), shared, noYield);
      expect(contestant).toMatchObject({
        updates: 2,
        decoderCells: 2 * decoderCells,
        rollOuts: 2 * rollOuts,
      });
      contestant.dispose();
    }
  });

  it.each([
    { name: 'MLE, SGD', settings: MLE, optimiser: 'sgd' },
    { name: 'SeaRNN, SGD', settings: SEARNN, optimiser: 'sgd' },
    {
      name: 'SeaRNN with sampled tokens, Adam',
      settings: own({ tokens: 'biased', tokenCount: 3 }),
      optimiser: 'adam',
    },
  ] as const)(
    '$name: a stop anywhere in an update undoes it, and the run goes on as if never stopped',
    async (one) => {
      const shared = tinySettings({ optimiser: one.optimiser, learningRate: 0.05 });
      const steady = start(one.settings, shared);
      await steady.update(batches.at(0), shared, noYield);
      const counted = stopAt(Number.POSITIVE_INFINITY);
      const expected = await steady.update(batches.at(1), shared, counted.yieldPoint);
      expect(counted.calls()).toBeGreaterThan(1);

      const stopped = start(one.settings, shared);
      await stopped.update(batches.at(0), shared, noYield);
      const stop = async (nth: number): Promise<void> => {
        const attempt = stopped.update(batches.at(1), shared, stopAt(nth).yieldPoint);
        await expect(attempt).rejects.toMatchObject({ code: 'stopped' });
      };
      await stop(counted.calls()); // views of the weights are cut where first used, and stay while the weights do
      const before = await stopped.snapshot();
      const tensors = tf.memory().numTensors;
      for (let nth = 1; nth <= counted.calls(); nth++) {
        await stop(nth);
        expect(await stopped.snapshot()).toEqual(before);
        expect(tf.memory().numTensors).toBe(tensors);
      }
      const news = await stopped.update(batches.at(1), shared, noYield);
      expect([news.loss, news.gradientNorm]).toEqual([expected.loss, expected.gradientNorm]);
      expect((await stopped.snapshot()).weights).toEqual((await steady.snapshot()).weights);
      stopped.dispose();
      steady.dispose();
    },
  );

  it.each(['sgd', 'adam'] as const)(
    '%s: an absurd learning rate ends in not-finite, the weights still finite',
    async (optimiser) => {
      const shared = { ...tinySettings({ optimiser }), learningRate: 1e30 };
      const contestant = start(SEARNN, shared);
      let before = await contestant.snapshot();
      let failure: unknown = null;
      for (let k = 0; k < 20 && failure === null; k++) {
        before = await contestant.snapshot();
        await contestant.update(batches.at(k), shared, noYield).catch((error: unknown) => {
          failure = error;
        });
      }
      expect(failure).toBeInstanceOf(PlaygroundError);
      expect(failure).toMatchObject({ code: 'not-finite' });
      expect(String(failure)).toMatch(
        new RegExp(`became (NaN|-?Infinity) at update ${before.updates + 1}; the weights stand as they were`),
      );
      const after = await contestant.snapshot();
      expect(after).toEqual(before);
      expect(after.weights.every(Number.isFinite)).toBe(true);
      contestant.dispose();
    },
  );

  it('a loss that is no number names itself, and leaves no tensor', async () => {
    const shared = tinySettings();
    const contestant = start(MLE, shared);
    const { weights } = await contestant.snapshot();
    contestant.model.loadWeights(weights.map(() => Number.NaN));
    await expect(contestant.update(batches.at(0), shared, noYield)).rejects.toThrow(
      'The loss became NaN at update 1; the weights stand as they were before it.',
    );
    const tensors = tf.memory().numTensors;
    await expect(contestant.update(batches.at(0), shared, noYield)).rejects.toThrow('NaN');
    expect(tf.memory().numTensors).toBe(tensors);
    contestant.dispose();
  });
});
