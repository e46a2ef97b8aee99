/** Clipping, SGD and Adam against numbers by hand, golden numbers and a plain float64 Adam. */
import { beforeAll, describe, expect, it } from 'vitest';
import { at } from '../../../src/base/assert.ts';
import { MOMENT_COUNT, OPTIMISERS } from '../../../src/kernels/updateJob.ts';
import { tf } from '../../../src/kernels/tf.ts';
import { parameterSpecs, specSize, type ModelConfig } from '../../../src/model/config.ts';
import { Seq2Seq } from '../../../src/model/seq2seq.ts';
import { Optimiser } from '../../../src/training/optimiser.ts';
import { NODE_BACKENDS, useBackend } from '../../support/backends.ts';
import {
  expectClose,
  flatGolden,
  GOLDEN_CASES,
  goldenBatch,
  goldenConfig,
  packGolden,
  readGolden,
  type GoldenTensor,
} from '../../support/golden.ts';
import { noise } from '../../support/smallModels.ts';

interface UpdateOptions {
  learningRate: number;
  clipNorm: number;
  updates: number;
}

/** One step with plain arrays; the moments are committed. */
async function stepOf(
  optimiser: Optimiser,
  weights: ArrayLike<number>,
  gradient: ArrayLike<number>,
  options: UpdateOptions,
) {
  const [w, g] = [tf.tensor1d(Float32Array.from(weights)), tf.tensor1d(Float32Array.from(gradient))];
  const proposal = optimiser.propose(w, g, options);
  const gradientNorm = await proposal.gradientNorm();
  proposal.commit();
  const updated = (await proposal.weights.data<'float32'>()).slice();
  tf.dispose([w, g, proposal.weights]);
  return { updated, gradientNorm };
}

/** A weight's values within a flat vector, as the golden file lays them out ([output, input]). */
function goldenLayout(
  config: ModelConfig,
  flat: ArrayLike<number>,
  name: string,
  shape: readonly number[],
): number[] {
  let offset = 0;
  for (const spec of parameterSpecs(config)) {
    if (spec.name === name) break;
    offset += specSize(spec);
  }
  const [height = 0, width = 1] = shape;
  return Array.from({ length: height * width }, (_, i) =>
    at(flat, offset + (i % width) * height + Math.floor(i / width)),
  );
}

/** Adam as its paper writes it, in float64, after clipping as PyTorch does. */
class PlainAdam {
  readonly #m: Float64Array;
  readonly #v: Float64Array;
  #t = 0;

  constructor(size: number) {
    this.#m = new Float64Array(size);
    this.#v = new Float64Array(size);
  }

