/** The network's gradient against finite differences, weight by weight, for all kinds of network. */
import { beforeAll, describe, expect, it } from 'vitest';
import { at } from '../../../src/base/assert.ts';
import { parameterSpecs, specSize } from '../../../src/model/config.ts';
import { Seq2Seq } from '../../../src/model/seq2seq.ts';
import { NODE_BACKENDS, useBackend } from '../../support/backends.ts';
import { expectClose } from '../../support/golden.ts';
import {
  ATTENTIVE,
  attentiveConfig,
  dropoutDraws,
  NETWORKS,
  noise,
  randomBatch,
  randomWeights,
  smallConfig,
} from '../../support/smallModels.ts';

const LENGTHS = [
  [4, 3, 1, 1],
  [1, 1],
  [3, 3],
];
const STEP = 0.02;

const dot = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  Array.from(a).reduce((sum, value, i) => sum + value * at(b, i), 0);
const unit = (direction: Float64Array): Float64Array => {
  const length = Math.hypot(...direction);
  return direction.map((value) => value / length);
};

/** Every kind of network; the plain ones from several seeds. */
const CONFIGS = [
  ...NETWORKS.map((shape) => ({
    what: JSON.stringify(shape),
    config: smallConfig(shape),
    plain: shape.layers === 1 && shape.dropout === 0,
  })),
  ...ATTENTIVE.map((sizes) => ({ what: sizes.name, config: attentiveConfig(sizes), plain: false })),
];

describe.each(NODE_BACKENDS)('the gradient on %s', (backend) => {
  beforeAll(() => useBackend(backend));

  describe.each(CONFIGS)('$what', ({ config: sizes, plain }) => {
    it.each(plain ? [1, 2, 3] : [1])(
      'is the slope of Σ logits · noise along every weight, seed %i',
      async (seed) => {
        const config = sizes;
        const batch = randomBatch(config, at(LENGTHS, seed - 1), seed);
        const weights = randomWeights(config, seed);
        const dLogits = noise(batch.layout.size * config.vocabularySize, seed, 'dLogits');
        const model = new Seq2Seq(config, weights);
        const truth = new Uint8Array(batch.layout.size).fill(1);
        const value = async (at: Float32Array): Promise<number> => {
          model.loadWeights(at);
          const rollIn = await model.rollIn(batch, truth, dropoutDraws(batch));
          const logits = await rollIn.logits();
          rollIn.dispose();
          return dot(logits, dLogits);
        };
        const rollIn = await model.rollIn(batch, truth, dropoutDraws(batch));
        const gradient = model.backward(rollIn, dLogits);
        const claimed = Float64Array.from(await gradient.data<'float32'>());
        gradient.dispose();
        rollIn.dispose();

        let offset = 0;
        for (const spec of parameterSpecs(config)) {
          const own = claimed.subarray(offset, offset + specSize(spec));
          const size = Math.hypot(...own);
          const random = Float64Array.from(noise(own.length, seed, `direction ${spec.name}`));
          // Along itself, which sees a wrong size; and along noise, which sees what points elsewhere.
          for (const direction of size === 0 ? [unit(random)] : [unit(own), unit(random)]) {
            const moved = (factor: number): Promise<number> => {
              const there = weights.slice();
              direction.forEach((d, i) => (there[offset + i] = at(there, offset + i) + factor * STEP * d));
              return value(there);
            };
            // The five-point rule: its error falls with the fourth power of the step.
            const near = (await moved(1)) - (await moved(-1));
            const far = (await moved(2)) - (await moved(-2));
            const slope = (8 * near - far) / (12 * STEP);
            const error = Math.abs(slope - dot(own, direction));
            expect(error, `${spec.name}: slope ${slope}`).toBeLessThan(2e-3 * Math.max(size, 0.1));
          }
          offset += specSize(spec);
        }
        model.dispose();
      },
    );

    it('takes the tokens that were fed as constants: learned tokens teach like true ones', async () => {
      const config = { ...sizes, vocabularySize: 5 };
      const batch = randomBatch(config, [4, 2, 1], 5);
      const model = new Seq2Seq(config, randomWeights(config, 5));
      const dLogits = noise(batch.layout.size * config.vocabularySize, 5, 'dLogits');
      const learned = await model.rollIn(batch, new Uint8Array(7), dropoutDraws(batch));
      const tokens = await learned.tokens();
      expect([...tokens]).not.toEqual([...batch.targets]);
      const given = { ...batch, targets: tokens.slice() };
      const forced = await model.rollIn(given, new Uint8Array(7).fill(1), dropoutDraws(given));
      expectClose(await forced.logits(), await learned.logits(), 1e-5, 'logits');
      const [ours, theirs] = [model.backward(learned, dLogits), model.backward(forced, dLogits)];
      expectClose(await ours.data<'float32'>(), await theirs.data<'float32'>(), 1e-5, 'gradient');
      for (const held of [ours, theirs, learned, forced, model]) held.dispose();
    });
  });
});
