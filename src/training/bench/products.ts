/** How fast a backend multiplies matrices: what everything else is held against. */
import { at } from '../../base/assert.ts';
import type { KernelPath } from '../../experiments/reports.ts';
import type { ProductSpeed } from '../../experiments/speedReport.ts';
import { operations } from '../../kernels/registry.ts';
import { tf } from '../../kernels/tf.ts';
import type { YieldPoint } from '../../searnn/policy.ts';

/** A round repeats the product for about so long, so that a read-back weighs little. */
const ROUND_MS = 30;
const MOST_TIMES = 500;
const ROUNDS = 8;
const COLD_ROUNDS = 2;

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? at(sorted, middle) : (at(sorted, middle - 1) + at(sorted, middle)) / 2;
}

/** @param shape [rows, inner, columns] */
export async function productSpeed(
  kernels: KernelPath,
  shape: readonly [number, number, number],
  yieldPoint: YieldPoint,
): Promise<ProductSpeed> {
  const [rows, inner, columns] = shape;
  const a = tf.randomUniform<tf.Rank.R2>([rows, inner]);
  const b = tf.randomUniform<tf.Rank.R2>([inner, columns]);
  const gflop = (2 * rows * inner * columns) / 1e9;
  let times = 1;
  const speeds: number[] = [];
  try {
    for (let round = 0; round < ROUNDS; round++) {
      await yieldPoint();
      const started = performance.now();
      for (let i = 1; i < times; i++) operations().affine(a, b).dispose();
      const last = operations().affine(a, b);
      const corner = tf.slice(last, [0, 0], [1, 1]);
      await corner.data();
      const took = performance.now() - started;
      tf.dispose([last, corner]);
      // The first rounds find caches and compilers cold, and tell how long one product takes.
      if (round >= COLD_ROUNDS) speeds.push((1000 * times * gflop) / took);
      else times = Math.max(1, Math.min(MOST_TIMES, Math.round((times * ROUND_MS) / took)));
    }
  } finally {
    tf.dispose([a, b]);
  }
  return { kernels, shape, gflops: median(speeds), bestGflops: Math.max(...speeds) };
}