  step(weights: Float64Array, gradient: ArrayLike<number>, learningRate: number, clipNorm: number): void {
    this.#t++;
    const scale = Math.min(1, clipNorm / (Math.hypot(...Array.from(gradient)) + 1e-6));
    for (let i = 0; i < weights.length; i++) {
      const g = scale * at(gradient, i);
      const m = (this.#m[i] = 0.9 * at(this.#m, i) + 0.1 * g);
      const v = (this.#v[i] = 0.999 * at(this.#v, i) + 0.001 * g * g);
      const mHat = m / (1 - 0.9 ** this.#t);
      const vHat = v / (1 - 0.999 ** this.#t);
      weights[i] = at(weights, i) - (learningRate * mHat) / (Math.sqrt(vHat) + 1e-8);
    }
  }
}

/** Heavy-ball momentum in float64, after clipping. */
class PlainMomentum {
  readonly #velocity: Float64Array;

  constructor(size: number) {
    this.#velocity = new Float64Array(size);
  }

  step(weights: Float64Array, gradient: ArrayLike<number>, learningRate: number, clipNorm: number): void {
    const scale = Math.min(1, clipNorm / (Math.hypot(...Array.from(gradient)) + 1e-6));
    for (let i = 0; i < weights.length; i++) {
      const velocity = (this.#velocity[i] = 0.9 * at(this.#velocity, i) + scale * at(gradient, i));
      weights[i] = at(weights, i) - learningRate * velocity;
    }
  }
}

describe.each(NODE_BACKENDS)('the optimiser on %s', (backend) => {
  beforeAll(() => useBackend(backend));

  it('leaves a gradient shorter than the limit as it is, and tells its norm', async () => {
    const options = { learningRate: 0.5, clipNorm: 6, updates: 0 };
    const { updated, gradientNorm } = await stepOf(new Optimiser('sgd'), [1, 2], [3, 4], options);
    expectClose(updated, [-0.5, 0], 1e-6, 'weights');
    expect(gradientNorm).toBeCloseTo(5, 5);
  });

  it('scales a longer one down to the limit, and tells the norm before', async () => {
    const options = { learningRate: 0.5, clipNorm: 2.5, updates: 0 };
    const { updated, gradientNorm } = await stepOf(new Optimiser('sgd'), [1, 2], [3, 4], options);
    expectClose(updated, [0.25, 1], 1e-5, 'weights');
    expect(gradientNorm).toBeCloseTo(5, 5);
  });

  it('does nothing with a gradient of zeros', async () => {
    for (const kind of OPTIMISERS) {
      const options = { learningRate: 0.5, clipNorm: 1, updates: 0 };
      const { updated, gradientNorm } = await stepOf(new Optimiser(kind), [1, 2], [0, 0], options);
      expect([...updated, gradientNorm]).toEqual([1, 2, 0]);
    }
  });

  it('takes Adam’s first step with the length of the learning rate, whatever the gradient’s', async () => {
    const options = { learningRate: 0.1, clipNorm: 1000, updates: 0 };
    const { updated } = await stepOf(new Optimiser('adam'), [1, 1, 1], [0.001, -5, 100], options);
    expectClose(updated, [0.9, 1.1, 0.9], 1e-5, 'weights');
  });

  it.each([
    ['adam', PlainAdam],
    ['momentum', PlainMomentum],
  ] as const)(
    '%s follows its plain float64 twin over twenty steps, clipped now and then, the rate changing',
    async (kind, Twin) => {
      const size = 50;
      const plain = Float64Array.from(noise(size, 1, 'weights'));
      const twin = new Twin(size);
      const optimiser = new Optimiser(kind);
      let ours = Float32Array.from(plain);
      for (let step = 0; step < 20; step++) {
        const gradient = noise(size, step, 'gradient').map((value) => value * (step % 3 === 0 ? 2 : 0.1));
        const learningRate = step < 10 ? 0.01 : 0.003;
        twin.step(plain, gradient, learningRate, 3);
        ({ updated: ours } = await stepOf(optimiser, ours, gradient, {
          learningRate,
          clipNorm: 3,
          updates: step,
        }));
      }
      expectClose(ours, plain, 2e-6, 'weights');
      optimiser.dispose();
    },
  );

  it.each(OPTIMISERS)('%s: a proposal changes nothing before it is committed', async (kind) => {
    const optimiser = new Optimiser(kind);
    const options = { learningRate: 0.1, clipNorm: 5, updates: 0 };
    const first = await stepOf(optimiser, [1, 2], [0.3, -0.4], options);
    const [momentsBefore, tensorsBefore] = [await optimiser.moments(), tf.memory().numTensors];
    const [w, g] = [tf.tensor1d(first.updated), tf.tensor1d([9, 9])];
    const dropped = optimiser.propose(w, g, { ...options, updates: 1 });
    dropped.dispose();
    expect([...(await w.data())]).toEqual([...first.updated]);
    tf.dispose([w, g]);
    expect(await optimiser.moments()).toEqual(momentsBefore);
    expect(tf.memory().numTensors).toBe(tensorsBefore);
    optimiser.dispose();
  });

  it.each(OPTIMISERS)('%s goes on from restored moments bit for bit', async (kind) => {
    const gradients = Array.from({ length: 6 }, (_, step) => noise(8, step, 'gradient'));
    const run = async (optimiser: Optimiser, weights: Float32Array, from: number, to: number) => {
      let w = weights;
      for (let step = from; step < to; step++)
        ({ updated: w } = await stepOf(optimiser, w, at(gradients, step), {
          learningRate: 0.05,
          clipNorm: 1,
          updates: step,
        }));
      return w;
    };
    const whole = new Optimiser(kind);
    const half = await run(whole, noise(8, 9, 'weights'), 0, 3);
    const moments = await whole.moments();
    expect(moments).toHaveLength(MOMENT_COUNT[kind]);
    const expected = await run(whole, half, 3, 6);
    const other = new Optimiser(kind);
    other.restore(moments);
    expect(await run(other, half, 3, 6)).toEqual(expected);
    whole.dispose();
    other.dispose();
  });

  describe.each(GOLDEN_CASES)('golden case %s', (name) => {
    it.each(['MLE', 'KL'] as const)(
      '%s: model, gradient and step together give the golden weights',
      async (loss) => {
        const golden = readGolden(name);
        const config = goldenConfig(golden);
        const { batch, order } = goldenBatch(golden);
        const { sgd_step, losses } = golden.expected;
        const kl = losses['learned/mixed']?.items.find((item) => item.loss === 'KL' && item.alpha === 10);
        const given = loss === 'MLE' ? losses.MLE.grad_logits : kl?.grad_logits;
        if (given === undefined) throw new Error('the file has no such gradient');
        const model = new Seq2Seq(config, Float32Array.from(flatGolden(golden.weights, config)));
        const rollIn = await model.rollIn(
          batch,
          new Uint8Array(batch.layout.size).fill(loss === 'MLE' ? 1 : 0),
        );
        const packed = Float32Array.from(packGolden(given, batch, order), (x) => (Number.isNaN(x) ? 0 : x));
        const gradient = model.backward(rollIn, packed);
        const options = { learningRate: 0.5, clipNorm: 5, updates: 0 };
        const proposal = new Optimiser('sgd').propose(model.flat, gradient, options);
        const gradientNorm = await proposal.gradientNorm();
        proposal.commit();
        model.replaceWeights(proposal.weights);
        const stepped = await model.weights();
        const { after, scale } = sgd_step[loss];
        expect(Math.min(1, 5 / (gradientNorm + 1e-6))).toBeCloseTo(scale, 5);
        const ours = { 'dec.W_hh': 'dec.Wh', 'out.b': 'out.b' };
        for (const [theirs, own] of Object.entries(ours)) {
          const expected: GoldenTensor = after[theirs] ?? { shape: [], data: [] };
          expect(expected.data.length).toBeGreaterThan(0);
          const values = expected.data.map((value) => value ?? Number.NaN);
          expectClose(goldenLayout(config, stepped, own, expected.shape), values, 2e-5, theirs);
        }
        tf.dispose([gradient]);
        rollIn.dispose();
        model.dispose();
      },
    );
  });
});
