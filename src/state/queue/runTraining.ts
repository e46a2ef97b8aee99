/** Trains one run of a queue on an engine of its own: from where it was kept, to its end or until it is told to stop. */
import type { JobProgress } from '../../experiments/reproductionQueue.ts';
import type { Settings } from '../../experiments/settings.ts';
import type { EngineClient } from '../../worker/client.ts';
import type { Frame, PageNews, PauseReason } from '../../worker/protocol.ts';
import { progressOf, type KeptRun } from './keptRun.ts';

/** A run that waits in a queue. */
export interface QueuedRun {
  /** Its name in the queue. */
  readonly id: string;
  readonly settings: Settings;
}

/** What training needs. */
export interface TrainingParts {
  /** Booted, with the queue's data loaded. */
  readonly client: EngineClient;
  /** Keeps where the run stands. */
  readonly keepRun: (run: KeptRun) => Promise<void>;
  readonly onProgress: (now: JobProgress) => void;
  /** Something could not be kept: training goes on. */
  readonly onProblem: (error: unknown) => void;
}

/** Why a run has ended. */
export type Ended = Exclude<PauseReason, { readonly kind: 'asked' }>;

/** Frames are answered so often at most, ms: nobody needs more of them. */
const FRAME_INTERVAL = 250;

export class RunTraining {
  readonly #run: QueuedRun;
  readonly #parts: TrainingParts;
  /** Where it stood at its last snapshot. */
  #newest: KeptRun | null = null;
  #stopping = false;

  constructor(run: QueuedRun, parts: TrainingParts) {
    this.#run = run;
    this.#parts = parts;
  }

  /**
   * Until it has ended, or (null) stands still and was kept.
   * @param kept where an earlier visit left this run; null: it begins
   * @throws PlaygroundError what the engine throws
   */
  async train(kept: KeptRun | null): Promise<Ended | null> {
    const { client, onProgress, onProblem } = this.#parts;
    const stopHearing = client.onSnapshot((snapshot) => {
      this.#newest = { job: this.#run.id, snapshot };
      this.#parts.keepRun(this.#newest).catch(onProblem);
    });
    try {
      const reason = await this.#play(await this.#begin(kept));
      if (reason.kind !== 'asked') return reason;
      // The last snapshot comes before this answer: both wait in the same queue.
      await client.request('adjust', { settings: this.#run.settings });
      // Frames may be behind.
      if (this.#newest !== null) onProgress(progressOf(this.#newest));
      return null;
    } finally {
      stopHearing();
    }
  }

  /** Has it stand still; `train` answers when it does. */
  async stop(): Promise<void> {
    this.#stopping = true;
    await this.#parts.client.request('pause', null);
  }

  /** The run at its start, or where an earlier visit left it: how far that is. */
  async #begin(kept: KeptRun | null): Promise<JobProgress> {
    const { client } = this.#parts;
    const { id, settings } = this.#run;
    if (kept?.job === id)
      try {
        await client.request('configure', { settings, from: kept.snapshot });
        return progressOf(kept);
      } catch (error) {
        // Of another release, say: the run begins again.
        this.#parts.onProblem(error);
      }
    await client.request('configure', { settings });
    return { id, update: 0, letterError: null, updatesPerSecond: 0 };
  }

  async #play(begun: JobProgress): Promise<PauseReason> {
    const { client, onProgress } = this.#parts;
    let now = begun;
    onProgress(now);
    const errors = new Map<number, number>();
    let stopHearing = (): void => undefined;
    try {
      return await new Promise<PauseReason>((resolve, reject) => {
        stopHearing = client.onNews((news: PageNews) => {
          if (news.kind === 'paused') resolve(news.reason);
          else if (news.kind === 'restored')
            onProgress((now = { ...now, update: Math.min(...news.updates) }));
          else if (news.kind === 'frame') {
            onProgress((now = progressed(now, news.frame, errors)));
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

  #acknowledge(seq: number): void {
    const { client, onProblem } = this.#parts;
    setTimeout(() => {
      client.request('acknowledge', { seq }).catch(onProblem);
    }, FRAME_INTERVAL);
  }
}

/**
 * What a frame adds to what is known of the run.
 * @param errors by contestant, of the newest tests; those of the frame are put in
 */
function progressed(
  now: JobProgress,
  { updates, evaluations, pace }: Frame,
  errors: Map<number, number>,
): JobProgress {
  // In a race by time some are ahead: a run is as far as its last contestant.
  const update = Math.min(...updates);
  for (const { words, contestant, letterError } of evaluations)
    if (words === 'sample') errors.set(contestant, letterError);
  return {
    ...{ ...now, update, updatesPerSecond: pace.updatesPerSecond || now.updatesPerSecond },
    letterError: errors.size === 0 ? now.letterError : Math.min(...errors.values()),
  };
}
