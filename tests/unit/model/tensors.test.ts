/** Nothing stays on the device but what is meant to: after every call, after a throw in its middle, after the end. */
import { describe, expect, it } from 'vitest';
import { tf } from '../../../src/kernels/tf.ts';
import { Seq2Seq } from '../../../src/model/seq2seq.ts';
import type { YieldPoint } from '../../../src/searnn/policy.ts';
import { NODE_BACKENDS, useBackend } from '../../support/backends.ts';
import { remainingSteps } from '../../support/perCell.ts';
import {
  ATTENTIVE,
  attentiveConfig,
  dropoutDraws,
  NETWORKS,
  noise,
  noYield,
  randomBatch,
  randomWeights,
  smallConfig,
} from '../../support/smallModels.ts';

const V = 30;
/** All of one layer that keep every unit, of the others those with the fewest and the most tensors, and those that attend. */
const KINDS = [
  ...NETWORKS.filter(
    ({ layers, dropout, aligned, bidirectional, cell }) =>
      layers + dropout === 1 || aligned === bidirectional || cell === 'lstm',
  ).map((shape) => ({
    what: JSON.stringify(shape),
    config: smallConfig(shape, { vocabularySize: V }),
  })),
  ...ATTENTIVE.map((sizes) => ({
    what: sizes.name,
    config: { ...attentiveConfig(sizes), vocabularySize: V },
  })),
];
const tensors = (): number => tf.memory().numTensors;

describe.each(NODE_BACKENDS)('tensors on %s', (backend) => {
  describe.each(KINDS)('$what', ({ config }) => {
    const batch = randomBatch(config, [...new Array<number>(30).fill(4), 2, 1], 1);
    // Two blocks of roll-outs: 30 · 30 tokens at each of the first three cells.
    const cells = Array.from({ length: batch.layout.size * V }, (_, i) => Math.floor(i / V)).sort(
      (a, b) => remainingSteps(batch.layout, b) - remainingSteps(batch.layout, a),
    );
    const rows = {
      cells: Int32Array.from(cells),
      tokens: Int32Array.from(cells, (_, i) => i % V),
      steps: Int32Array.from(cells, (cell) => remainingSteps(batch.layout, cell)),
      guide: null,
    };
    const dLogits = noise(batch.layout.size * V, 1, 'dLogits');

    /** Roll-in, roll-outs, gradient, new weights. */
    async function wholeUpdate(model: Seq2Seq, yieldPoint: YieldPoint): Promise<void> {
      const rollIn = await model.rollIn(batch, new Uint8Array(batch.layout.size), dropoutDraws(batch));
      try {
        await rollIn.tokens();
        await rollIn.logits();
        await model.rollOut(rollIn, rows, yieldPoint);
        const gradient = model.backward(rollIn, dLogits);
        const updated = tf.sub<tf.Tensor1D>(model.flat, gradient);
        gradient.dispose();
        model.replaceWeights(updated);
      } finally {
        rollIn.dispose();
      }
    }

    it('are as many after an update as before it, and none after the end', async () => {
      await useBackend(backend);
      const weights = randomWeights(config, 1);
      const warm = new Seq2Seq(config, weights); // makes the constants that are kept for good
      await wholeUpdate(warm, noYield);
      warm.dispose();
      const before = tensors();
      const model = new Seq2Seq(config, weights);
      const alive = tensors();
      await wholeUpdate(model, noYield);
      // New weights have no views yet, so nothing but the flat vector stands.
      expect(tensors()).toBe(alive);
      await model.weights();
      model.loadWeights(weights);
      expect(tensors()).toBe(alive);
      model.dispose();
      expect(tensors()).toBe(before);
    });

    it.each([1, 2])('are as many after a throw from yield %i of the roll-outs', async (nth) => {
      await useBackend(backend);
      const model = new Seq2Seq(config, randomWeights(config, 1));
      // Views of the weights are cut at first use and stay until the weights change: let them all be cut.
      const views = await model.rollIn(batch, new Uint8Array(batch.layout.size), dropoutDraws(batch));
      await model.rollOut(views, rows, noYield);
      model.backward(views, dLogits).dispose();
      views.dispose();
      const before = tensors();
      let yields = 0;
      const stop: YieldPoint = async () => {
        await Promise.resolve();
        if (++yields === nth) throw new Error('stopped here');
      };
      await expect(wholeUpdate(model, stop)).rejects.toThrow('stopped here');
      expect(yields).toBe(nth);
      expect(tensors()).toBe(before);
      model.dispose();
    });
  });
});
