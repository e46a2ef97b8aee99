/** Everything that crosses between page and worker: requests with their answers, and news. */
import type { ErrorCode } from '../base/errors.ts';
import type { Tokens } from '../base/tokens.ts';
import type { BuiltInData } from '../tasks/tasks.ts';
import type { Settings } from '../experiments/settings.ts';
import type { Examination, RecoveryCurve } from '../experiments/examination.ts';
import type {
  BackendName,
  BackendReport,
  CounterfactualReport,
  Evaluation,
  KernelPath,
  TimePoint,
  WritingReport,
  RecordedUpdate,
  SampleWriting,
  SampleWords,
  WatchReport,
} from '../experiments/reports.ts';
import type { PlayedGraph } from '../experiments/playedGraphs.ts';
import type { RunEstimate } from '../experiments/runEstimate.ts';
import type { ThreadChoice } from '../experiments/threadChoice.ts';
import type { RunFile } from '../experiments/runFile.ts';
import type { PlanName, SpeedReport } from '../experiments/speedReport.ts';
import type { Composed } from '../tasks/letters/compose.ts';
import type { DataName, DataReport, FileParts } from './dataReport.ts';
import type { FileRequests, FoundWeights, GivenStart, WantedWeights } from './fileRequests.ts';
import type { PauseReason } from './pauseReason.ts';
import type { StoppedRun, RunSnapshot } from './runSnapshot.ts';
import type { Work } from './work.ts';
import type { Language } from '../text/tell.ts';

export type { DataReport, Work, FileParts, PauseReason, StoppedRun, RunSnapshot };
export type { FoundWeights, GivenStart, WantedWeights };

/** What the run is after `configure`: its settings never stand without the data that they were made for. */
export interface RunReport {
  readonly runId: number;
  readonly settings: Settings;
  readonly data: DataReport;
  readonly parameterCount: number;
  readonly trainCount: number;
  readonly testCount: number;
  /** What it takes, known before it begins. */
  readonly estimate: RunEstimate;
  readonly threads: ThreadChoice;
}

/**
 * New points of one contestant, one entry each: updates firstUpdate, firstUpdate + every, … (the first update is 1).
 * Updates that were reported before (after `restored`) replace what was there.
 */
export interface MetricColumns {
  readonly firstUpdate: number;
  /** 1 when absent; more when a long backlog was thinned while the page was hidden. */
  readonly every?: number;
  /** Training loss, nats. */
  readonly loss: Float32Array;
  /** Norm of the gradient before clipping. */
  readonly gradientNorm: Float32Array;
  /** Seconds inside the contestant's own updates so far. */
  readonly seconds: Float32Array;
  /** Decoder cells computed so far. */
  readonly decoderCells: Float64Array;
}

/** How fast it goes, over the last seconds. An update here is one of every contestant. */
export interface Pace {
  readonly updatesPerSecond: number;
  readonly rollOutsPerSecond: number;
  /** Seconds to the next evaluation on the sample, or null while that cannot be known. */
  readonly nextEvaluation: number | null;
}

/** News of a run. At most one frame is unacknowledged; metrics are never lost, of watch reports only the newest is kept. */
export interface Frame {
  readonly runId: number;
  readonly seq: number;
  /** Updates of each contestant: everything that the frame tells is as it was then. */
  readonly updates: readonly number[];
  /** Indexed by contestant. */
  readonly metrics: readonly MetricColumns[];
  readonly evaluations: readonly Evaluation[];
  readonly pace: Pace;
  readonly watch?: WatchReport;
  /** All times that one can look back to, oldest first; absent while they are those that were told last. */
  readonly timePoints?: readonly TimePoint[];
  /** The longest time the run has computed without listening, ms: what the page must grant before it gives up. */
  readonly longestPhase?: number;
}

/** `speed`: 0 as fast as it goes; else updates (of every contestant) per second at most: slow motion, in lockstep with the page. */
export interface Pacing {
  readonly speed: number;
}

