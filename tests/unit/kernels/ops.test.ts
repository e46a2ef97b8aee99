/** Stock operations against plain-array arithmetic, on every backend that runs in Node. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { at } from '../../../src/base/assert.ts';
import { randomFromSeed } from '../../../src/base/random.ts';
import { columns, constant, oneHot, rowGatherer, rows, tanh } from '../../../src/kernels/ops.ts';
import { affine, outer } from '../../../src/kernels/stock/algebra.ts';
import { tf } from '../../../src/kernels/tf.ts';
import { NODE_BACKENDS, useBackend } from '../../support/backends.ts';
import { expectClose } from '../../support/golden.ts';

/** Random values on [−2, 2) as a matrix and as a plain array. */
function matrix(name: string, height: number, width: number) {
  const stream = randomFromSeed(1).fork(name);
  const values = Float32Array.from({ length: height * width }, (_, i) => 4 * stream.uniform(i) - 2);
  return { values, tensor: tf.tensor2d(values, [height, width]) };
}

/** Σ_k a(i, k) · b(k, j) in float64 for all i, j. */
function product(
  height: number,
  depth: number,
  width: number,
  a: (i: number, k: number) => number,
  b: (k: number, j: number) => number,
): Float64Array {
  return Float64Array.from({ length: height * width }, (_, place) => {
    let sum = 0;
    for (let k = 0; k < depth; k++) sum += a(Math.floor(place / width), k) * b(k, place % width);
    return sum;
  });
}

describe.each(NODE_BACKENDS)('operations on %s', (backend) => {
  beforeAll(() => useBackend(backend));

  it('tanh is within 1e-6 of the real one, from deep saturation to the smallest arguments', () => {
    const x = Float32Array.from({ length: 4001 }, (_, i) => (i - 2000) / 100);
    const small = Float32Array.of(0, 1e-3, -1e-3, 1e-6, -1e-6, 1e-20, 50, -50, 1000, -1000);
    for (const values of [x, small])
      expectClose(tanh(tf.tensor1d(values)).dataSync(), values.map(Math.tanh), 1e-6, 'tanh');
  });

  it('one-hot rows are float ones and zeros, whatever the token', () => {
    const tokens = Int32Array.of(2, 0, 4, 4, 1);
    const hot = oneHot(tf.tensor1d(tokens, 'int32'), 5);
    expect([hot.dtype, hot.shape]).toEqual(['float32', [5, 5]]);
    const expected = Array.from({ length: 25 }, (_, i) => Number(at(tokens, Math.floor(i / 5)) === i % 5));
    expect([...hot.dataSync()]).toEqual(expected);
  });

  it('one-hot times a table looks the table’s rows up', () => {
    const table = matrix('table', 5, 7);
    const looked = affine(oneHot(tf.tensor1d([3, 0, 3], 'int32'), 5), table.tensor).dataSync();
    const expected = [3, 0, 3].flatMap((row) => [...table.values.subarray(row * 7, (row + 1) * 7)]);
    expect([...looked]).toEqual(expected);
  });

  it('affine is x·w + bias, and x·w without one', () => {
    const [N, I, O] = [9, 6, 5];
    const x = matrix('x', N, I);
    const w = matrix('w', I, O);
    const bias = matrix('bias', 1, O);
    const bare = product(
      N,
      I,
      O,
      (n, i) => at(x.values, n * I + i),
      (i, o) => at(w.values, i * O + o),
    );
    expectClose(affine(x.tensor, w.tensor).dataSync(), bare, 1e-5, 'x·w');
    const shifted = bare.map((value, place) => value + at(bias.values, place % O));
    const biased = affine(x.tensor, w.tensor, tf.tensor1d(bias.values));
    expect(biased.shape).toEqual([N, O]);
    expectClose(biased.dataSync(), shifted, 1e-5, 'x·w + bias');
  });

  it('outer is aᵀ·b', () => {
    const [N, I, O] = [8, 3, 4];
    const a = matrix('a', N, I);
    const b = matrix('b', N, O);
    const expected = product(
      I,
      N,
      O,
      (i, n) => at(a.values, n * I + i),
      (n, o) => at(b.values, n * O + o),
    );
    const result = outer(a.tensor, b.tensor);
    expect(result.shape).toEqual([I, O]);
    expectClose(result.dataSync(), expected, 1e-5, 'aᵀ·b');
  });

  it('rows and columns cut what they say', () => {
    const height = 6;
    const width = 5;
    const x = matrix('cut', height, width);
    fc.assert(
      fc.property(fc.nat(5), fc.nat(5), fc.nat(4), fc.nat(4), (r0, r1, c0, c1) => {
        const [top, bottom] = [Math.min(r0, r1), Math.max(r0, r1)];
        const [left, right] = [Math.min(c0, c1), Math.max(c0, c1)];
        const place = (i: number): [number, number] => [Math.floor(i / width), i % width];
        const cut = (keep: (row: number, column: number) => boolean) =>
          [...x.values].filter((_, i) => keep(...place(i)));
        expect([...rows(x.tensor, top, bottom - top + 1).dataSync()]).toEqual(
          cut((row) => row >= top && row <= bottom),
        );
        expect([...columns(x.tensor, left, right - left + 1).dataSync()]).toEqual(
          cut((_, column) => column >= left && column <= right),
        );
      }),
      { numRuns: 30 },
    );
  });

  it('gathered rows are copies in the order asked for, repeats included', () => {
    const x = matrix('gather', 7, 3);
    fc.assert(
      fc.property(fc.array(fc.nat(6), { minLength: 1, maxLength: 20 }), (wanted) => {
        const gathered = rowGatherer(x.tensor)(Int32Array.from(wanted));
        expect(gathered.shape).toEqual([wanted.length, 3]);
        expect([...gathered.dataSync()]).toEqual(
          wanted.flatMap((row) => [...x.values.subarray(3 * row, 3 * row + 3)]),
        );
      }),
      { numRuns: 30 },
    );
  });

  it('a constant is one tensor that outlives a tidy', () => {
    const made = tf.tidy(() => constant(0.1));
    const count = tf.memory().numTensors;
    expect(constant(0.1)).toBe(made);
    expect(tf.memory().numTensors).toBe(count);
    expect(made.dataSync()[0]).toBe(Math.fround(0.1));
  });
});

it('constants of one backend are not handed to another', async () => {
  await useBackend('cpu');
  const onCpu = constant(3);
  await useBackend('wasm');
  expect(constant(3)).not.toBe(onCpu);
  expect(constant(3).dataSync()[0]).toBe(3);
  await useBackend('cpu');
  expect(constant(3)).toBe(onCpu);
});
