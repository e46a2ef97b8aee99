/** A worker whose every word is the test's: it keeps what it is asked until the test lets it answer. */
import { PlaygroundError, type ErrorCode } from '../../src/base/errors.ts';
import type { RecoveryCurve } from '../../src/experiments/examination.ts';
import type {
  Evaluation,
  TimePoint,
  WritingReport,
  TableView,
  WatchReport,
} from '../../src/experiments/reports.ts';
import type { Settings } from '../../src/experiments/settings.ts';
import type { DataReport, Frame, News, RequestMessage, RunReport } from '../../src/worker/protocol.ts';
import { tableOf } from '../unit/ui/arbitraryTrace.ts';
import { dataReport, runReport } from './runReports.ts';

const TEST_WORDS = 7;
const PACE = { updatesPerSecond: 5, rollOutsPerSecond: 50, nextEvaluation: 1 };

/** Tokens of each task: all different, so that an index of one is outside another. */
const TOKENS = {
  'built-in': 26,
  'fewer-words': 25,
  spelling: 11,
  chunking: 5,
  translation: 40,
  toy: 13,
  own: 8,
} as const;

function dataOf(source: Settings['data']): DataReport {
  const task =
    source === 'built-in' || source === 'fewer-words' ? 'letters' : source === 'own' ? 'spelling' : source;
  return { ...dataReport(task, TOKENS[source], source), source };
}

/** A run as the worker has it. */
interface Running {
  readonly report: RunReport;
  updates: number[];
  told: number[];
  timePoints: TimePoint[];
  timePoint: number;
}

export class ScriptedEngine {
  /** What was asked and not answered yet, oldest first. */
  readonly asked: RequestMessage[] = [];
  /** How long an update is estimated to take. */
  seconds = 0.1;
  #loaded: DataReport | null = null;
  #run: Running | null = null;
  #ended: Running | null = null;
  #runs = 0;
  #seq = 0;
  #watched: number | null = null;
  readonly #listeners = new Set<(event: { readonly data: unknown }) => void>();

  /** As a browser's worker. */
  addEventListener(kind: string, listener: (event: { readonly data: unknown }) => void): void {
    if (kind === 'message') this.#listeners.add(listener);
  }
  postMessage(message: RequestMessage): void {
    this.asked.push(message);
  }
  terminate(): void {
    this.#listeners.clear();
  }

  tell(news: News | { readonly kind: 'result' | 'error'; readonly id: number }): void {
    for (const listener of this.#listeners) listener({ data: news });
  }

  /** Answers one of the requests that wait. */
  answer(which: number): void {
    const message = this.asked.splice(which % Math.max(1, this.asked.length), 1)[0];
    if (message === undefined) return;
    // As in the worker: whoever waits for the run that ends hears so before the new one is there.
    if (message.name === 'configure')
      for (const waiting of this.asked.splice(0)) this.#reply(waiting, new Error());
    const loading = this.asked.findIndex(({ name }) => name === 'loadFile');
    if (message.name === 'stopLoading' && loading >= 0)
      for (const waiting of this.asked.splice(loading, 1)) this.#reply(waiting, new Error());
    this.#reply(message, this.#resultOf(message));
  }

  /** Answers the oldest request with an error. */
  refuse(code: ErrorCode, message: string): void {
    const [oldest] = this.asked.splice(0, 1);
    if (oldest !== undefined) this.#reply(oldest, new PlaygroundError(code, message));
  }

  #reply(message: RequestMessage, result: unknown): void {
    const failed = result instanceof Error;
    const { code, message: sentence } =
      result instanceof PlaygroundError
        ? result
        : { code: 'stopped', message: 'Training was asked to stop.' };
    const error = { name: 'PlaygroundError', code, message: sentence };
    const settled = failed ? { kind: 'error' as const, error } : { kind: 'result' as const, result };
    this.tell({ id: message.id, ...settled });
  }

