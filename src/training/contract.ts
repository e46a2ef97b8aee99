/** What a race offers to whoever drives it (the worker's session, the command line). */
import type { Tokens } from '../base/tokens.ts';
import type { Phase, PhaseTimes } from '../methods/method.ts';
import type { ReportedFigure } from '../experiments/reportedFigure.ts';
import type { Examination, RecoveryCurve } from '../experiments/examination.ts';
import type {
  CounterfactualReport,
  Evaluation,
  WritingReport,
  RecordedUpdate,
  SampleWriting,
  SampleWords,
  WatchReport,
} from '../experiments/reports.ts';
import type { Settings } from '../experiments/settings.ts';
import type { YieldPoint } from '../searnn/policy.ts';

/** One update of one contestant, done. Totals include it. */
export interface UpdateReport {
  readonly contestant: number;
  /** Updates of this contestant so far. */
  readonly updates: number;
  /** Training loss: nats, or letters where the method's loss counts those. */
  readonly loss: number;
  /** Norm of the gradient before clipping. */
  readonly gradientNorm: number;
  /** Milliseconds of this update, in all and by phase. */
  readonly milliseconds: number;
  readonly phases: PhaseTimes;
  /** Seconds inside the contestant's own updates so far. */
  readonly seconds: number;
  /** Decoder cells so far. */
  readonly decoderCells: number;
  /** Roll-outs so far. */
  readonly rollOuts: number;
}

/** All that is needed to go on from here: weights and moments as flat arrays, counters. */
export interface ContestantSnapshot {
  readonly updates: number;
  readonly seconds: number;
  readonly decoderCells: number;
  readonly rollOuts: number;
  /** Weights [P]. */
  readonly weights: Float32Array;
  /** Optimiser moments, each [P]: [] for SGD, [m, v] for Adam, [squares, average] for a linear chain. */
  readonly moments: readonly Float32Array[];
  /** The best weights so far, where training words are held out and were measured. */
  readonly chosen?: ChosenWeights;
  /** Tests of the race before these updates; absent in a contestant's own snapshot, and in those of earlier releases. */
  readonly looks?: number | undefined;
}

/** Weights that were chosen on the held-out words. */
export interface ChosenWeights {
  /** Updates that led to them. */
  readonly updates: number;
  /** Error on the held-out words, 0 or more, by `figure`. */
  readonly heldOutError: number;
  /** By which they were chosen; absent: by letter error, as earlier releases did always. */
  readonly figure?: ReportedFigure | undefined;
  /** [P] */
  readonly weights: Float32Array;
}
export type Snapshot = readonly ContestantSnapshot[];

/** One word as it was written. */
export interface WrittenWord {
  /** Up to the end where a token ends words [T]. */
  readonly tokens: Int32Array;
  /** By the task's own cost: share of wrong letters, edits by letter, 1 − F1 or 1 − smoothed BLEU of the one word. */
  readonly cost: number;
}

/** All words, in their order, as one contestant writes them in one way. */
export interface Transcript {
  readonly contestant: number;
  /** Ways of the beam; 1 is greedy. */
  readonly beam: number;
  readonly words: readonly WrittenWord[];
}

/** Looks at contestants; nothing here changes a training number. */
export interface Inspection {
  /** Every contestant's view of a test word, as a probe; with `bothSides` of a roll-out's coin, where one is thrown. */
  watch(testIndex: number, yieldPoint: YieldPoint, bothSides?: boolean): Promise<WatchReport>;
  /**
   * How every contestant writes a test word when some letters are forced on it.
   * @param forced the token forced at each cell, −1 where the contestant chooses [T]
   * @throws PlaygroundError `bad-setting` when that is not a list of the word's length
   */
  goOn(testIndex: number, forced: Int32Array, yieldPoint: YieldPoint): Promise<readonly WritingReport[]>;
  /** What every contestant reads in the sample. */
  writeSample(yieldPoint: YieldPoint): Promise<readonly SampleWriting[]>;
  /** How every contestant recovers from one forced wrong letter, over the sample; null for one that reads words as a whole. */
  recover(yieldPoint: YieldPoint): Promise<readonly (RecoveryCurve | null)[]>;
}

