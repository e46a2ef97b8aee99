/** Lets one job work at a time, in the order in which they come. */
export class Turns {
  #last: Promise<void> = Promise.resolve();

  /** Waits for the turn. @returns ends it; called again it does nothing */
  async take(): Promise<() => void> {
    const before = this.#last;
    let end = (): void => undefined;
    this.#last = new Promise((resolve) => {
      end = resolve;
    });
    await before;
    return () => {
      end();
    };
  }
}
