/** A signal as of a condition variable: one waits until it is given, or until a time has passed. */
export class Signal {
  #waiting: (() => void)[] = [];

  /** Wakes everyone who waits. */
  notify(): void {
    const woken = this.#waiting;
    this.#waiting = [];
    for (const wake of woken) wake();
  }

  /** Resolves when it is given next, or after `milliseconds`. */
  wait(milliseconds = Number.POSITIVE_INFINITY): Promise<void> {
    return new Promise((resolve) => {
      const timer = Number.isFinite(milliseconds) ? setTimeout(resolve, milliseconds) : undefined;
      this.#waiting.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }
}
