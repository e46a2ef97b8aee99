/** Where the cells of a batch lie: packed time-major, longest sequence first, so that padding does not exist. */
import { assert, at } from './assert.ts';

/**
 * Sequences of a batch are sorted by descending length. Cell (b, t) stands at index `offsets[t] + b`, so the cells of
 * one time step are contiguous and the first `counts[t]` sequences are the ones still running at t.
 * B sequences, T the longest length, N = Σ lengths cells.
 */
export class CellLayout {
  /** Length of each sequence, descending [B]. */
  readonly lengths: Int32Array;
  /** Running sequences at each time step [T]. */
  readonly counts: Int32Array;
  /** Index of the first cell of each time step, and N at the end [T + 1]. */
  readonly offsets: Int32Array;
  /** Sequence b of each cell [N]. */
  readonly sequences: Int32Array;
  /** Position t of each cell [N]. */
  readonly positions: Int32Array;

  /** @throws Error when a length is below 1 or the lengths are not descending. */
  constructor(lengths: ArrayLike<number>) {
    this.lengths = Int32Array.from(lengths);
    const longest = this.lengths[0] ?? 0;
    this.lengths.forEach((length, b) => {
      assert(length >= 1, `sequence ${b} has length ${length}`);
      assert(b === 0 || length <= at(this.lengths, b - 1), 'lengths must descend');
    });
    this.counts = new Int32Array(longest);
    for (const length of this.lengths)
      for (let t = 0; t < length; t++) this.counts[t] = at(this.counts, t) + 1;
    this.offsets = new Int32Array(longest + 1);
    for (let t = 0; t < longest; t++) this.offsets[t + 1] = at(this.offsets, t) + at(this.counts, t);
    this.sequences = new Int32Array(this.size);
    this.positions = new Int32Array(this.size);
    for (let t = 0; t < longest; t++)
      for (let b = 0; b < at(this.counts, t); b++) {
        this.sequences[this.cell(b, t)] = b;
        this.positions[this.cell(b, t)] = t;
      }
  }

  /** B, the number of sequences. */
  get batchSize(): number {
    return this.lengths.length;
  }

  /** T, the longest length. */
  get steps(): number {
    return this.counts.length;
  }

  /** N, the number of cells. */
  get size(): number {
    return at(this.offsets, this.steps);
  }

  /** Index of cell (b, t). */
  cell(b: number, t: number): number {
    return at(this.offsets, t) + b;
  }
}