/** Name → what is asked and what is answered. */
export interface Requests extends FileRequests {
  /** Chooses a backend; `override`, `kernels` and `threads` (null: as many as are useful) come from the link. Answered once a backend passed its self-test. */
  boot: {
    params: { override: BackendName | null; kernels: KernelPath; threads?: number | null };
    result: BackendReport;
  };
  /** What is told from now on is told in this language; what was told of backend and data is told again, null where none are there. */
  speak: { params: Language; result: { backend: BackendReport | null; data: DataReport | null } };
  threads: { params: { asked: number | null }; result: ThreadChoice };
  /** `base`: the address of the folder that the built-in letters lie in; the others are made where they are asked for. */
  loadBuiltIn: { params: { data: BuiltInData; base: string }; result: DataReport };
  /** Parses a user's file, in the `format` that is wanted (`pairs:2,4`) or that its lines say; on an error the data in use stay. */
  loadFile: { params: { file: Blob; name: string } & FileParts; result: DataReport };
  /** Data that are being loaded are wanted no more: their request fails with `stopped`. */
  stopLoading: { params: null; result: null };
  /**
   * Builds all contestants at the same start; ends a run that was there. Asked again with the same settings it is a reset.
   * `data`: those loaded last, or those of the run that is there; the ones loaded last when absent. `from`: they are put
   * where that snapshot was taken; one without contestants stands for the start. On an error the run that was there stays.
   */
  configure: { params: { settings: Settings; data?: DataName; from?: RunSnapshot }; result: RunReport };
  /** Changes `live` settings without a restart; those that are not named stay. News tell what is then in force. */
  adjust: { params: { settings: Partial<Settings> }; result: null };
  play: { params: Pacing; result: null };
  /** Answered when training has stopped, within one phase. */
  pause: { params: null; result: { update: number } };
  /** One update of each contestant, then paused again. */
  advance: { params: null; result: { update: number } };
  /**
   * Which test word the reader looks at (position among the test words), or null when nobody looks. Answers with its
   * report, or null when nobody looks, there is no run yet, or a newer request took this one's place. `bothSides`: from
   * now on reports tell how roll-outs would have ended on the other side of their coin.
   */
  watch: { params: { testIndex: number | null; bothSides?: boolean }; result: WatchReport | null };
  /** How every contestant reads a word of the reader's own, pixels [T, D] or tokens [S]; null when a newer one took its place. */
  writeOwn: { params: { inputs: Tokens }; result: readonly WritingReport[] | null };
  /** A test word as it was at a time point; null when that is not kept any more, or a newer request took this one's place. */
  lookBack: {
    params: { timePoint: number; testIndex: number; bothSides?: boolean };
    result: WatchReport | null;
  };
  /**
   * How every contestant writes a test word on which letters are forced (a token a cell, −1 where it chooses [T]), now
   * (null) or at a time point; null as above.
   */
  goOn: {
    params: { timePoint: number | null; testIndex: number; forced: Int32Array };
    result: readonly WritingReport[] | null;
  };
  /** The words of the regular test. */
  sampleWords: { params: null; result: SampleWords };
  /** What every contestant reads in those words, now (null) or at a time point; null as above. */
  writeSample: { params: { timePoint: number | null }; result: readonly SampleWriting[] | null };
  /**
   * How every contestant recovers from one forced wrong letter in those words, now (null) or at a time point; null as above,
   * and for a contestant that reads words as a whole.
   */
  recover: { params: { timePoint: number | null }; result: readonly (RecoveryCurve | null)[] | null };
  /** A word set from the data's letters, in one writer's hand or (null) in many; another `variation` draws others. */
  compose: { params: { word: string; writer: number | null; variation: number }; result: Composed };
  /** Has a snapshot of the run as it stands sent before this is answered; changes no training number. */
  snapshot: { params: null; result: null };
  /** The run so far as a file; evaluates on all test words first when `full`. */
  runFile: { params: { full: boolean }; result: RunFile };
  /** Puts the configured run where `snapshot` was taken, under that run's number; the client asks it of a fresh worker. */
  restore: { params: { snapshot: RunSnapshot }; result: RunReport };
  /**
   * Every figure of every contestant as it stands; training waits meanwhile, and an examination that a pause interrupts
   * begins again after it. Fails with `stopped` when told to.
   */
  examine: { params: null; result: Examination };
  stopExamining: { params: null; result: null };
  /** A test word's tables under all nine pairs of policies, from one contestant's present weights. */
  counterfactual: {
    params: { testIndex: number; contestant: number };
    result: CounterfactualReport;
  };
  /** One update of a copy of a contestant on a test word alone, complete; the contestant itself stays as it is. */
  record: { params: { testIndex: number; contestant: number }; result: RecordedUpdate };
  /** How fast the backend in force is; a run stands still meanwhile. Fails with `stopped` when told to. */
  bench: { params: { plan: PlanName }; result: SpeedReport };
  stopBench: { params: null; result: null };
  /** The counter-examples of LOLS with all nine pairs of policies, played anew. */
  playGraphs: { params: null; result: readonly PlayedGraph[] };
  /** The page has shown frame `seq`. */
  acknowledge: { params: { seq: number }; result: null };
  /** A sign of life, asked for when nothing else is heard; answered between two phases. */
  ping: { params: null; result: null };
  /** The page was hidden or shown. */
  visibility: { params: { hidden: boolean }; result: null };
}
export type RequestName = keyof Requests;

