/** Which words an update sees: batch k is a function of the seed and k alone, so every contestant sees the same. */
import { at } from '../base/assert.ts';
import type { RandomStream } from '../base/random.ts';
import { makeBatch, type Batch } from '../tasks/batch.ts';
import type { DataSet, Example } from '../tasks/task.ts';

/** Shuffled passes over the training words; what does not fill a batch at a pass's end waits for another pass. */
export class Batches {
  readonly #data: DataSet;
  readonly #train: Int32Array;
  readonly #size: number;
  readonly #shuffle: RandomStream;
  /** The newest few passes and batches: contestants may be at different updates. */
  readonly #passes = new Map<number, Int32Array>();
  readonly #batches = new Map<number, Batch>();

  constructor(data: DataSet, train: Int32Array, batchSize: number, shuffle: RandomStream) {
    this.#data = data;
    this.#train = train;
    this.#size = Math.min(batchSize, train.length);
    this.#shuffle = shuffle;
  }

  /** Words in a batch. */
  get size(): number {
    return this.#size;
  }

  /** The batch of update k (from 0). */
  at(k: number): Batch {
    return recall(this.#batches, k, () => {
      const perPass = Math.floor(this.#train.length / this.#size);
      const pass = Math.floor(k / perPass);
      const order = recall(this.#passes, pass, () => this.#shuffle.permutation(this.#train.length, pass));
      const first = (k % perPass) * this.#size;
      const chosen = order.subarray(first, first + this.#size);
      const examples = Array.from(chosen, (i) => at(this.#data.examples, at(this.#train, i)));
      const { at: look = settled, packing } = this.#data;
      return makeBatch(
        examples.map((example) => look(example, pass)),
        packing,
      );
    });
  }
}

/** Looks the same at every pass. */
const settled = (example: Example): Example => example;

const REMEMBERED = 8;

/** The value at `key`, made when it is not remembered; the oldest is forgotten. */
function recall<T>(memory: Map<number, T>, key: number, make: () => T): T {
  let value = memory.get(key);
  if (value === undefined) {
    memory.set(key, (value = make()));
    const [oldest] = memory.keys();
    if (memory.size > REMEMBERED && oldest !== undefined) memory.delete(oldest);
  }
  return value;
}
