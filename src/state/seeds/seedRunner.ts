/** Trains the seeds of a queue, several at once, each on an engine of its own; what goes wrong with one costs the others nothing. */
import { PlaygroundError } from '../../base/errors.ts';
import type { RunFile } from '../../experiments/runFile.ts';
import { sayOfAny } from '../../tasks/say.ts';
import { SEED_RUNS } from '../../text/en/seedRuns.ts';
import type { EngineClient } from '../../worker/client.ts';
import type { KeptRun } from '../queue/keptRun.ts';
import { RunTraining, type QueuedRun, type TrainingParts } from '../queue/runTraining.ts';

/** What became of a run: all that was measured, or a sentence. */
export type SeedOutcome =
  { readonly kind: 'whole'; readonly run: RunFile } | { readonly kind: 'failed'; readonly why: string };

export interface SeedRunnerParts extends Omit<TrainingParts, 'client'> {
  /** So many at once, at least 1. */
  readonly engines: number;
  /** Another engine, booted, with the queue's data loaded; the runner closes it. */
  readonly startEngine: () => Promise<EngineClient>;
  /** Where an earlier visit left a run; null: it begins. */
  readonly keptRun: (id: string) => Promise<KeptRun | null>;
  /** A run has ended. */
  readonly onEnd: (id: string, outcome: SeedOutcome) => Promise<void>;
}

/** A run that is on its way. */
interface UnderWay {
  readonly client: EngineClient;
  readonly training: RunTraining;
}

export class SeedRunner {
  readonly #parts: SeedRunnerParts;
  readonly #waiting: QueuedRun[];
  readonly #underWay = new Map<string, UnderWay>();
  #stopping = false;
  #running: Promise<void> = Promise.resolve();

  /** @param runs in the order in which they begin */
  constructor(runs: readonly QueuedRun[], parts: SeedRunnerParts) {
    this.#waiting = [...runs];
    this.#parts = parts;
  }

  /**
   * Until every run has ended or `stop` was called.
   * @throws PlaygroundError when no engine can be started: what has not ended by then waits still
   */
  run(): Promise<void> {
    this.#running = this.#runAll();
    return this.#running;
  }

  /** Resolves when all runs stand still and were kept. */
  async stop(): Promise<void> {
    this.#stopping = true;
    // One that has ended meanwhile tells so itself.
    await Promise.allSettled([...this.#underWay.values()].map(({ training }) => training.stop()));
    await this.#running.catch(() => undefined);
  }

  /** All runs on their way as they stand, by name: nothing waits for it. */
  async look(): Promise<ReadonlyMap<string, RunFile>> {
    const found = await Promise.allSettled(
      [...this.#underWay].map(
        async ([id, { client }]) => [id, await client.request('runFile', { full: false })] as const,
      ),
    );
    const runs = found.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    return new Map(runs.filter(([id]) => this.#underWay.has(id)));
  }

  async #runAll(): Promise<void> {
    const engines = Math.min(this.#parts.engines, this.#waiting.length);
    const ended = await Promise.allSettled(Array.from({ length: engines }, () => this.#trainInTurn()));
    const failed = ended.find((one) => one.status === 'rejected');
    // Others may have trained them all.
    if (failed && this.#waiting.length > 0) throw failed.reason;
  }

  /** Others may have taken the last one while an engine started. */
  #next(): QueuedRun | undefined {
    return this.#stopping ? undefined : this.#waiting.shift();
  }

  /** An engine, for one run after another; after one that went wrong in it another engine. */
  async #trainInTurn(): Promise<void> {
    let client: EngineClient | null = null;
    try {
      while (!this.#stopping && this.#waiting.length > 0) {
        client ??= await this.#parts.startEngine();
        const run = this.#next();
        if (run === undefined) break;
        const outcome = await this.#train(run, client);
        if (outcome === null) continue;
        if (outcome.kind === 'failed') {
          client.close();
          client = null;
        }
        await this.#parts.onEnd(run.id, outcome);
      }
    } finally {
      client?.close();
    }
  }

  /** Null where it was told to stop. */
  async #train(run: QueuedRun, client: EngineClient): Promise<SeedOutcome | null> {
    const training = new RunTraining(run, { ...this.#parts, client });
    this.#underWay.set(run.id, { client, training });
    try {
      const reason = await training.train(await this.#parts.keptRun(run.id));
      if (reason?.kind === 'stop-rule')
        return { kind: 'whole', run: await client.request('runFile', { full: true }) };
      if (reason !== null) return { kind: 'failed', why: reason.message };
      if (this.#stopping) return null;
      // Nobody told it to: its engine was started afresh once, and has ended again.
      return { kind: 'failed', why: sayOfAny(SEED_RUNS.lost) };
    } catch (error) {
      if (this.#stopping && error instanceof PlaygroundError && error.code === 'stopped') return null;
      return { kind: 'failed', why: error instanceof Error ? error.message : String(error) };
    } finally {
      this.#underWay.delete(run.id);
    }
  }
}
