/** A sequence is decoded the same alone, in any company and on every backend: there is no padding to leak. */
import { beforeAll, describe, expect, it } from 'vitest';
import { at } from '../../../src/base/assert.ts';
import { randomFromSeed } from '../../../src/base/random.ts';
import { Seq2Seq } from '../../../src/model/seq2seq.ts';
import type { Batch } from '../../../src/tasks/batch.ts';
import { NODE_BACKENDS, useBackend } from '../../support/backends.ts';
import { expectClose } from '../../support/golden.ts';
import { perCell } from '../../support/perCell.ts';
import {
  alone,
  dropoutDraws,
  NETWORK_NAME,
  NETWORKS,
  noise,
  randomBatch,
  randomWeights,
  smallConfig,
} from '../../support/smallModels.ts';

const LENGTHS = [6, 6, 4, 3, 1, 1];

async function decodeBatch(model: Seq2Seq, batch: Batch, coins: Uint8Array) {
  const rollIn = await model.rollIn(batch, perCell(batch.layout, coins), dropoutDraws(batch));
  const tokens = await rollIn.tokens();
  const logits = await rollIn.logits();
  rollIn.dispose();
  return { tokens, logits };
}

describe.each(NODE_BACKENDS)('decoding on %s', (backend) => {
  beforeAll(() => useBackend(backend));

  describe.each(NETWORKS)(NETWORK_NAME, (shape) => {
    it.each([1, 2])('a word alone is the word in a batch, whoever rolls in; seed %i', async (seed) => {
      const config = smallConfig(shape, { vocabularySize: 6, hidden: 8 });
      const V = config.vocabularySize;
      const batch = randomBatch(config, LENGTHS, seed);
      const model = new Seq2Seq(config, randomWeights(config, seed));
      const mixed = Uint8Array.from(LENGTHS, (_, b) => randomFromSeed(seed).below(2, b));
      for (const coins of [new Uint8Array(LENGTHS.length), new Uint8Array(LENGTHS.length).fill(1), mixed]) {
        const together = await decodeBatch(model, batch, coins);
        for (const [b, length] of LENGTHS.entries()) {
          const single = await decodeBatch(model, alone(batch, b), coins.subarray(b, b + 1));
          const cells = Array.from({ length }, (_, t) => batch.layout.cell(b, t));
          expect([...single.tokens]).toEqual(cells.map((cell) => at(together.tokens, cell)));
          const logits = cells.flatMap((cell) => [...together.logits.subarray(cell * V, (cell + 1) * V)]);
          expectClose(single.logits, logits, 1e-5, 'logits');
        }
      }
      model.dispose();
    });

    it('what a batch teaches is the sum of what its words teach', async () => {
      const config = smallConfig(shape);
      const V = config.vocabularySize;
      const batch = randomBatch(config, LENGTHS, 3);
      const model = new Seq2Seq(config, randomWeights(config, 3));
      const dLogits = noise(batch.layout.size * V, 3, 'dLogits');
      const teach = async (one: Batch, given: Float32Array): Promise<Float32Array> => {
        const truth = new Uint8Array(one.layout.size).fill(1);
        const rollIn = await model.rollIn(one, truth, dropoutDraws(one));
        const gradient = model.backward(rollIn, given);
        const values = (await gradient.data<'float32'>()).slice();
        rollIn.dispose();
        gradient.dispose();
        return values;
      };
      const together = await teach(batch, dLogits);
      const sum = new Float64Array(together.length);
      for (const [b, length] of LENGTHS.entries()) {
        const cells = Array.from({ length }, (_, t) => batch.layout.cell(b, t));
        const given = cells.flatMap((cell) => [...dLogits.subarray(cell * V, (cell + 1) * V)]);
        const own = await teach(alone(batch, b), Float32Array.from(given));
        own.forEach((value, i) => (sum[i] = at(sum, i) + value));
      }
      expectClose(together, sum, 5e-5, 'gradient');
      model.dispose();
    });
  });
});

it('a mixed roll-in feeds the truth where the coin says so and the own argmax elsewhere', async () => {
  await useBackend('cpu');
  const config = smallConfig({ aligned: true, bidirectional: false }, { vocabularySize: 6 });
  const V = config.vocabularySize;
  const batch = randomBatch(config, [5, 5, 4, 2], 4);
  const model = new Seq2Seq(config, randomWeights(config, 4));
  const coins = Uint8Array.of(0, 1, 0, 1);
  const { tokens, logits } = await decodeBatch(model, batch, coins);
  let differ = 0;
  tokens.forEach((token, cell) => {
    const scores = [...logits.subarray(cell * V, (cell + 1) * V)];
    const greedy = scores.indexOf(Math.max(...scores));
    const truth = at(batch.targets, cell);
    const copies = at(coins, at(batch.layout.sequences, cell)) === 1;
    expect(token).toBe(copies ? truth : greedy);
    differ += Number(truth !== greedy);
  });
  expect(differ).toBeGreaterThan(0);
  model.dispose();
});
