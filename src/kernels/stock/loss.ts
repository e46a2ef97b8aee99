/** Softmax cross-entropy over tried tokens, of stock operations: what is not tried is masked. */
import { at } from '../../base/assert.ts';
import { constant, tidyObject } from '../ops.ts';
import type { SoftmaxLoss, SoftmaxLossJob } from '../operations.ts';
import { tf } from '../tf.ts';

/** Added to the scores of tokens that were not tried; never −Infinity, whose products are not numbers. */
const UNTRIED = -1e9;

export function softmaxLoss({ logits, starts, tokens, targets, weights }: SoftmaxLossJob): SoftmaxLoss {
  const [N, V] = logits.shape;
  const mask = new Float32Array(N * V).fill(UNTRIED);
  const wanted = new Float32Array(N * V);
  const counts = new Float32Array(N);
  for (let cell = 0; cell < N; cell++) {
    for (let row = at(starts, cell); row < at(starts, cell + 1); row++) {
      const place = cell * V + at(tokens, row);
      mask[place] = 0;
      wanted[place] = at(targets, row);
      counts[cell] = at(weights, cell);
    }
  }
  return tidyObject(() => {
    const scores: tf.Tensor2D = tf.add(logits, tf.tensor2d(mask, [N, V]));
    const q = tf.tensor2d(wanted, [N, V]);
    const weight = tf.tensor2d(counts, [N, 1]);
    const shifted: tf.Tensor2D = tf.sub(scores, tf.max(scores, 1, true));
    const logChance: tf.Tensor2D = tf.sub(shifted, tf.log(tf.sum(tf.exp(shifted), 1, true)));
    const losses: tf.Tensor2D = tf.mul(tf.sum(tf.mul(q, logChance), 1, true), tf.mul(weight, constant(-1)));
    return {
      losses: tf.reshape<tf.Rank.R1>(losses, [N]),
      dLogits: tf.mul<tf.Tensor2D>(tf.sub(tf.exp(logChance), q), weight),
    };
  });
}
