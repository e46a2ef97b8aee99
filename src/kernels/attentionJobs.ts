/** What attention is asked for and what it gives, a part of the kernels' contract (`operations.ts`). */
import type { CellLayout } from '../base/cellLayout.ts';
import type { tf } from './tf.ts';

/**
 * What rows of queries read from sequences: n rows, M source cells, S the longest source, A units of a key, C of a value.
 * A row's score of a cell is v · tanh(key + query), or key · query; the softmax runs over the cells of its own source.
 */
export interface AttentionJob {
  /** Of the sources. */
  readonly layout: CellLayout;
  /** The source that each row looks at [n]. */
  readonly sources: Int32Array;
  /** [n, A] */
  readonly queries: tf.Tensor2D;
  /** [M, A] */
  readonly keys: tf.Tensor2D;
  /** [M, C] */
  readonly values: tf.Tensor2D;
  /** [A]; null where keys and queries are multiplied. */
  readonly v: tf.Tensor1D | null;
}

export interface Attention {
  /** The values, weighed [n, C]. */
  readonly mixed: tf.Tensor2D;
  /** The weight of each source cell, 0 beyond the source's end [n, S]. */
  readonly weights: tf.Tensor2D;
}

/** A source, ready to be read by an output layer. M source cells, A units of a key, H of a state. */
export interface AttentionSource {
  readonly layout: CellLayout;
  /** [M, A] */
  readonly keys: tf.Tensor2D;
  /** The source's states as they enter the output layer's sum [M, H]. */
  readonly values: tf.Tensor2D;
  /** Wq [H, A] and v [A]; null where keys and states are multiplied. */
  readonly query: { readonly Wq: tf.Tensor2D; readonly v: tf.Tensor1D } | null;
  /** [H, H] */
  readonly Ws: tf.Tensor2D;
  /** Whether the sum of what is mixed and state · Ws goes through a tanh. */
  readonly squash: boolean;
}

/** What decides which kernels a reader needs. */
export interface AttentionSizes {
  /** Scores are v · tanh(key + query), or key · state. */
  readonly kind: 'additive' | 'dot';
  /** A; H where keys and states are multiplied. */
  readonly units: number;
  readonly squash: boolean;
}

/** What n states read. */
export interface AttentionOutput {
  /** What the output layer reads [n, H]. */
  readonly output: tf.Tensor2D;
  /** The weight of each source cell [n, S]. */
  readonly weights: tf.Tensor2D;
}

export interface BackAttentionJob extends AttentionJob {
  /** What the attention's forward pass left [n, S]. */
  readonly weights: tf.Tensor2D;
  /** Gradient of what was mixed [n, C]. */
  readonly dMixed: tf.Tensor2D;
}

export interface AttentionGradients {
  /** [n, A] */
  readonly dQueries: tf.Tensor2D;
  /** [M, A] */
  readonly dKeys: tf.Tensor2D;
  /** [M, C] */
  readonly dValues: tf.Tensor2D;
  /** [A]; null where there is no v. */
  readonly dV: tf.Tensor1D | null;
}
