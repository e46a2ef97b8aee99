/** How fast a backend multiplies matrices: what everything else is held against. */
import { at } from '../../base/assert.ts';
import type { KernelPath } from '../../experiments/reports.ts';
import type { ProductSpeed } from '../../experiments/speedReport.ts';
import { operations } from '../../kernels/registry.ts';
import { tf } from '../../kernels/tf.ts';
import type { YieldPoint } from '../../searnn/policy.ts';

/** Products are repeated until so much arithmetic is done, so that a read-back weighs little. */
const GFLOP_PER_ROUND = 0.6;
const ROUNDS = 7;

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
  const times = Math.max(1, Math.round(GFLOP_PER_ROUND / gflop));
  const speeds: number[] = [];
  try {
    for (let round = 0; round < ROUNDS; round++) {
      await yieldPoint();
      const started = performance.now();
      for (let i = 1; i < times; i++) operations().affine(a, b).dispose();
      const last = operations().affine(a, b);
      const corner = tf.slice(last, [0, 0], [1, 1]);
      await corner.data();
      speeds.push((1000 * times * gflop) / (performance.now() - started));
      tf.dispose([last, corner]);
    }
  } finally {
    tf.dispose([a, b]);
  }
  // The first round finds caches and compilers cold.
  const warm = speeds.slice(1);
  return { kernels, shape, gflops: median(warm), bestGflops: Math.max(...warm) };
}
