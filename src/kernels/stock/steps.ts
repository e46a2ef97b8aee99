/** The steps of packed sequences, in the order of reading. */
import type { CellLayout } from '../../base/cellLayout.ts';
import { rows } from '../ops.ts';
import type { Direction } from '../operations.ts';
import { tf } from '../tf.ts';

/** Steps in reading order. */
export function timeOrder(layout: CellLayout, direction: Direction): number[] {
  const order = Array.from({ length: layout.steps }, (_, t) => t);
  return direction === 'forward' ? order : order.reverse();
}

/** x cut or extended to `count` rows; the missing rows are those of `rest` [B, H]. */
export function fit(x: tf.Tensor2D | null, count: number, rest: tf.Tensor2D): tf.Tensor2D {
  if (x === null) return rows(rest, 0, count);
  const have = x.shape[0];
  return have >= count ? rows(x, 0, count) : tf.concat2d([x, rows(rest, have, count - have)], 0);
}
