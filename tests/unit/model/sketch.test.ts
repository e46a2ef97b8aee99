/** The directions that a sketch is made of. */
import { beforeAll, describe, expect, it } from 'vitest';
import { chooseKernels } from '../../../src/kernels/registry.ts';
import { tf } from '../../../src/kernels/tf.ts';
import { mainDirections, sketchOf } from '../../../src/model/sketch.ts';
import { useBackend } from '../../support/backends.ts';
import { noise } from '../../support/smallModels.ts';

beforeAll(() => useBackend('wasm'));

/** Rows [N, H] that lie within `rank` directions, but for a little. */
function rowsNear(rank: number, N: number, H: number, little: number, seed: number): Float32Array {
  const [a, b, c] = [noise(N * rank, seed, 'a'), noise(rank * H, seed, 'b'), noise(N * H, seed, 'c')];
  return tf.tidy(() => {
    const near = tf.matMul(tf.tensor2d(a, [N, rank]), tf.tensor2d(b, [rank, H]));
    return tf.add(near, tf.mul(tf.tensor2d(c, [N, H]), little)).dataSync<'float32'>();
  });
}

describe('the main directions', () => {
  it.each([
    { rank: 1, N: 400, H: 30 },
    { rank: 7, N: 500, H: 64 },
    { rank: 8, N: 20, H: 64 },
    { rank: 30, N: 1000, H: 128 },
  ])('are orthonormal, few, and hold what rows of rank $rank differ in', ({ rank, N, H }) => {
    const x = rowsNear(rank, N, H, 0.01, rank);
    tf.tidy(() => {
      const found = mainDirections(x, H);
      expect(found).not.toBeNull();
      if (found === null) return;
      const count = found.shape[1];
      expect(count % 3).toBe(0);
      expect(count).toBeLessThanOrEqual(3 * Math.ceil(rank / 3));
      const off = tf.max(tf.abs(tf.sub(tf.matMul(found, found, true), tf.eye(count)))).dataSync()[0];
      expect(off).toBeLessThan(1e-6);
      const rows = tf.tensor2d(x, [N, H]);
      const squares = (of: tf.Tensor): number => tf.sum(tf.square(of)).dataSync()[0] ?? NaN;
      const held = squares(tf.matMul(rows, found)) / squares(rows);
      expect(held).toBeGreaterThan(0.97);
    });
  });

  it('are none where they would be too many, and where there is nothing to see', () => {
    for (const x of [
      noise(500 * 60, 1, 'all'),
      new Float32Array(500 * 60),
      new Float32Array(500 * 60).fill(NaN),
    ])
      expect(mainDirections(x, 60)).toBeNull();
  });

  it('are the same for the same rows', () => {
    const x = rowsNear(5, 300, 40, 0.02, 9);
    const [a, b] = [mainDirections(x, 40), mainDirections(x, 40)];
    expect(a?.dataSync()).toEqual(b?.dataSync());
    tf.dispose([a, b].filter((one) => one !== null));
  });
});

describe('a sketch', () => {
  it.each([
    { H: 64, V: 255 },
    { H: 21, V: 900 },
  ])('is not made of $H units and $V tokens', async ({ H, V }) => {
    const top = tf.tensor2d(rowsNear(3, 50, H, 0.01, 3), [50, H]);
    expect(await sketchOf(top, tf.zeros([H, V]))).toBeNull();
  });

  it('is not made for stock operations', async () => {
    chooseKernels('stock');
    const top = tf.tensor2d(rowsNear(3, 50, 48, 0.01, 3), [50, 48]);
    expect(await sketchOf(top, tf.zeros([48, 300]))).toBeNull();
    chooseKernels('fused');
  });

  it('holds the weights along its directions', async () => {
    const [H, V] = [48, 300];
    const outW = tf.tensor2d(noise(H * V, 4, 'w'), [H, V]);
    const sketch = await sketchOf(tf.tensor2d(rowsNear(3, 50, H, 0.01, 3), [50, H]), outW);
    expect(sketch?.directions.shape).toEqual([H, 3]);
    expect(sketch?.along.shape).toEqual([3, V]);
    const expected = tf.matMul(sketch?.directions ?? outW, outW, true).dataSync();
    sketch?.along.dataSync().forEach((value, i) => expect(value).toBeCloseTo(expected[i] ?? NaN, 4));
  });
});
