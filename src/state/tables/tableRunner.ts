/** Trains the runs of a queue one after another on an engine of its own, and keeps what must survive the tab. */
import { assertNever } from '../../base/assert.ts';
import { PlaygroundError } from '../../base/errors.ts';
import type { Job } from '../../experiments/reproduction.ts';
import { nextJob, type TableQueue } from '../../experiments/reproductionQueue.ts';
import { resultOf } from '../../experiments/results.ts';
import type { KeptRun } from '../queue/keptRun.ts';
import { RunTraining, type Ended, type TrainingParts } from '../queue/runTraining.ts';

/** What a runner needs. */
export interface RunnerParts extends Omit<TrainingParts, 'keepRun'> {
  /** Keeps where a run stands; null once it has ended. */
  readonly keepRun: (run: KeptRun | null) => Promise<void>;
  /** What was kept of an earlier visit. */
  readonly keptRun: KeptRun | null;
  /** A run has ended: the queue with what it came to. */
  readonly onQueue: (queue: TableQueue) => Promise<void>;
}

export class TableRunner {
  readonly #parts: RunnerParts;
  #queue: TableQueue;
  #keptRun: KeptRun | null;
  #training: RunTraining | null = null;
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
    this.#running = this.#runAll();
    return this.#running;
  }

  /** Resolves when the run in progress stands still and was kept. */
  async stop(): Promise<void> {
    this.#stopping = true;
    await this.#training?.stop();
    await this.#running;
  }

  async #runAll(): Promise<void> {
    for (let job = nextJob(this.#queue); job !== null && !this.#stopping; job = nextJob(this.#queue)) {
      const kept = this.#keptRun;
      this.#keptRun = null;
      this.#training = new RunTraining(job, this.#parts);
      const reason = await this.#training.train(kept);
      if (reason === null) return;
      this.#training = null;
      await this.#end(job, reason);
    }
  }

  async #end(job: Job, reason: Ended): Promise<void> {
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
}
