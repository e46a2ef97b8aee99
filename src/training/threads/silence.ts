/** How long a thread may say nothing while it is waited for: so many times its longest silence, and at least so long, ms. */
const LIMIT = { times: 20, least: 20_000 } as const;

/** One that has made no update yet may compile, and take long over its first, ms. */
const BEFORE_FIRST = 300_000;

/** More between two looks was no waiting: the machine slept, or the program was suspended, ms. */
const MOST_AT_ONCE = 1_000;

export class Silence {
  #lasts = 0;
  #longest = 0;

  /** The thread has said something. @param worked for so long on an update, ms */
  broken(worked?: number): void {
    if (worked !== undefined || this.#longest > 0)
      this.#longest = Math.max(this.#longest, this.#lasts, worked ?? 0);
    this.#lasts = 0;
  }

  /** It was waited for so long, ms. @returns it has said nothing for so long that it may be taken for ended */
  goesOn(milliseconds: number): boolean {
    this.#lasts += Math.min(milliseconds, MOST_AT_ONCE);
    const limit = this.#longest === 0 ? BEFORE_FIRST : Math.max(LIMIT.least, LIMIT.times * this.#longest);
    return this.#lasts > limit;
  }
}
