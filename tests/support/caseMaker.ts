/** Sizes and inputs of random jobs, from a seed. */
import { CellLayout } from '../../src/base/cellLayout.ts';
import { randomFromSeed, type RandomStream } from '../../src/base/random.ts';
import type { DecoderParts, Operations } from '../../src/kernels/operations.ts';
import { tf } from '../../src/kernels/tf.ts';
import { noise } from './smallModels.ts';

/** Results by name; tensors are the case's to dispose. */
export type Results = Readonly<Record<string, tf.Tensor>>;
export type Values = Readonly<Record<string, Float32Array | Int32Array>>;

/** A job, to be done by any implementation. */
export type Run = (operations: Operations) => Results;

/** A sequence of tokens, each chosen after those before it. */
export interface Writing {
  /** Where its tokens stand in the result `tokens`, in the order of writing. */
  readonly places: readonly number[];
  /** What stock operations score each token [V] after the first of them. */
  readonly scores: (written: readonly number[]) => Promise<Float32Array>;
}

/** Draws sizes and makes the inputs of one case. */
export class Maker {
  readonly random: RandomStream;
  readonly made = new Map<string, tf.Tensor>();
  /** The sequences that the job writes, given the stock results; for jobs that write tokens. */
  writings: (stock: Values) => Writing[] = () => [];
  readonly layout: CellLayout;
  readonly H: number;
  readonly V: number;
  readonly #seed: number;
  readonly #most: number;

  constructor(seed: number, most: number) {
    this.#seed = seed;
    this.#most = most;
    this.random = randomFromSeed(seed).fork('case');
    const lengths = Array.from({ length: 1 + this.below(9, 1) }, (_, b) => 1 + this.below(7, 2, b));
    this.layout = new CellLayout(lengths.sort((a, b) => b - a));
    this.H = 1 + this.below(most, 3);
    this.V = 2 + this.below(39, 4);
  }

  below(n: number, counter: number, second = 0, third = 0): number {
    return this.random.below(n, counter, second, third);
  }

  /** 1 … the most. */
  size(counter: number): number {
    return 1 + this.below(this.#most, 5, counter);
  }

  matrix(name: string, rows: number, columns: number, bound = 1): tf.Tensor2D {
    const values = noise(rows * columns, this.#seed, name).map((value) => bound * value);
    return this.#keep(name, tf.tensor2d(values, [rows, columns]));
  }

  vector(name: string, size: number, bound = 1): tf.Tensor1D {
    return this.#keep(name, tf.tensor1d(noise(size, this.#seed, name).map((value) => bound * value)));
  }

  indices(name: string, size: number, below: number): tf.Tensor1D {
    const values = Int32Array.from({ length: size }, (_, i) => this.random.fork(name).below(below, i));
    return this.#keep(name, tf.tensor1d(values, 'int32'));
  }

  recurrence() {
    const { H } = this;
    return { Wh: this.matrix('Wh', H, 3 * H, 2 / Math.sqrt(H)), bh: this.vector('bh', 3 * H) };
  }

  decoder(): DecoderParts {
    const { H, V, layout } = this;
    return {
      ...this.recurrence(),
      table: this.matrix('table', V + 1, 3 * H, 2),
      aligned: this.below(2, 10) === 0 ? null : this.matrix('aligned', layout.size, 3 * H),
      outW: this.matrix('outW', H, V, 2),
      outB: this.vector('outB', V, 0.25),
    };
  }

  optional(counter: number, make: () => tf.Tensor2D): tf.Tensor2D | null {
    return this.below(3, 11, counter) === 0 ? null : make();
  }

  #keep<T extends tf.Tensor>(name: string, tensor: T): T {
    this.made.set(name, tensor);
    return tensor;
  }
}
