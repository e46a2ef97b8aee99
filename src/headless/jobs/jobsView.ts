/** One view of all runs that train side by side: a line each and one for all of them, rewritten on a terminal. */
import { contestantNames } from '../../experiments/contestantName.ts';
import type { Say } from '../../tasks/say.ts';
import { count, duration } from '../figures.ts';
import { PIPE_INTERVAL, TERMINAL_INTERVAL, testedText, type ProgressOutput } from '../progress.ts';
import type { Estimate } from './estimate.ts';
import type { Job } from './job.ts';
import type { JobNews, Standing } from './messages.ts';

export interface JobsOutput extends ProgressOutput {
  /** Characters of a line; a longer one would be broken, and could not be rewritten. */
  readonly width: () => number;
}

export class JobsView {
  readonly #output: JobsOutput;
  readonly #estimate: Estimate;
  readonly #inWords: Say;
  readonly #now: () => number;
  readonly #news = new Map<string, JobNews>();
  #shown: number;
  /** Lines that stand on the terminal and are to be rewritten. */
  #drawn = 0;

  /**
   * @param estimate knows which runs train
   * @param now milliseconds since some start
   */
  constructor(output: JobsOutput, estimate: Estimate, inWords: Say, now: () => number) {
    this.#output = output;
    this.#estimate = estimate;
    this.#inWords = inWords;
    this.#now = now;
    this.#shown = now();
  }

  /** A line that stays. */
  say(text: string): void {
    this.#output.write(`${this.#cleared()}${text}\n`);
    if (this.#output.isTerminal) this.#draw();
  }

  /** The first of a run is shown in any case: it says where the run goes on. */
  news(id: string, news: JobNews): void {
    const { isTerminal } = this.#output;
    const isFirst = !this.#news.has(id);
    this.#news.set(id, news);
    this.#estimate.reaches(id, news.updates);
    const job = this.#estimate.going.find((each) => each.id === id);
    if (isFirst && !isTerminal && job !== undefined) {
      this.#output.write(`${this.#lineOf(job)}\n`);
      return;
    }
    const now = this.#now();
    if (now - this.#shown < (isTerminal ? TERMINAL_INTERVAL : PIPE_INTERVAL)) return;
    this.#shown = now;
    this.#draw();
  }

  /** Takes what is rewritten away. */
  finish(): void {
    this.#output.write(this.#cleared());
  }

  #cleared(): string {
    const up = this.#drawn > 1 ? `\u001b[${this.#drawn - 1}A` : '';
    const cleared = this.#drawn > 0 ? `\r${up}\u001b[J` : '';
    this.#drawn = 0;
    return cleared;
  }

  #draw(): void {
    const { going } = this.#estimate;
    if (going.length === 0) return;
    const lines = [...going.map((job) => this.#lineOf(job)), this.#lineOfAll()];
    if (!this.#output.isTerminal) {
      this.#output.write(`${lines.join('\n')}\n`);
      return;
    }
    const widest = Math.max(1, this.#output.width() - 1);
    this.#output.write(`${this.#cleared()}${lines.map((line) => line.slice(0, widest)).join('\n')}`);
    this.#drawn = lines.length;
  }

  /** `kl-l-m-a50-s1: update 1,240 of 8,000 · loss 0.512, letter error 18.20 % (update 1,200) · 18.3 updates/s · 6 min left` */
  #lineOf({ id, settings: { maxUpdates, contestants } }: Job): string {
    const news = this.#news.get(id);
    if (news === undefined) return `${id}: its thread starts`;
    const { updates, standings } = news;
    // One has no other to be told from.
    const names = contestants.length > 1 ? contestantNames(contestants) : [];
    const rate = this.#estimate.updatesPerSecond(id);
    const left = this.#estimate.secondsLeftOf(id);
    return [
      `${id}: update ${count(updates)} of ${count(maxUpdates)}`,
      ...standings.map((each, i) => this.#standingText(each, names[i], updates)),
      ...(rate === null ? [] : [`${rate.toPrecision(3)} updates/s`]),
      ...(left === null ? [] : [updates >= maxUpdates ? 'is measured' : `${duration(left)} left`]),
    ].join(' · ');
  }

  /** Its loss and its newest error. */
  #standingText({ loss, tested }: Standing, name: string | undefined, updates: number): string {
    const told = `loss ${loss?.toPrecision(3) ?? '–'}${testedText(this.#inWords, tested, updates)}`;
    return name === undefined ? told : `${name} ${told}`;
  }

  /** `1 of 6 runs done · 38 % of all work · about 12 min left` */
  #lineOfAll(): string {
    const { overCount, count: all, fraction, secondsLeft } = this.#estimate;
    return [
      `${overCount} of ${all} runs done`,
      `${Math.floor(100 * fraction)} % of all work`,
      ...(secondsLeft === null ? [] : [`about ${duration(secondsLeft)} left`]),
    ].join(' · ');
  }
}
