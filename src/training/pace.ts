/** How fast training goes, measured over the last seconds. */

interface Mark {
  readonly at: number;
  readonly updates: number;
  readonly rollOuts: number;
  readonly front: number;
}

/** The window that rates are taken over, ms. */
const WINDOW = 3_000;

/**
 * Updates and roll-outs per second of the last three seconds of training, and how fast the front moves (the count of
 * updates that the next evaluation waits for); pauses do not count.
 */
export class PaceMeter {
  #marks: Mark[] = [];
  #updates = 0;
  #rollOuts = 0;

  /** Training starts, or goes on: what was before does not slow the rates down. */
  start(now: number, front: number): void {
    this.#marks = [{ at: now, updates: this.#updates, rollOuts: this.#rollOuts, front }];
  }

  /** One update is done; `rollOuts` were made in it. Times in ms. */
  add(now: number, front: number, rollOuts: number): void {
    this.#updates++;
    this.#rollOuts += rollOuts;
    this.#marks.push({ at: now, updates: this.#updates, rollOuts: this.#rollOuts, front });
    // The first mark stays just outside the window, so that rates span the whole of it.
    while ((this.#marks[1]?.at ?? now) < now - WINDOW) this.#marks.shift();
  }

  /** Rates per second; 0 before the first update. */
  rates(): { readonly updates: number; readonly rollOuts: number; readonly front: number } {
    const first = this.#marks[0];
    const last = this.#marks.at(-1);
    if (!first || !last || last.at <= first.at) return { updates: 0, rollOuts: 0, front: 0 };
    const seconds = (last.at - first.at) / 1000;
    return {
      updates: (last.updates - first.updates) / seconds,
      rollOuts: (last.rollOuts - first.rollOuts) / seconds,
      front: (last.front - first.front) / seconds,
    };
  }
}
