/** A column of float32 figures that grows by one entry an update; copies of it are single blocks of memory, which cross to other threads at once. */
import type { Column } from './runFile.ts';

/** Entries that there is room for at first. */
const FIRST = 256;

export class GrowingColumn {
  #values: Float32Array<ArrayBuffer>;
  length: number;

  constructor(known: Column = []) {
    this.length = known.length;
    this.#values = new Float32Array(Math.max(FIRST, 2 * known.length));
    this.#values.set(known);
  }

  push(value: number): void {
    if (this.length === this.#values.length) {
      const longer = new Float32Array(2 * this.length);
      longer.set(this.#values);
      this.#values = longer;
    }
    this.#values[this.length++] = value;
  }

  /** Keeps every second entry, beginning with the second. */
  thin(): void {
    this.length = Math.floor(this.length / 2);
    for (let i = 0; i < this.length; i++) this.#values[i] = this.#values[2 * i + 1] ?? NaN;
  }

  /** A copy of all entries. */
  values(): Float32Array {
    return this.#values.slice(0, this.length);
  }
}
