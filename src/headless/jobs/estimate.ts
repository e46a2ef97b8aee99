/** How long many runs still take, judged by what those of this call have taken so far. */
import type { Job } from './job.ts';

/** A run in progress: when it was first heard of, what it had done then and has now, 0 … 1. */
interface Going {
  readonly job: Job;
  since: number;
  from: number | null;
  done: number;
}

export class Estimate {
  readonly #now: () => number;
  readonly #total: number;
  /** Runs, and those that are over. */
  readonly count: number;
  #overCount = 0;
  readonly #going = new Map<string, Going>();
  #started: number | null = null;
  /** Effort of runs that are over, in all and of this call. */
  #over = 0;
  #worked = 0;

  /** @param now milliseconds since some start */
  constructor(jobs: readonly Job[], now: () => number) {
    this.#now = now;
    this.count = jobs.length;
    this.#total = jobs.reduce((sum, { effort }) => sum + effort, 0);
  }

  /** It needs no work here. */
  passes({ effort }: Job): void {
    this.#over += effort;
    this.#overCount++;
  }

  begins(job: Job): void {
    this.#started ??= this.#now();
    this.#going.set(job.id, { job, since: this.#now(), from: null, done: 0 });
  }

  /** It is so far. */
  reaches(id: string, updates: number): void {
    const going = this.#going.get(id);
    if (going === undefined) return;
    going.done = updates / Math.max(1, going.job.settings.maxUpdates);
    if (going.from !== null) return;
    going.from = going.done;
    going.since = this.#now();
    // Until here nothing was trained: threads started.
    if (this.#effortDone() === 0) this.#started = going.since;
  }

  /** It is over, trained to its end or not. */
  ends({ id, effort }: Job): void {
    const from = this.#going.get(id)?.from ?? 0;
    this.#going.delete(id);
    this.#over += effort;
    this.#overCount++;
    this.#worked += (1 - from) * effort;
  }

  /** In progress, in the order in which they began. */
  get going(): readonly Job[] {
    return [...this.#going.values()].map(({ job }) => job);
  }

  get overCount(): number {
    return this.#overCount;
  }

  /** Of all effort, 0 … 1. */
  get fraction(): number {
    const going = [...this.#going.values()].reduce((sum, { job, done }) => sum + done * job.effort, 0);
    return this.#total === 0 ? 1 : (this.#over + going) / this.#total;
  }

  /** Of all runs; null while nothing tells. The last ones no longer have company, so it is no less than any of them takes. */
  get secondsLeft(): number | null {
    const going = [...this.#going.keys()].map((id) => this.secondsLeftOf(id));
    const done = this.#effortDone();
    // With some of the first runs still about to start, the pace is not yet that of all of them.
    if (this.#started === null || done <= 0 || (this.#worked === 0 && going.includes(null))) return null;
    const seconds = (this.#now() - this.#started) / 1000;
    return Math.max((seconds / done) * (1 - this.fraction) * this.#total, ...going.map((left) => left ?? 0));
  }

  /** Of one run in progress; null while nothing tells. */
  secondsLeftOf(id: string): number | null {
    const pace = this.#paceOf(id);
    const going = this.#going.get(id);
    return pace === null || going === undefined ? null : (1 - going.done) / pace;
  }

  /** Updates a second of a run in progress; null while nothing tells. */
  updatesPerSecond(id: string): number | null {
    const pace = this.#paceOf(id);
    const updates = this.#going.get(id)?.job.settings.maxUpdates ?? 0;
    return pace === null ? null : pace * updates;
  }

  /** By this call. */
  #effortDone(): number {
    const going = [...this.#going.values()];
    return going.reduce(
      (sum, { job, from, done }) => sum + (done - (from ?? done)) * job.effort,
      this.#worked,
    );
  }

  /** Parts of the run a second. */
  #paceOf(id: string): number | null {
    const { since = 0, from = null, done = 0 } = this.#going.get(id) ?? {};
    if (from === null || done <= from) return null;
    return (1000 * (done - from)) / (this.#now() - since);
  }
}
