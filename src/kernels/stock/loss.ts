/** The losses of an output layer, of stock operations: all scores are made, and what is not tried is masked. */
import { at } from '../../base/assert.ts';
import { backOutput } from '../backOutput.ts';
import { constant, tidyObject } from '../ops.ts';
import type { OutputLayer, OutputLoss, TriedLossJob, TruthLossJob } from '../lossJobs.ts';
import { tf } from '../tf.ts';
import { affine, affineTransposed, columnSums, outer } from './algebra.ts';

/** Added to the scores of tokens that were not tried; never −Infinity, whose products are not numbers. */
const UNTRIED = -1e9;

export function triedLoss({ starts, tokens, targets, weights, ...layer }: TriedLossJob): OutputLoss {
  const [N, V] = [layer.top.shape[0], layer.outB.size];
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
    const scores: tf.Tensor2D = tf.add(scoresOf(layer), tf.tensor2d(mask, [N, V]));
    return crossEntropy(layer, scores, tf.tensor2d(wanted, [N, V]), counts);
  });
}

export function truthLoss({ truth, weights, ...layer }: TruthLossJob): OutputLoss {
  const [N, V] = [layer.top.shape[0], layer.outB.size];
  const wanted = new Float32Array(N * V);
  const counts = new Float32Array(N);
  for (let cell = 0; cell < N; cell++) {
    const token = at(truth, cell);
    if (token < 0) continue;
    wanted[cell * V + token] = 1;
    counts[cell] = at(weights, cell);
  }
  return tidyObject(() => crossEntropy(layer, scoresOf(layer), tf.tensor2d(wanted, [N, V]), counts));
}

function scoresOf({ top, outW, outB }: OutputLayer): tf.Tensor2D {
  return affine(top, outW, outB);
}

/** @param q the targets [N, V] @param counts what each cell counts, 0 where it is left out [N] */
function crossEntropy(
  layer: OutputLayer,
  scores: tf.Tensor2D,
  q: tf.Tensor2D,
  counts: Float32Array,
): OutputLoss {
  const N = counts.length;
  const weight = tf.tensor2d(counts, [N, 1]);
  const shifted: tf.Tensor2D = tf.sub(scores, tf.max(scores, 1, true));
  const logChance: tf.Tensor2D = tf.sub(shifted, tf.log(tf.sum(tf.exp(shifted), 1, true)));
  const losses: tf.Tensor2D = tf.mul(tf.sum(tf.mul(q, logChance), 1, true), tf.mul(weight, constant(-1)));
  const dLogits: tf.Tensor2D = tf.mul(tf.sub(tf.exp(logChance), q), weight);
  return {
    losses: tf.reshape<tf.Rank.R1>(losses, [N]),
    ...backOutput({ outer, columnSums, affineTransposed }, layer, dLogits),
  };
}
