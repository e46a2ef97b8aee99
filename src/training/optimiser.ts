/** Turns gradients into new weights: clip by the global norm, then SGD or Adam, on flat vectors. */
import { assertNever } from '../base/assert.ts';
import { constant } from '../kernels/ops.ts';
import { tf } from '../kernels/tf.ts';

export type OptimiserKind = 'sgd' | 'adam';

/** Adam's decay rates and its guard against division by zero. @see Kingma & Ba 2015, Algorithm 1 */
const ADAM = { decay1: 0.9, decay2: 0.999, epsilon: 1e-8 } as const;

/** New values that are not in force yet; commit or dispose. */
export interface Proposal {
  /** Norm of the gradient before clipping. */
  readonly gradientNorm: number;
  /** New weights [P]; the caller's once committed. */
  readonly weights: tf.Tensor1D;
  /** Makes the new moments count. */
  commit(): void;
  /** Forgets the proposal, weights included. */
  dispose(): void;
}

/** Holds Adam's moments ([m, v], each [P]); SGD has none. */
export class Optimiser {
  readonly kind: OptimiserKind;
  #moments: tf.Tensor1D[] = [];

  constructor(kind: OptimiserKind) {
    this.kind = kind;
  }

  /**
   * @param weights [P]
   * @param gradient [P]
   * @param step updates done before this one
   */
  async propose(
    weights: tf.Tensor1D,
    gradient: tf.Tensor1D,
    { learningRate, clipNorm, step }: { learningRate: number; clipNorm: number; step: number },
  ): Promise<Proposal> {
    const made: tf.Tensor1D[] = [];
    const norm = tf.tidy(() => {
      const length: tf.Scalar = tf.sqrt(tf.sum(tf.square(gradient)));
      const scale = tf.minimum(constant(1), tf.div(constant(clipNorm), tf.add(length, constant(1e-6))));
      const clipped: tf.Tensor1D = tf.mul(gradient, scale);
      made.push(...this.#next(weights, clipped, learningRate, step).map((tensor) => tf.keep(tensor)));
      return length;
    });
    let gradientNorm: number;
    try {
      [gradientNorm = Number.NaN] = await norm.data();
    } catch (error) {
      tf.dispose(made); // the device is lost: nobody will commit this
      throw error;
    } finally {
      norm.dispose();
    }
    const [updated, ...moments] = made;
    if (updated === undefined) throw new Error('an optimiser must propose weights');
    return {
      gradientNorm,
      weights: updated,
      commit: () => {
        this.dispose();
        this.#moments = moments;
      },
      dispose: () => tf.dispose(made),
    };
  }

  /** New weights, then new moments. */
  #next(weights: tf.Tensor1D, gradient: tf.Tensor1D, learningRate: number, step: number): tf.Tensor1D[] {
    switch (this.kind) {
      case 'sgd':
        return [tf.sub(weights, tf.mul(gradient, constant(learningRate)))];
      case 'adam': {
        const { decay1, decay2, epsilon } = ADAM;
        const [m0 = tf.zerosLike(weights), v0 = tf.zerosLike(weights)] = this.#moments;
        const m: tf.Tensor1D = tf.add(tf.mul(m0, constant(decay1)), tf.mul(gradient, constant(1 - decay1)));
        const v: tf.Tensor1D = tf.add(
          tf.mul(v0, constant(decay2)),
          tf.mul(tf.square(gradient), constant(1 - decay2)),
        );
        const size = tf.scalar(learningRate / (1 - decay1 ** (step + 1)));
        const correction = tf.scalar(1 / Math.sqrt(1 - decay2 ** (step + 1)));
        const spread = tf.add(tf.mul(tf.sqrt(v), correction), constant(epsilon));
        return [tf.sub(weights, tf.div(tf.mul(m, size), spread)), m, v];
      }
      default:
        return assertNever(this.kind);
    }
  }

  /** Copies of the moments. */
  moments(): Promise<Float32Array[]> {
    return Promise.all(this.#moments.map(async (moment) => (await moment.data<'float32'>()).slice()));
  }

  restore(moments: readonly Float32Array[]): void {
    this.dispose();
    this.#moments = moments.map((values) => tf.keep(tf.tensor1d(values)));
  }

  dispose(): void {
    tf.dispose(this.#moments);
    this.#moments = [];
  }
}
