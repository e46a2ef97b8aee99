/** Tells the page what is computed before it begins, but only what may take long: fast training is told of once. */
import type { PostNews } from './dispatcher.ts';
import type { Job } from './work.ts';

/** A job that took longer than this the last time is told of, ms; one that was never done, too. */
const LONG = 1_000;

export class WorkReporter {
  readonly #post: PostNews;
  readonly #now: () => number;
  /** How long each took the last time, ms. */
  readonly #lasted = new Map<string, number>();
  #current: { readonly name: string; readonly began: number } | null = null;
  /** The page believes that something is computed. */
  #told = false;

  /** @param now milliseconds since some start */
  constructor(post: PostNews, now = (): number => performance.now()) {
    this.#post = post;
    this.#now = now;
  }

  /**
   * It begins, and what was under way is over; where that is the same, it goes on.
   * @param kind tells jobs of one name apart that take differently long
   */
  begin(job: Job, contestant: number | null, kind = ''): void {
    const name = [job, contestant, kind].join(' ');
    if (this.#current?.name === name) return;
    this.#note();
    this.#current = { name, began: this.#now() };
    const isLong = (this.#lasted.get(name) ?? Infinity) > LONG;
    if (isLong) this.#post({ kind: 'work', work: { job, contestant } });
    else if (this.#told) this.#post({ kind: 'work', work: null });
    this.#told = isLong;
  }

  /** Nothing is computed any more. */
  end(): void {
    this.#note();
    this.#current = null;
    if (this.#told) this.#post({ kind: 'work', work: null });
    this.#told = false;
  }

  /** Does the work; what it begins is over afterwards, also where it fails. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } finally {
      this.end();
    }
  }

  #note(): void {
    if (this.#current !== null) this.#lasted.set(this.#current.name, this.#now() - this.#current.began);
  }
}
