/** The line that tells how training goes, with an estimate of the time left. */
import { at } from '../base/assert.ts';
import type { Evaluation } from '../experiments/reports.ts';
import type { UpdateReport } from '../training/contract.ts';
import { count, duration, percent } from './figures.ts';
import type { Say } from '../tasks/say.ts';

/** Where the line goes: a terminal rewrites it, a file or pipe gets a new one now and then. */
export interface ProgressOutput {
  readonly write: (text: string) => void;
  readonly isTerminal: boolean;
}

export const TERMINAL_INTERVAL = 250;
export const PIPE_INTERVAL = 10_000;

/** Who hears how training goes. */
export interface TrainingListener {
  update(report: UpdateReport): void;
  evaluated(evaluations: readonly Evaluation[]): void;
  /** No more is trained. */
  finish(): void;
}

/** `, letter error 18.20 % (update 1,200)`: its newest error, which is often of an earlier update than what stands before it. */
export function testedText(
  say: Say,
  test: Pick<Evaluation, 'update' | 'letterError'> | null,
  round: number,
): string {
  if (test === null) return '';
  const of = test.update === round ? '' : ` (update ${count(test.update)})`;
  return `, ${say('{$unit} error')} ${percent(test.letterError)}${of}`;
}

export class Progress implements TrainingListener {
  private readonly output: ProgressOutput;
  private readonly say: Say;
  private readonly names: readonly string[];
  private readonly maxUpdates: number;
  private readonly now: () => number;
  private readonly started: number;
  private shown: number;
  private done = 0;
  private readonly latest: UpdateReport[] = [];
  private readonly tests: Evaluation[] = [];

  /** @param now milliseconds since some start */
  constructor(
    output: ProgressOutput,
    say: Say,
    names: readonly string[],
    maxUpdates: number,
    now: () => number,
  ) {
    this.output = output;
    this.say = say;
    this.names = names;
    this.maxUpdates = maxUpdates;
    this.now = now;
    this.started = now();
    this.shown = this.started;
  }

  update(report: UpdateReport): void {
    this.latest[report.contestant] = report;
    this.done++;
    this.show(false);
  }

  evaluated(evaluations: readonly Evaluation[]): void {
    for (const each of evaluations) this.tests[each.contestant] = each;
    this.show(false);
  }

  /** Ends the line, the last state shown. */
  finish(): void {
    if (this.done > 0) this.show(true);
    if (this.output.isTerminal) this.output.write('\n');
  }

  private show(always: boolean): void {
    const now = this.now();
    const interval = this.output.isTerminal ? TERMINAL_INTERVAL : PIPE_INTERVAL;
    if (!always && now - this.shown < interval) return;
    this.shown = now;
    const line = this.line(now);
    this.output.write(this.output.isTerminal ? `\r\u001b[K${line}` : `${line}\n`);
  }

  /** `update 1,240 of 8,000 · MLE loss 0.512, letter error 18.20 % (update 1,200) · 18.3 updates/s · 6 min left` */
  private line(now: number): string {
    const round = Math.min(...this.names.map((_, i) => this.latest[i]?.updates ?? 0));
    const rate = this.done / this.names.length / ((now - this.started) / 1000);
    const of = this.maxUpdates > 0 ? ` of ${count(this.maxUpdates)}` : '';
    const standings = this.names.map((_, i) => this.standing(i, round));
    const left = this.maxUpdates > 0 ? ` · ${duration((this.maxUpdates - round) / rate)} left` : '';
    return [`update ${count(round)}${of}`, ...standings, `${rate.toPrecision(3)} updates/s${left}`].join(
      ' · ',
    );
  }

  /** Its loss and its newest error. */
  private standing(contestant: number, round: number): string {
    const loss = this.latest[contestant]?.loss.toPrecision(3) ?? '–';
    const error = testedText(this.say, this.tests[contestant] ?? null, round);
    return `${at(this.names, contestant)} loss ${loss}${error}`;
  }
}
