/** Roll-outs with a sketch of the output layer write what they write without one, to the last token. */
import { beforeAll, describe, expect, it } from 'vitest';
import { at } from '../../../../src/base/assert.ts';
import type { RollOutJob, Sketch } from '../../../../src/kernels/operations.ts';
import { operations, ownOperations } from '../../../../src/kernels/registry.ts';
import { tf } from '../../../../src/kernels/tf.ts';
import { mainDirections } from '../../../../src/model/sketch.ts';
import { useBackend } from '../../../support/backends.ts';
import { Maker } from '../../../support/caseMaker.ts';
import { rollOutRows, writtenInOrder } from '../../../support/writtenCases.ts';

const seeds = (count: number): number[] => Array.from({ length: count }, (_, i) => i + 1);

beforeAll(() => useBackend('wasm'));

async function written(job: RollOutJob): Promise<number[]> {
  const { tokens } = writtenInOrder(operations().rollOut, job);
  return [...(await tokens.data<'int32'>())];
}

/**
 * Orthonormal columns [H, D] that lie anywhere; as many as there are units are those units, the last first, so that nothing is
 * beside them and only the order of a sum is another.
 */
function anyDirections(maker: Maker, H: number, D: number): tf.Tensor2D {
  if (D === H) return tf.reverse2d(tf.eye(H), 0);
  const rows = tf.linalg.gramSchmidt(maker.matrix('directions', D, H)) as tf.Tensor2D;
  return tf.transpose(rows);
}

interface Given {
  /** Of the output layer, to be changed in place [H, V]. */
  readonly weights: Float32Array<ArrayBuffer>;
  readonly H: number;
  readonly V: number;
  readonly maker: Maker;
  /** [H, D] */
  readonly directions: Float32Array;
}

/** The last bit of one weight of most tokens is another. */
function changeLastBits({ weights, H, V, maker }: Given): void {
  const bits = new Int32Array(weights.buffer);
  for (let v = 0; v < V; v++) {
    const place = maker.below(H, 70, v) * V + v;
    bits[place] = at(bits, place) + (maker.below(3, 71, v) - 1);
  }
}

/** Scores that lie as close to each other as they can. */
const WEIGHTS: Readonly<Record<string, (given: Given) => void>> = {
  'as they are': () => undefined,
  'every token twice': ({ weights, H, V }) => {
    for (let k = 0; k < H; k++)
      for (let v = 0; v < V; v++) weights[k * V + v] = at(weights, k * V + (v % Math.ceil(V / 2)));
  },
  'every token alike but for the last bit of one weight': (given) => {
    const { weights, H, V } = given;
    for (let k = 0; k < H; k++) weights.fill(at(weights, k * V), k * V, (k + 1) * V);
    changeLastBits(given);
  },
  'tokens alike within the directions, which leave nothing beside them': (given) => {
    const { weights, H, V, directions } = given;
    const D = directions.length / H;
    for (let k = 0; k < H; k++) {
      let weight = 0;
      for (let d = 0; d < D; d++) weight += at(directions, k * D + d) * at(weights, d);
      weights.fill(weight, k * V, (k + 1) * V);
    }
    changeLastBits(given);
  },
  'small and large tokens': ({ weights, H, V }) => {
    for (let k = 0; k < H; k++)
      for (let v = 0; v < V; v++) weights[k * V + v] = at(weights, k * V + v) * 8 ** ((v % 7) - 3);
  },
  'a token that is no number': ({ weights, H, V }) => {
    weights[V - 1 + V * Math.floor(H / 2)] = NaN;
  },
  'all of them nothing': ({ weights }) => {
    weights.fill(0);
  },
};

describe('a sketch on wasm', () => {
  it.each(Object.keys(WEIGHTS))('changes no token: %s', async (name) => {
    expect(ownOperations()).toContain('rollOut');
    let compared = 0;
    // Where only rounding decides, few tell.
    for (const seed of seeds(name.includes('alike') ? 250 : 40)) {
      const maker = new Maker(seed, 60);
      const { H, V } = maker;
      if (H < 3) continue;
      const plain = rollOutRows(maker);
      const D = H % 3 === 0 ? H : 3 * (1 + maker.below(Math.floor(H / 3), 72));
      const weights = Float32Array.from(await plain.outW.data());
      const directions = anyDirections(maker, H, D);
      WEIGHTS[name]?.({ weights, H, V, maker, directions: await directions.data<'float32'>() });
      const outW = tf.tensor2d(weights, [H, V]);
      const bias = name === 'all of them nothing' || seed % 2 === 0 ? tf.zeros<tf.Rank.R1>([V]) : plain.outB;
      const job = { ...plain, outW, outB: bias };
      const sketch: Sketch = { directions, along: operations().outer(directions, outW) };
      const expected = await written({ ...job, sketch: null });
      expect(await written({ ...job, sketch }), `seed ${seed}`).toEqual(expected);
      compared += expected.length;
      tf.dispose([...maker.made.values(), outW, bias, sketch.directions, sketch.along]);
    }
    expect(compared).toBeGreaterThan(1000);
  });

  it('changes no token where it is found from what was read, and where it is not worth its while', async () => {
    for (const [seed, rank, found] of [
      [1, 3, true],
      [2, 8, true],
      [3, 12, false],
    ] as const) {
      const H = 48;
      const V = 700;
      const maker = new Maker(seed, 60);
      // States that lie near a few directions; the roll-outs' own come to lie elsewhere.
      const states = tf.matMul<tf.Tensor2D>(maker.matrix('some', 12, rank), maker.matrix('few', rank, H));
      const directions = found
        ? mainDirections(await states.data<'float32'>(), H)
        : anyDirections(maker, H, 3);
      if (directions === null) throw new Error('directions');
      const outW = maker.matrix('outW', H, V);
      const job: RollOutJob = {
        ...{
          states,
          product: maker.matrix('product', 12, 3 * H),
          table: maker.matrix('table', V + 1, 3 * H),
        },
        ...{
          ...maker.recurrence(),
          Wh: maker.matrix('turn', H, 3 * H, 0.3),
          bh: maker.vector('begin', 3 * H),
        },
        ...{
          outW,
          outB: maker.vector('outB', V, 0.25),
          aligned: null,
          guide: null,
          end: null,
          attention: null,
        },
        sources: new Int32Array(12),
        cells: Int32Array.from({ length: 60 }, (_, row) => Math.floor(row / 6)),
        forced: Int32Array.from({ length: 60 }, (_, row) => maker.below(V, 73, row)),
        remaining: Int32Array.from({ length: 60 }, (_, row) => 11 - Math.floor(row / 6)),
        nextCell: Int32Array.from({ length: 12 }, (_, cell) => (cell < 11 ? cell + 1 : -1)),
        sketch: null,
      };
      const sketch = { directions, along: operations().outer(directions, outW) };
      const expected = await written(job);
      expect(new Set(expected).size).toBeGreaterThan(5);
      expect(await written({ ...job, sketch })).toEqual(expected);
    }
  });
});
