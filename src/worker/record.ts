/** What a run has measured so far, kept within bounds, ready to become a run file. */
import type { Evaluation } from '../experiments/reports.ts';
import type { RunContestant } from '../experiments/runFile.ts';

/** A run's measurements as plain data that can cross the wire; columns as in a run file. */
export interface RunRecord {
  readonly contestants: readonly ContestantRecord[];
  readonly events: readonly { readonly at: number; readonly what: string }[];
}

/** One contestant's measurements. `milliseconds` are sums over `timed` updates, in all (`total`) and by phase. */
export interface ContestantRecord extends Omit<RunContestant, 'msPerStep' | 'evaluations'> {
  readonly evaluations: readonly Evaluation[];
  readonly timed: number;
  readonly milliseconds: Readonly<Record<string, number>>;
}
