/** Turns gradients into new weights, and keeps the optimiser's moments: clip by the global norm, then the kind’s rule. */
import { at } from '../base/assert.ts';
import type { OptimiserKind, UpdateJob } from '../kernels/updateJob.ts';
import { operations } from '../kernels/registry.ts';
import { tf } from '../kernels/tf.ts';

/** New values that are not in force yet; commit or dispose. */
export interface Proposal {
  /** Norm of the gradient before clipping; ask once, before commit or dispose. */
  gradientNorm(): Promise<number>;
  /** New weights [P]; the caller's once committed. */
  readonly weights: tf.Tensor1D;
  /** Makes the new moments count. */
  commit(): void;
  /** Forgets the proposal, weights included. */
  dispose(): void;
}

/** Holds the moments (each [P]) that its kind keeps; none before the first update. */
export class Optimiser {
  readonly kind: OptimiserKind;
  #moments: readonly tf.Tensor1D[] = [];

  constructor(kind: OptimiserKind) {
    this.kind = kind;
  }

  /** The next values for weights and gradient [P]; nothing is read back for them. */
  propose(
    weights: tf.Tensor1D,
    gradient: tf.Tensor1D,
    rates: Pick<UpdateJob, 'learningRate' | 'clipNorm' | 'updates'>,
  ): Proposal {
    const { kind } = this;
    const next = operations().update({ kind, weights, gradient, moments: this.#moments, ...rates });
    const { gradientNorm } = next;
    const made: tf.Tensor[] = [next.weights, ...next.moments].map((tensor) => tf.keep(tensor));
    tf.keep(gradientNorm);
    return {
      gradientNorm: async () => at(await gradientNorm.data(), 0),
      weights: next.weights,
      commit: () => {
        this.dispose();
        this.#moments = next.moments;
        gradientNorm.dispose();
      },
      dispose: () => {
        tf.dispose(made);
        gradientNorm.dispose();
      },
    };
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
    tf.dispose([...this.#moments]);
    this.#moments = [];
  }
}
