/** Tells how a run goes in so few words that they can cross threads: the newest state now and then, and the last one. */
import type { Evaluation } from '../../experiments/reports.ts';
import type { UpdateReport } from '../../training/contract.ts';
import type { TrainingListener } from '../progress.ts';
import type { JobNews } from './messages.ts';

/** Oftener nobody reads it, ms. */
const INTERVAL = 200;

/** Of a run of one contestant. */
export class NewsTeller implements TrainingListener {
  readonly #tell: (news: JobNews) => void;
  readonly #now: () => number;
  #told = -Infinity;
  #latest: UpdateReport | null = null;
  #tested: JobNews['tested'] = null;

  /** @param now milliseconds since some start */
  constructor(tell: (news: JobNews) => void, now: () => number) {
    this.#tell = tell;
    this.#now = now;
  }

  update(report: UpdateReport): void {
    this.#latest = report;
    if (this.#now() - this.#told >= INTERVAL) this.#tellLatest();
  }

  evaluated(evaluations: readonly Evaluation[]): void {
    const newest = evaluations.at(-1);
    if (newest !== undefined) this.#tested = { update: newest.update, letterError: newest.letterError };
  }

  finish(): void {
    this.#tellLatest();
  }

  #tellLatest(): void {
    if (this.#latest === null) return;
    this.#told = this.#now();
    const { updates, loss } = this.#latest;
    this.#tell({ updates, loss, tested: this.#tested });
  }
}
