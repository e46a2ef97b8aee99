/** Attention of stock operations, on a grid of sources: what is beyond a source's end is masked. */
import type { CellLayout } from '../../base/cellLayout.ts';
import { constant, tanh, tidyObject } from '../ops.ts';
import type { Attention, AttentionGradients, AttentionJob, BackAttentionJob } from '../attentionJobs.ts';
import { tf } from '../tf.ts';
import { sumRowsByIndex } from './algebra.ts';

/** Stands for −∞, whose logarithm tfjs does not give. */
const NEVER = -1e9;

/** Rows of x [M, C] as a grid [B, S · C]; beyond a source's end stands its first cell, which is masked. */
function grid(layout: CellLayout, x: tf.Tensor2D): tf.Tensor2D {
  const { batchSize: B, steps: S, lengths } = layout;
  const cells = Int32Array.from({ length: B * S }, (_, i) => {
    const [b, s] = [Math.floor(i / S), i % S];
    return layout.cell(b, s < (lengths[b] ?? 0) ? s : 0);
  });
  return tf.reshape(tf.gather(x, tf.tensor1d(cells, 'int32')), [B, S * x.shape[1]]);
}

/** A grid's own cells [M, C] of [B, S · C]. */
function cellsOf(layout: CellLayout, x: tf.Tensor2D, C: number): tf.Tensor2D {
  const { steps: S, sequences, positions } = layout;
  const places = sequences.map((b, cell) => b * S + (positions[cell] ?? 0));
  return tf.gather(tf.reshape<tf.Rank.R2>(x, [-1, C]), tf.tensor1d(places, 'int32'));
}

/** What each row looks at, from the grids: [n, S, C]. */
function seen({ layout, sources }: AttentionJob, x: tf.Tensor2D): tf.Tensor3D {
  const rows = tf.gather(grid(layout, x), tf.tensor1d(sources, 'int32'));
  return tf.reshape(rows, [sources.length, layout.steps, x.shape[1]]);
}

/** tanh(key + query) [n, S, A], or the keys themselves. */
function activations(job: AttentionJob): tf.Tensor3D {
  const keys = seen(job, job.keys);
  return job.v === null ? keys : tanh(tf.add(keys, tf.expandDims(job.queries, 1)));
}

/** Sums of products over the last axis of x [n, S, A], with y [n, A]: [n, S]. */
function dots(x: tf.Tensor3D, y: tf.Tensor2D): tf.Tensor2D {
  return tf.squeeze(tf.matMul(x, tf.expandDims<tf.Tensor3D>(y, 2)), [2]);
}

export function attend(job: AttentionJob): Attention {
  return tidyObject(() => {
    const { layout, sources, v } = job;
    const known = activations(job);
    const scores: tf.Tensor2D = v === null ? dots(known, job.queries) : tf.sum(tf.mul(known, v), 2);
    const beyond = Float32Array.from({ length: sources.length * layout.steps }, (_, i) => {
      const [row, s] = [Math.floor(i / layout.steps), i % layout.steps];
      return s < (layout.lengths[sources[row] ?? 0] ?? 0) ? 0 : NEVER;
    });
    const weights: tf.Tensor2D = tf.softmax(
      tf.add(scores, tf.tensor2d(beyond, [sources.length, layout.steps])),
    );
    const mixed = tf.squeeze<tf.Tensor2D>(
      tf.matMul(tf.expandDims<tf.Tensor3D>(weights, 1), seen(job, job.values)),
      [1],
    );
    return { mixed, weights };
  });
}

export function backAttend(job: BackAttentionJob): AttentionGradients {
  return tidyObject(() => {
    const { layout, sources, queries, keys, values, v, weights, dMixed } = job;
    const [B, n, S, A] = [layout.batchSize, sources.length, layout.steps, keys.shape[1]];
    const rows = tf.tensor1d(sources, 'int32');
    /** Sums over the rows of each source, at its cells: [n, S, C] → [M, C]. */
    // tfjs has no one-hot rows of a single class; what nobody looks at is not gathered.
    const gathered = (x: tf.Tensor, C: number): tf.Tensor2D =>
      cellsOf(layout, sumRowsByIndex(tf.reshape(x, [n, S * C]), rows, Math.max(2, B)), C);
    const dWeights = dots(seen(job, values), dMixed);
    const mean = tf.sum(tf.mul(weights, dWeights), 1, true);
    const dScores: tf.Tensor2D = tf.mul(weights, tf.sub(dWeights, mean));
    const each = tf.expandDims<tf.Tensor3D>(dScores, 2);
    const known = activations(job);
    const dValues = gathered(tf.mul(tf.expandDims(weights, 2), tf.expandDims(dMixed, 1)), values.shape[1]);
    if (v === null) {
      const dKeys = gathered(tf.mul(each, tf.expandDims(queries, 1)), A);
      return { dQueries: tf.sum<tf.Tensor2D>(tf.mul(each, known), 1), dKeys, dValues, dV: null };
    }
    const inner = tf.mul(tf.mul(each, v), tf.sub(constant(1), tf.square(known)));
    return {
      dQueries: tf.sum<tf.Tensor2D>(inner, 1),
      dKeys: gathered(inner, A),
      dValues,
      dV: tf.sum<tf.Tensor1D>(tf.mul(each, known), [0, 1]),
    };
  });
}
