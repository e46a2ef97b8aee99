/** Adds up the milliseconds of an update by phase. */
import type { Phase, PhaseTimes } from './method.ts';

export class PhaseClock {
  private readonly times = new Map<Phase, number>();
  private readonly now: () => number;

  /** `now` gives milliseconds since some start. */
  constructor(now: () => number) {
    this.now = now;
  }

  /** Does the work and counts its time, waiting included, as `phase`. */
  async time<T>(phase: Phase, work: () => T | Promise<T>): Promise<T> {
    const start = this.now();
    const result = await work();
    this.times.set(phase, (this.times.get(phase) ?? 0) + this.now() - start);
    return result;
  }

  get phases(): PhaseTimes {
    return Object.fromEntries(this.times);
  }
}
