/** Tells how a run goes in so few words that they can cross threads: the newest state now and then, and the last one. */
import type { Evaluation } from '../../experiments/reports.ts';
import type { UpdateReport } from '../../training/contract.ts';
import type { TrainingListener } from '../progress.ts';
import type { JobNews, Standing } from './messages.ts';

/** Oftener nobody reads it, ms. */
const INTERVAL = 200;

export class NewsTeller implements TrainingListener {
  readonly #tell: (news: JobNews) => void;
  readonly #now: () => number;
  #told = -Infinity;
  readonly #latest = new Map<number, UpdateReport>();
  readonly #tested = new Map<number, Standing['tested']>();
  readonly #contestants: number;

  /** @param now milliseconds since some start */
  constructor(contestants: number, tell: (news: JobNews) => void, now: () => number) {
    this.#contestants = contestants;
    this.#tell = tell;
    this.#now = now;
  }

  update(report: UpdateReport): void {
    this.#latest.set(report.contestant, report);
    if (this.#now() - this.#told >= INTERVAL) this.#tellLatest();
  }

  evaluated(evaluations: readonly Evaluation[]): void {
    for (const { contestant, update, letterError } of evaluations)
      this.#tested.set(contestant, { update, letterError });
  }

  finish(): void {
    this.#tellLatest();
  }

  #tellLatest(): void {
    if (this.#latest.size === 0) return;
    this.#told = this.#now();
    const places = Array.from({ length: this.#contestants }, (_, i) => i);
    this.#tell({
      updates: Math.min(...places.map((i) => this.#latest.get(i)?.updates ?? 0)),
      standings: places.map((i) => ({
        loss: this.#latest.get(i)?.loss ?? null,
        tested: this.#tested.get(i) ?? null,
      })),
    });
  }
}
