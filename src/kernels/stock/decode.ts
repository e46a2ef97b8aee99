/** A roll-in of stock operations: twenty or so a step. */
import { at } from '../../base/assert.ts';
import { oneHot, rows, tidyObject } from '../ops.ts';
import type { DecodeJob, Decoding } from '../operations.ts';
import { tf } from '../tf.ts';
import { affine } from './algebra.ts';
import { runGru } from './gru.ts';

export function decode(job: DecodeJob): Decoding {
  const { layout, table, aligned, start, outW, outB, reference } = job;
  const V = outB.size;
  return tidyObject(() => {
    const targets = tf.tensor1d(job.targets, 'int32');
    const everyReference = reference.every((copies) => copies === 1);
    const coins = tf.tensor1d(reference, 'bool');
    const fed: tf.Tensor1D[] = [];
    const tokens: tf.Tensor1D[] = [];
    const inputAt = (t: number): tf.Tensor2D => {
      const count = at(layout.counts, t);
      const before = tokens[t - 1];
      const feed =
        before === undefined ? tf.fill<tf.Rank.R1>([count], V, 'int32') : tf.slice(before, [0], [count]);
      fed.push(feed);
      const gx = affine(oneHot(feed, V + 1), table);
      return aligned === null ? gx : tf.add(gx, rows(aligned, at(layout.offsets, t), count));
    };
    const onState = (t: number, h: tf.Tensor2D): void => {
      const count = at(layout.counts, t);
      const truth = tf.slice(targets, [at(layout.offsets, t)], [count]);
      if (everyReference) {
        tokens.push(truth);
        return;
      }
      const own: tf.Tensor1D = tf.argMax(affine(h, outW, outB), 1);
      tokens.push(tf.where(tf.slice(coins, [at(layout.offsets, t)], [count]), truth, own));
    };
    const { states, tape } = runGru(layout, 'forward', inputAt, start, job, onState);
    return {
      run: { states, tape },
      tokens: everyReference ? targets : tf.concat1d(tokens),
      fed: tf.concat1d(fed),
    };
  });
}
