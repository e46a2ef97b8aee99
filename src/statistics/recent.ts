/** The newest few of many numbers, in a ring. */

/** Holds the last `limit` numbers that were added. */
export class Recent {
  readonly #ring: Float64Array;
  #added = 0;

  /** @param limit 1 or more */
  constructor(limit: number) {
    this.#ring = new Float64Array(limit);
  }

  add(value: number): void {
    this.#ring[this.#added % this.#ring.length] = value;
    this.#added++;
  }

  clear(): void {
    this.#added = 0;
  }

  /** The numbers that are held, in no particular order: a copy. */
  values(): Float64Array {
    return this.#ring.slice(0, Math.min(this.#added, this.#ring.length));
  }
}
