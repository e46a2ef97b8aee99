/** What an optimiser is asked for and what it gives, a part of the kernels' contract (`operations.ts`). */
import type { tf } from './tf.ts';

export const OPTIMISERS = ['sgd', 'momentum', 'adam'] as const;
export type OptimiserKind = (typeof OPTIMISERS)[number];

/** Decay of the mean gradient in `momentum`. */
export const MOMENTUM = 0.9;
/** Decay rates and the guard against division by zero. @see Kingma & Ba 2015, Algorithm 1 */
export const ADAM = { decay1: 0.9, decay2: 0.999, epsilon: 1e-8 } as const;
/** Vectors of moments that an optimiser keeps. */
export const MOMENT_COUNT: Readonly<Record<OptimiserKind, number>> = { sgd: 0, momentum: 1, adam: 2 };

/** One update: the gradient is first scaled to a norm of at most `clipNorm`, without reading anything back. */
export interface UpdateJob {
  readonly kind: OptimiserKind;
  /** [P] */
  readonly weights: tf.Tensor1D;
  /** [P] */
  readonly gradient: tf.Tensor1D;
  /** As many as the kind keeps, each [P]; empty before the first update, which takes them for zeros. */
  readonly moments: readonly tf.Tensor1D[];
  readonly learningRate: number;
  readonly clipNorm: number;
  /** Updates done before this one. */
  readonly updates: number;
}

/** New values beside the old ones, which stand as they were. */
export interface Update {
  /** [P] */
  readonly weights: tf.Tensor1D;
  /** Each [P]. */
  readonly moments: readonly tf.Tensor1D[];
  /** Norm of the gradient before clipping, a scalar. */
  readonly gradientNorm: tf.Tensor;
}