/** Page → worker. */
export type RequestMessage = {
  [Name in RequestName]: {
    readonly id: number;
    readonly name: Name;
    readonly params: Requests[Name]['params'];
  };
}[RequestName];

/** An error as it crosses the border. */
export interface ErrorReport {
  readonly name: string;
  readonly code: ErrorCode;
  readonly message: string;
  readonly stack?: string;
}

/** Worker → page. */
export type WorkerMessage =
  | { readonly kind: 'result'; readonly id: number; readonly result: Requests[RequestName]['result'] }
  | { readonly kind: 'error'; readonly id: number; readonly error: ErrorReport }
  | { readonly kind: 'progress'; readonly label: string; readonly fraction: number | null }
  /** Told before it begins, where it is done for the first time or took long the last time; null when it is over. */
  | { readonly kind: 'work'; readonly work: Work | null }
  | { readonly kind: 'frame'; readonly frame: Frame }
  | { readonly kind: 'running' }
  /** `updates`: what each contestant has done; the frame that shows as many follows. */
  | { readonly kind: 'paused'; readonly reason: PauseReason; readonly updates?: readonly number[] }
  | { readonly kind: 'backend'; readonly backend: BackendReport }
  /** Kept by the client: after the first update, after one of every contestant, and then at least every ten seconds of training. */
  | { readonly kind: 'snapshot'; readonly snapshot: RunSnapshot }
  /** Settings of the run were changed on the way, by the reader or by a run that it repeats: these are in force. */
  | { readonly kind: 'adjusted'; readonly runId: number; readonly settings: Settings }
  /** The run stands where a snapshot was taken: at `updates` of each contestant, with what was measured until then. */
  | (Pick<RunSnapshot, 'runId' | 'record'> & {
      readonly kind: 'restored';
      readonly updates: readonly number[];
      /** In force. */
      readonly settings: Settings;
    })
  | { readonly kind: 'notice'; readonly code: ErrorCode; readonly message: string };

/** What comes from the worker unasked. */
export type News = Exclude<WorkerMessage, { readonly kind: 'result' | 'error' }>;
/** The news that reach the page's stores; snapshots stay with the client. */
export type PageNews = Exclude<News, { readonly kind: 'snapshot' }>;