/** Contestants that share batches, evaluation words and, where they have networks, the start. */
export interface Race {
  /** As in force now, live changes applied. */
  readonly settings: Settings;
  /** P of the largest contestant: networks are all alike, linear chains much smaller. */
  readonly parameterCount: number;
  readonly trainCount: number;
  readonly testCount: number;
  /** Training words that are kept out of training, to choose on. */
  readonly heldOutCount: number;
  /** Threads that compute updates and roll-outs now. */
  readonly threads: number;
  /** Updates that every contestant has done: the smallest count. */
  readonly round: number;
  /** The count of updates that the next evaluation waits for: in equal updates everyone's, in equal time the leader's. */
  readonly front: number;

  /**
   * One update of the contestant whose turn it is (`pacing`).
   * @throws PlaygroundError `stopped` from the yield point, `not-finite` when a loss is not a number; weights and
   *   counters then stand as before this update.
   * @param onPhase hears of every phase of that contestant before it begins
   * @param alone on this thread, and nothing meanwhile; else threads of their own may compute, with the same numbers
   */
  advance(
    yieldPoint: YieldPoint,
    onPhase?: (phase: Phase, contestant: number) => void,
    alone?: boolean,
  ): Promise<UpdateReport>;
  /**
   * True when the leader (or, where one waits at the limit, the leader of the others) stands at a multiple of the
   * interval, 0 included, and the sample has not been evaluated there: the same updates however often a run was paused.
   */
  evaluationDue(): boolean;
  /**
   * Test errors of all contestants at their present updates, and how sure their differences are when looked at this
   * often. Not counted in their seconds. Where words are held out, both measure those too; `sample` keeps the weights that
   * are best on them by the figure that is reported, and `all` tests the best of those and the present ones as well.
   * @param onContestant hears whose test begins
   */
  evaluate(
    words: Evaluation['words'],
    yieldPoint: YieldPoint,
    onContestant?: (contestant: number) => void,
  ): Promise<Evaluation[]>;
  /** What every contestant writes of each test word of the split, in the split's order. */
  transcribe(yieldPoint: YieldPoint): Promise<readonly Transcript[]>;
  /** The stop rule that holds now, if any; `targetError` looks at held-out words where there are some, else at test words. */
  stopRule(): 'maxUpdates' | 'targetError' | null;
  /** How every contestant reads pixels [T, D] that belong to no data set. @throws PlaygroundError `bad-setting` */
  writeOwn(inputs: Tokens, yieldPoint: YieldPoint): Promise<readonly WritingReport[]>;
  /** The first words of the regular test. */
  sampleWords(): SampleWords;
  /** The contestants as they are. */
  readonly now: Inspection;
  /** The contestants as they were when `lightSnapshot` or `snapshot` was taken. */
  lookBack(snapshot: Snapshot): Inspection;
  /** What `lookBack` needs of the present. */
  lightSnapshot(): Promise<Snapshot>;
  /**
   * Every figure of every contestant at its present weights; changes no training number.
   * @param onExamined hears what is done and the part done, 0 … 1
   */
  examine(onExamined: (label: string, done: number) => void, yieldPoint: YieldPoint): Promise<Examination>;
  /**
   * A test word's tables under all nine pairs of policies, from one contestant's present weights.
   * @throws PlaygroundError `bad-setting` when the contestant has no roll-in
   */
  counterfactual(
    testIndex: number,
    contestant: number,
    yieldPoint: YieldPoint,
  ): Promise<CounterfactualReport>;
  /**
   * One update of a copy of a contestant, from where it stands, on a test word alone; changes no training number.
   * @throws PlaygroundError `bad-setting` when the contestant does not write letter after letter
   */
  record(testIndex: number, contestant: number, yieldPoint: YieldPoint): Promise<RecordedUpdate>;
  /** Applies the `live` settings of `settings`; the others must be equal. */
  adjust(settings: Settings): void;
  snapshot(): Promise<Snapshot>;
  restore(snapshot: Snapshot): void;
  /** Frees every tensor. */
  dispose(): void;
}
