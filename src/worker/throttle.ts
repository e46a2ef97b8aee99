/** Says when something that costs time may be done again: at most so often, and never more than a fifth of the time. */
export class Throttle {
  readonly #atLeast: number;
  #finishedAt = performance.now();
  #lasted = 0;

  /** @param atLeast milliseconds between two times */
  constructor(atLeast: number) {
    this.#atLeast = atLeast;
  }

  isOver(): boolean {
    return performance.now() - this.#finishedAt >= Math.max(this.#atLeast, 4 * this.#lasted);
  }

  /** Does it, and remembers when and how long. */
  async time<T>(work: () => Promise<T>): Promise<T> {
    const started = performance.now();
    try {
      return await work();
    } finally {
      this.#finishedAt = performance.now();
      this.#lasted = this.#finishedAt - started;
    }
  }
}
