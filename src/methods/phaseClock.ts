/** Adds up the milliseconds of an update by phase. */
import type { Phase, PhaseTimes } from './method.ts';

export class PhaseClock {
  private readonly times = new Map<Phase, number>();
  private readonly now: () => number;
  private readonly onPhase: ((phase: Phase) => void) | undefined;

  /**
   * `now` gives milliseconds since some start.
   * @param onPhase hears of every phase before its work begins
   */
  constructor(now: () => number, onPhase?: (phase: Phase) => void) {
    this.now = now;
    this.onPhase = onPhase;
  }

  /** Does the work and counts its time, waiting included, as `phase`. */
  async time<T>(phase: Phase, work: () => T | Promise<T>): Promise<T> {
    this.onPhase?.(phase);
    const start = this.now();
    const result = await work();
    this.times.set(phase, (this.times.get(phase) ?? 0) + this.now() - start);
    return result;
  }

  get phases(): PhaseTimes {
    return Object.fromEntries(this.times);
  }
}
