/** The random numbers of one update, by word and by cell: a word draws the same wherever it stands in the batch. */
import { at } from '../base/assert.ts';
import type { RandomStream } from '../base/random.ts';
import type { Batch } from '../tasks/batch.ts';

/** Counters are (update, index of the example in its data set, position in the word). */
export class Draws {
  readonly batch: Batch;
  private readonly stream: RandomStream;
  private readonly update: number;

  constructor(stream: RandomStream, update: number, batch: Batch) {
    this.stream = stream;
    this.update = update;
    this.batch = batch;
  }

  /** The same batch on a child stream. */
  fork(name: string): Draws {
    return new Draws(this.stream.fork(name), this.update, this.batch);
  }

  /** One coin of sequence b: true with probability `p`. */
  coin(b: number, p: number): boolean {
    return this.stream.coin(p, this.update, this.exampleIndex(b));
  }

  /** One coin of a cell: true with probability `p`. */
  cellCoin(cell: number, p: number): boolean {
    const { sequences, positions } = this.batch.layout;
    return this.stream.coin(p, this.update, this.exampleIndex(at(sequences, cell)), at(positions, cell));
  }

  /** Uniform on the open interval (0, 1) for option `k` of `options` at a cell; its logarithm is finite. */
  uniform(cell: number, k = 0, options = 1): number {
    return (this.uint32(cell, k, options) + 0.5) / 0x100000000;
  }

  /** Uniform integer on 0 … n − 1 for a cell. */
  below(n: number, cell: number): number {
    return Math.floor(this.uniform(cell) * n);
  }

  private uint32(cell: number, k: number, options: number): number {
    const { sequences, positions } = this.batch.layout;
    return this.stream.uint32(
      this.update,
      this.exampleIndex(at(sequences, cell)),
      at(positions, cell) * options + k,
    );
  }

  private exampleIndex(b: number): number {
    return at(this.batch.examples, b).index;
  }
}
