/**
 * What is learned at an output layer, a part of the kernels' contract (`operations.ts`): the loss of its scores and the way
 * back through it are one operation, so that nothing of size [N, V] need ever be written. N cells, H units, V tokens.
 */
import type { tf } from './tf.ts';

/** An output layer and what it reads; its scores are top · outW + outB. */
export interface OutputLayer {
  /** [N, H] */
  readonly top: tf.Tensor2D;
  /** [H, V] */
  readonly outW: tf.Tensor2D;
  /** [V] */
  readonly outB: tf.Tensor1D;
}

/** Softmax over the tokens tried at a cell, against a distribution. R rows, grouped by cell. */
export interface TriedLossJob extends OutputLayer {
  /** Rows of cell c are `starts[c] … starts[c + 1] − 1` [N + 1]; a cell without rows is left out. */
  readonly starts: Int32Array;
  /** Token of each row [R]. */
  readonly tokens: Int32Array;
  /** Target q of each row; sums to 1 over a cell [R]. */
  readonly targets: Float32Array;
  /** What each cell counts in the mean [N]. */
  readonly weights: Float32Array;
}

/** Softmax over all tokens, against one of them. */
export interface TruthLossJob extends OutputLayer {
  /** The token that is raised at each cell; −1 leaves a cell out [N]. */
  readonly truth: Int32Array;
  /** What each cell counts in the mean [N]. */
  readonly weights: Float32Array;
}

/** What the sum of all losses asks of the layer and of what it reads. */
export interface OutputGradients {
  /** 0 for cells that are left out [N, H]. */
  readonly dTop: tf.Tensor2D;
  /** [H, V] */
  readonly dOutW: tf.Tensor2D;
  /** [V] */
  readonly dOutB: tf.Tensor1D;
}

export interface OutputLoss extends OutputGradients {
  /** weight · −Σ q log softmax of each cell, 0 for those left out [N]. */
  readonly losses: tf.Tensor1D;
}
