/** The threads beside a session's worker: as many as the reader wants, or as settings and cores can use. */
import { PlaygroundError } from '../base/errors.ts';
import { chooseThreads, type ThreadChoice } from '../experiments/threadChoice.ts';
import type { BackendReport } from '../experiments/reports.ts';
import type { Settings } from '../experiments/settings.ts';
import { kernelPath } from '../kernels/registry.ts';
import { ThreadPool, type PoolParts } from '../training/threads/threadPool.ts';
import { ENGINE } from '../text/en/engine.ts';
import { THREADS } from '../text/en/threads.ts';
import { tell } from '../text/tell.ts';

/** What only the worker's place knows. */
export interface ThreadHost {
  readonly cores: number;
  readonly spawn: PoolParts['spawn'];
}

export class SessionThreads {
  readonly #host: ThreadHost;
  readonly #onTrouble: (message: string) => void;
  #asked: number | null = null;
  #pool: ThreadPool | null = null;
  #backend: BackendReport | null = null;

  /** @param onTrouble hears what became of threads, a sentence */
  constructor(host: ThreadHost, onTrouble: (message: string) => void) {
    this.#host = host;
    this.#onTrouble = onTrouble;
  }

  /** So many are wanted from now on, null: as many as are useful. */
  ask(asked: number | null): void {
    this.#asked = asked;
  }

  /** They tell what they tell in the language in force. */
  speak(): void {
    this.#pool?.speak();
  }

  /** How many there are to be for a race with these settings; those that are there become so many. */
  choose(
    settings: Settings,
    backend: BackendReport,
    wanted?: { readonly asked: number | null },
  ): ThreadChoice {
    if (wanted !== undefined) this.#asked = wanted.asked;
    const { cores } = this.#host;
    const asked = this.#asked;
    const choice = chooseThreads({ settings, backend: backend.backend, cores, asked, page: true });
    if (this.#backend === backend) this.#pool?.resize(choice.count);
    return choice;
  }

  /** Threads for a run on the backend in force, and how many they are to be. */
  forRun(
    settings: Settings,
    backend: BackendReport,
  ): { readonly pool: ThreadPool; readonly threads: ThreadChoice } {
    const threads = this.choose(settings, backend);
    if (this.#backend !== backend || this.#pool === null) {
      this.#pool?.close();
      this.#backend = backend;
      this.#pool = new ThreadPool(threads.count, {
        spawn: this.#host.spawn,
        asked: { backend: backend.backend, kernels: kernelPath() },
        adapter: backend.adapter,
        patience: this.#asked === null ? WARM_UP : 0,
        onTrouble: (trouble, why) => this.#onTrouble(tell(THREADS[trouble], { why })),
      });
    }
    return { pool: this.#pool, threads };
  }
}

/** A place where there is one thread. */
export const ALONE: ThreadHost = {
  cores: 1,
  spawn: () => {
    throw new PlaygroundError('internal', tell(ENGINE.noThreads));
  },
};

/** A run that is over within this time, ms, is over before threads have started. */
const WARM_UP = 1_500;
