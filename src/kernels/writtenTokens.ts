/** What a step of roll-outs writes: the best token, unless the cell has a guide or the row has ended. */
import { at } from '../base/assert.ts';
import type { RollOutJob } from './operations.ts';
import { tf } from './tf.ts';

/**
 * @param best the argmax of each row, int32 [rows]
 * @param before the token that each row was fed [rows]
 * @param cells the cell that each row writes [rows]
 * @returns int32 [rows]; with neither a guide nor an end it is `best` itself
 */
export function writtenTokens(
  best: tf.Tensor1D,
  before: tf.Tensor1D,
  cells: Int32Array,
  { guide, end }: Pick<RollOutJob, 'guide' | 'end'>,
): tf.Tensor1D {
  const chosen = guided(best, guide, cells);
  return end === null ? chosen : tf.where(tf.equal(before, end), before, chosen);
}

function guided(best: tf.Tensor1D, guide: Int32Array | null, cells: Int32Array): tf.Tensor1D {
  if (guide === null) return best;
  const told = cells.map((cell) => at(guide, cell));
  const free = tf.tensor1d(
    Array.from(told, (token) => token < 0),
    'bool',
  );
  return tf.where(free, best, tf.tensor1d(told, 'int32'));
}
