/** A bell: one waits until it rings, or until a time has passed. */
export class Bell {
  #waiting: (() => void)[] = [];

  /** Wakes everyone who waits. */
  ring(): void {
    const woken = this.#waiting;
    this.#waiting = [];
    for (const wake of woken) wake();
  }

  /** Resolves at the next ring, or after `milliseconds`. */
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
