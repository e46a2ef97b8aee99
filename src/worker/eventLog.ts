/** What happened in a run, for its file: bounded, but no change of settings is ever forgotten. */
import type { RunEvent } from '../experiments/runFile.ts';

/** Events kept, changes of settings apart. */
const LIMIT = 1_000;

export class EventLog {
  #all: readonly RunEvent[] = [];

  get all(): readonly RunEvent[] {
    return this.#all;
  }

  /** Begins anew with what a snapshot knows. */
  restore(events: readonly RunEvent[]): void {
    this.#all = [...events];
  }

  /** Null adds nothing. Of many events the oldest are forgotten, but a replay needs all changes. */
  add(event: RunEvent | null): void {
    if (event === null) return;
    this.#all = [...this.#all, event];
    const extra = this.#all.length > LIMIT ? this.#all.find(({ changed }) => !changed) : undefined;
    if (extra !== undefined) this.#all = this.#all.filter((one) => one !== extra);
  }
}
