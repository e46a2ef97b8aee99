/** How many rows go into one dispatch: as many as the GPU was measured to finish well before a watchdog looks. */

/** A dispatch aims at this; browsers and drivers end work that takes a few hundred milliseconds. */
const AIM_MS = 30;

/** Rows of a dispatch on an unknown GPU, where a row's step takes no more operations than with 128 units and 26 tokens. */
const FIRST_ROWS = 2048;
const LIGHT = 105_000;

/** Fewer would not fill a GPU. */
const LEAST_ROWS = 64;

/** Timed are the first roll-outs but the very first, which waits for its compilation, and later ones now and then. */
const FIRST_TIMED = 3;
const TIMED_EVERY = 16;

/** Learns one kernel's speed on one device. */
export class RowBudget {
  /** Rows × steps in one dispatch; null before the first measurement. */
  #rowSteps: number | null = null;
  #asked = 0;
  readonly #firstRows: number;

  /** @param operations of one row's step; the more, the fewer rows come first */
  constructor(operations = LIGHT) {
    const fitting = FIRST_ROWS * Math.min(1, LIGHT / operations);
    this.#firstRows = LEAST_ROWS * Math.max(1, Math.floor(fitting / LEAST_ROWS));
  }

  /** Rows for a dispatch of so many steps, a multiple of 64. */
  rows(steps: number): number {
    if (this.#rowSteps === null) return this.#firstRows;
    return LEAST_ROWS * Math.max(1, Math.floor(this.#rowSteps / steps / LEAST_ROWS));
  }

  /** True when the next roll-out should be timed; every question counts. */
  due(): boolean {
    const count = this.#asked++;
    return count > 0 && (count <= FIRST_TIMED || count % TIMED_EVERY === 0);
  }

  /**
   * A dispatch took so long. A slow one is believed at once. A fast one at most doubles the budget, because a busy event
   * loop makes dispatches look short; and only if it was half full, since small ones are mostly fixed cost.
   */
  measured(rows: number, steps: number, milliseconds: number): void {
    const budget = this.#rowSteps ?? this.#firstRows * steps;
    const fitting = (rows * steps * AIM_MS) / Math.max(milliseconds, 0.1);
    if (milliseconds > AIM_MS) this.#rowSteps = fitting;
    else if (2 * rows * steps >= budget) this.#rowSteps = Math.max(budget, Math.min(fitting, 2 * budget));
  }
}
