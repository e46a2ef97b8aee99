/** All that is known of a run, as one value: what is drawn is taken from one such value, so it never is of two runs. */
import type { RecoveryCurve } from '../experiments/examination.ts';
import type { DataFacts } from '../experiments/combinations.ts';
import type {
  CounterfactualReport,
  Evaluation,
  TimePoint,
  WritingReport,
  SampleWriting,
  SampleWords,
  WatchReport,
} from '../experiments/reports.ts';
import type { ContestantSettings } from '../experiments/settings.ts';
import type { DataReport, Pace, RunReport } from '../worker/protocol.ts';
import type { Series } from './series.ts';
import { TASKS } from '../tasks/tasks.ts';

export type { DataReport, RunReport };

/** What the frames of a run have told so far; all of it is of the same updates. */
export interface Measured {
  /** Of each contestant. */
  readonly updates: readonly number[];
  /** Training curves, indexed by contestant. */
  readonly series: readonly Series[];
  /** In the order they were made. */
  readonly evaluations: readonly Evaluation[];
  readonly pace: Pace;
  /** The watched word as the contestants see it, or null before the first look. */
  readonly report: WatchReport | null;
  /** The times that one can look back to, oldest first. */
  readonly timePoints: readonly TimePoint[];
}

/** The watched word at a time point. */
export interface Past {
  readonly timePoint: TimePoint;
  readonly report: WatchReport;
}

/** Something as it was at a time point; null: now. */
export interface AtTimePoint<T> {
  readonly timePoint: TimePoint | null;
  /** The page's update when the answer came. */
  readonly update: number;
  readonly value: T;
}

/** A letter that is put at a cell, whatever a contestant would write there. */
export interface Forced {
  readonly cell: number;
  readonly token: number;
}

/** How everyone goes on, and from what: an answer to older letters is never shown beside new ones. */
export interface ForkAnswer {
  readonly forced: readonly Forced[];
  readonly testIndex: number;
  /** The time point that was looked at; null: now. */
  readonly timePoint: number | null;
  readonly writings: readonly WritingReport[];
}

/** Nine tables of a word: asked for, there, or why they are not. */
export type NineTables =
  | { readonly kind: 'asking' }
  | { readonly kind: 'done'; readonly report: CounterfactualReport }
  | { readonly kind: 'failed'; readonly message: string };

/** What the reader has asked of a run, as it was answered. */
export interface Answers {
  /** Null: the present is shown. While another time point is fetched the one before stays. */
  readonly past: Past | null;
  /** The words of the regular test. */
  readonly words: SampleWords | null;
  readonly writings: AtTimePoint<readonly SampleWriting[]> | null;
  readonly recovery: AtTimePoint<readonly (RecoveryCurve | null)[]> | null;
  readonly fork: ForkAnswer | null;
  /** How a word or text of the reader's own is read; null before the first answer. */
  readonly ownWritings: readonly WritingReport[] | null;
  readonly nineTables: NineTables;
}

export interface RunState extends Measured, Answers {
  /** The run with its settings and its data, or null before the first one. */
  readonly run: RunReport | null;
  /** Data that wait for the first run. */
  readonly loaded: DataReport | null;
}

export const STANDING: Pace = { updatesPerSecond: 0, rollOutsPerSecond: 0, nextEvaluation: null };

/** Nothing is known yet. */
export const NOTHING_KNOWN: RunState = {
  run: null,
  loaded: null,
  updates: [],
  series: [],
  evaluations: [],
  pace: STANDING,
  report: null,
  timePoints: [],
  past: null,
  words: null,
  writings: null,
  recovery: null,
  fork: null,
  ownWritings: null,
  nineTables: { kind: 'asking' },
};

export const selectRun = ({ run }: RunState): RunReport | null => run;
/** The data of the run, or those that wait for the first one. */
export const selectData = ({ run, loaded }: Pick<RunState, 'run' | 'loaded'>): DataReport | null =>
  run?.data ?? loaded;
export const selectReport = ({ report }: RunState): WatchReport | null => report;
export const selectEvaluations = ({ evaluations }: RunState): readonly Evaluation[] => evaluations;
export const selectSeries = ({ series }: RunState): readonly Series[] => series;
export const selectPace = ({ pace }: RunState): Pace => pace;
export const selectTimePoints = ({ timePoints }: RunState): readonly TimePoint[] => timePoints;
export const selectWords = ({ words }: RunState): RunState['words'] => words;
export const selectWritings = ({ writings }: RunState): RunState['writings'] => writings;
export const selectRecovery = ({ recovery }: RunState): RunState['recovery'] => recovery;
export const selectFork = ({ fork }: RunState): ForkAnswer | null => fork;
export const selectOwnWritings = ({ ownWritings }: RunState): RunState['ownWritings'] => ownWritings;
export const selectNineTables = ({ nineTables }: RunState): NineTables => nineTables;
export const selectPast = ({ past }: RunState): Past | null => past;

const NOBODY: readonly ContestantSettings[] = [];
/** The contestants of the run, with the settings that they learn by. */
export const selectContestants = ({ run }: RunState): readonly ContestantSettings[] =>
  run?.settings.contestants ?? NOBODY;

/** Updates that all of some contestants have done. */
export const updateOf = (updates: readonly number[]): number =>
  updates.length === 0 ? 0 : Math.min(...updates);

export const selectUpdates = ({ updates }: RunState): readonly number[] => updates;
/** Updates that every contestant has done. */
export const selectUpdate = ({ updates }: RunState): number => updateOf(updates);

/** The newest test of a contestant, on whichever words: every figure on the page that is a test error is of it. */
export const newestTest = (evaluations: readonly Evaluation[], contestant: number): Evaluation | undefined =>
  evaluations.findLast((one) => one.contestant === contestant);

/** The watched word was seen at the very updates that the counter tells. */
export const isOfOneUpdate = ({ report, updates }: Pick<RunState, 'report' | 'updates'>): boolean =>
  report === null || report.views.every(({ contestant, update }) => updates[contestant] === update);

/** What is known of data when advice on settings is asked for. */
export function dataFacts(data: DataReport | null): DataFacts | null {
  if (data === null) return null;
  const { splits, vocabulary, longest, end, sourceVocabulary, task } = data;
  return {
    splitIds: splits.map(({ id }) => id),
    vocabularySize: vocabulary.length,
    longest,
    ends: end !== null,
    readsTokens: sourceVocabulary !== null,
    task,
    chunks: TASKS[task].views.brackets,
  };
}