  /** Some updates of the run, told in a frame; `late`: of the run that ended before it. */
  train(updates: number, late: boolean): void {
    const run = late ? this.#ended : this.#run;
    if (run === null) return;
    run.updates = run.updates.map((done) => done + updates);
    run.timePoints = [...run.timePoints.slice(-3), { id: ++run.timePoint, updates: run.updates }];
    this.tell({ kind: 'frame', frame: this.#frame(run) });
  }

  /** The device was lost: the run goes back to its start. */
  lose(): void {
    const run = this.#run;
    if (run === null) return;
    this.tell({ kind: 'notice', code: 'device-lost', message: 'The GPU was lost.' });
    run.updates = run.updates.map(() => 0);
    run.told = run.updates;
    run.timePoints = [];
    const { runId, settings } = run.report;
    const record = { contestants: [], events: [] };
    this.tell({ kind: 'restored', runId, updates: run.updates, settings, record });
  }

  #resultOf(message: RequestMessage): unknown {
    const run = this.#run;
    switch (message.name) {
      case 'loadBuiltIn':
        return (this.#loaded = dataOf(message.params.data));
      case 'loadFile':
        return (this.#loaded = dataOf('own'));
      case 'configure':
        return this.#configure(message.params.settings);
      case 'watch':
        this.#watched = message.params.testIndex;
        return run === null || this.#watched === null ? null : seen(run, this.#watched);
      case 'lookBack': {
        const timePoint = run?.timePoints.find(({ id }) => id === message.params.timePoint);
        return run === null || timePoint === undefined
          ? null
          : seen({ ...run, updates: [...timePoint.updates] }, message.params.testIndex);
      }
      case 'goOn':
        return run === null ? new Error() : readings(run, message.params.forced.length);
      case 'pause':
        this.tell({ kind: 'paused', reason: { kind: 'asked' } });
        return { update: 0 };
      case 'play':
        this.tell({ kind: 'running' });
        return null;
      case 'recover':
        return run === null ? new Error() : run.updates.map((): RecoveryCurve | null => null);
      default:
        return null;
    }
  }

  #configure(settings: Settings): unknown {
    if (this.#loaded === null) return new Error();
    this.#ended = this.#run;
    const report = {
      ...runReport(++this.#runs, settings, this.#loaded, TEST_WORDS),
      settings,
      estimate: { bytes: 1e7, seconds: this.seconds },
    };
    const none = settings.contestants.map(() => 0);
    this.#run = { report, updates: none, told: none, timePoints: [], timePoint: 100 * this.#runs };
    return report;
  }

  #frame(run: Running): Frame {
    const { told, updates, timePoints } = run;
    run.told = updates;
    const watched = this.#watched;
    return {
      runId: run.report.runId,
      seq: ++this.#seq,
      updates,
      metrics: updates.map((done, c) => ({
        firstUpdate: (told[c] ?? 0) + 1,
        loss: new Float32Array(done - (told[c] ?? 0)).fill(1),
        gradientNorm: new Float32Array(done - (told[c] ?? 0)).fill(1),
        seconds: new Float32Array(done - (told[c] ?? 0)),
        decoderCells: new Float64Array(done - (told[c] ?? 0)),
      })),
      evaluations: updates.map((update, c) => tested(run, c, update)),
      pace: PACE,
      timePoints,
      ...(watched !== null && { watch: seen(run, watched) }),
    };
  }
}

const tested = ({ report }: Running, contestant: number, update: number): Evaluation => ({
  ...{ contestant, update, examples: update, decoderCells: update, seconds: update },
  // Whose run it is shows in its errors.
  letterError: ((report.runId * 7 + contestant) % 90) / 100,
  wordError: 1,
  words: update % 3 === 0 ? 'all' : 'sample',
});

/** A word of so many cells; its number in the data is that of the run that saw it. */
function seen({ report, updates }: Running, testIndex: number): WatchReport {
  const [T, V] = [2 + (testIndex % 5), report.data.vocabulary.length];
  const costs = Array.from({ length: T }, () => Array.from({ length: V }, (_, a) => a / V));
  const last = new Uint8Array(T).fill(V - 1);
  const views = updates.map((update, contestant): TableView => ({
    ...tableOf({ costs }),
    ...{ contestant, update, decoded: last, rollIn: last },
  }));
  const word = { index: report.runId, testIndex, testCount: TEST_WORDS };
  return { word: { ...word, inputs: new Uint8Array(T * report.data.inputSize), targets: last }, views };
}

const readings = ({ report, updates }: Running, T: number): WritingReport[] =>
  updates.map((update, contestant) => ({
    ...{ contestant, update, tokens: new Uint8Array(T).fill(report.data.vocabulary.length - 1) },
    chances: new Float32Array(T * report.data.vocabulary.length),
  }));
