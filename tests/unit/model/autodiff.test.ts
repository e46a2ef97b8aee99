/** The network and its gradient, written by hand and packed, against a plain twin with automatic differentiation. */
import { describe, expect, it } from 'vitest';
import { randomFromSeed } from '../../../src/base/random.ts';
import { Seq2Seq } from '../../../src/model/seq2seq.ts';
import { autodiff } from '../../support/autodiffTwin.ts';
import { NODE_BACKENDS, useBackend } from '../../support/backends.ts';
import { droppedUnits } from '../../support/droppedUnits.ts';
import { expectClose } from '../../support/golden.ts';
import {
  dropoutDraws,
  NETWORK_NAME,
  NETWORKS,
  noise,
  randomBatch,
  randomWeights,
  smallConfig,
} from '../../support/smallModels.ts';

const CASES = [
  { lengths: [5, 3, 3, 1], seed: 1, sizes: { hidden: 7 } },
  { lengths: [1], seed: 2, sizes: { hidden: 4 } },
  { lengths: [4, 4, 2, 1, 1], seed: 3, sizes: { hidden: 1 } },
  // Few of its tokens are fed.
  { lengths: [3, 2, 2, 1], seed: 4, sizes: { hidden: 4, vocabularySize: 300 } },
];

describe.each(NETWORKS)(`with ${NETWORK_NAME}`, (shape) => {
  it.each(CASES)(
    'lengths $lengths and $sizes: same logits, same gradient',
    async ({ lengths, seed, sizes }) => {
      const config = smallConfig(shape, sizes);
      const batch = randomBatch(config, lengths, seed);
      const weights = randomWeights(config, seed);
      const dLogits = noise(batch.layout.size * config.vocabularySize, seed, 'dLogits');
      await useBackend('cpu');
      const stream = randomFromSeed(seed).fork('dropout');
      const dropped = (b: number) => droppedUnits(config, stream, 3, batch, b);
      const twin = autodiff(config, weights, batch, dLogits, dropped);
      expect(Math.hypot(...twin.gradient)).toBeGreaterThan(0.1);
      for (const backend of NODE_BACKENDS) {
        await useBackend(backend);
        const model = new Seq2Seq(config, weights);
        const truth = new Uint8Array(batch.layout.size).fill(1);
        const rollIn = await model.rollIn(batch, truth, dropoutDraws(batch, seed));
        const gradient = model.backward(rollIn, dLogits);
        expectClose(await rollIn.logits(), twin.logits, 1e-5, `logits on ${backend}`);
        expectClose(await gradient.data<'float32'>(), twin.gradient, 1e-4, `gradient on ${backend}`);
        for (const held of [gradient, rollIn, model]) held.dispose();
      }
    },
  );
});
