/** Trains the runs of a queue one after another on an engine of its own, and keeps what must survive the tab. */
import { assertNever } from '../../base/assert.ts';
import { PlaygroundError } from '../../base/errors.ts';
import type { Job } from '../../experiments/reproduction.ts';
import { nextJob, type JobProgress, type TableQueue } from '../../experiments/reproductionQueue.ts';
import { resultOf } from '../../experiments/results.ts';
import type { EngineClient } from '../../worker/client.ts';
import type { Frame, PageNews, PauseReason } from '../../worker/protocol.ts';
import { progressOf, type KeptRun } from './keptRun.ts';

/** What a runner needs. */
export interface RunnerParts {
  /** Booted, with the queue's data loaded. */
  readonly client: EngineClient;
  /** Keeps where a run stands; null once it has ended. */
  readonly keepRun: (run: KeptRun | null) => Promise<void>;
  /** What was kept of an earlier visit. */
  readonly keptRun: KeptRun | null;
  /** A run has ended: the queue with what it came to. */
  readonly onQueue: (queue: TableQueue) => Promise<void>;
  readonly onProgress: (now: JobProgress) => void;
  /** Something could not be kept: training goes on. */
  readonly onProblem: (error: unknown) => void;
}

/** Frames are answered so often at most, ms: nobody needs more of them. */
const FRAME_INTERVAL = 250;

export class TableRunner {
  readonly #parts: RunnerParts;
  #queue: TableQueue;
  #keptRun: KeptRun | null;
  #job: Job | null = null;
  /** Where the run in progress stood at its last snapshot. */
  #newest: KeptRun | null = null;
  #stopping = false;
  #running: Promise<void> = Promise.resolve();

  constructor(queue: TableQueue, parts: RunnerParts) {
    this.#queue = queue;
    this.#parts = parts;
    this.#keptRun = parts.keptRun;
  }

  /**
   * Until every run has ended or `stop` was called. A run whose numbers run away is noted as failed and the next begins.
   * @throws PlaygroundError what the engine throws
   */
  run(): Promise<void> {
    const stopHearing = this.#parts.client.onSnapshot((snapshot) => {
      if (this.#job) this.#keep({ job: this.#job.id, snapshot });
    });
    this.#running = this.#runAll().finally(stopHearing);
    return this.#running;
  }

  /** Resolves when the run in progress stands still and was kept. */
  async stop(): Promise<void> {
    this.#stopping = true;
    await this.#parts.client.request('pause', null);
    await this.#running;
  }

  async #runAll(): Promise<void> {
    for (let job = nextJob(this.#queue); job !== null && !this.#stopping; job = nextJob(this.#queue)) {
      this.#job = job;
      const reason = await this.#train(await this.#begin(job));
      if (reason.kind === 'asked') {
        // The last snapshot comes before this answer: both wait for the same lane.
        await this.#parts.client.request('adjust', { settings: job.settings });
        // Frames may be behind.
        if (this.#newest !== null) this.#parts.onProgress(progressOf(this.#newest));
        return;
      }
      this.#job = this.#newest = null;
      await this.#end(job, reason);
    }
  }

  /** The run at its start, or where an earlier visit left it: how far that is. */
  async #begin(job: Job): Promise<JobProgress> {
    const { client } = this.#parts;
    const { settings } = job;
    const kept = this.#keptRun;
    this.#keptRun = null;
    if (kept?.job === job.id)
      try {
        await client.request('configure', { settings, from: kept.snapshot });
        return progressOf(kept);
      } catch (error) {
        // Of another release, say: the run begins again.
        this.#parts.onProblem(error);
      }
    await client.request('configure', { settings });
    return { id: job.id, update: 0, letterError: null, updatesPerSecond: 0 };
  }

  async #train(begun: JobProgress): Promise<PauseReason> {
    const { client, onProgress } = this.#parts;
    let now = begun;
    onProgress(now);
    let stopHearing = (): void => undefined;
    try {
      return await new Promise<PauseReason>((resolve, reject) => {
        stopHearing = client.onNews((news: PageNews) => {
          if (news.kind === 'paused') resolve(news.reason);
          else if (news.kind === 'restored') onProgress((now = { ...now, update: news.updates[0] ?? 0 }));
          else if (news.kind === 'frame') {
            onProgress((now = progressed(now, news.frame)));
            this.#acknowledge(news.frame.seq);
          }
        });
        client.request('play', { speed: 0 }).then(() => {
          if (this.#stopping) client.request('pause', null).catch(reject);
        }, reject);
      });
    } finally {
      stopHearing();
    }
  }

  async #end(job: Job, reason: Exclude<PauseReason, { kind: 'asked' }>): Promise<void> {
    const { results, failures, ...rest } = this.#queue;
    switch (reason.kind) {
      case 'stop-rule': {
        const run = await this.#parts.client.request('runFile', { full: true });
        this.#queue = { ...rest, failures, results: new Map([...results, [job.id, resultOf(run)]]) };
        break;
      }
      case 'error':
        if (reason.code !== 'not-finite') throw new PlaygroundError(reason.code, reason.message);
        this.#queue = { ...rest, results, failures: new Map([...failures, [job.id, reason.message]]) };
        break;
      default:
        assertNever(reason);
    }
    await this.#parts.onQueue(this.#queue);
    await this.#parts.keepRun(null).catch(this.#parts.onProblem);
  }

  #acknowledge(seq: number): void {
    const { client, onProblem } = this.#parts;
    setTimeout(() => {
      client.request('acknowledge', { seq }).catch(onProblem);
    }, FRAME_INTERVAL);
  }

  #keep(run: KeptRun): void {
    this.#newest = run;
    this.#parts.keepRun(run).catch(this.#parts.onProblem);
  }
}

/** What a frame adds to what is known of the run. */
function progressed(now: JobProgress, { metrics, evaluations, pace }: Frame): JobProgress {
  const columns = metrics[0];
  const update =
    columns === undefined || columns.loss.length === 0
      ? now.update
      : columns.firstUpdate + (columns.loss.length - 1) * (columns.every ?? 1);
  const letterError = evaluations.findLast(({ words }) => words === 'sample')?.letterError ?? now.letterError;
  return { ...now, update, letterError, updatesPerSecond: pace.updatesPerSecond || now.updatesPerSecond };
}
