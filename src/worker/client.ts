/** The page's engine: starts the worker, asks it, hears its news, and starts it afresh should it ever hang. */
import { PlaygroundError } from '../base/errors.ts';
import { Caller } from './caller.ts';
import type { PageTransport } from './caller.ts';
import { Memory } from './memory.ts';
import { transportOver } from './transport.ts';
import type { News, PageNews, RequestName, Requests, RunSnapshot } from './protocol.ts';

/** A started worker, or what stands for one in a test. */
export interface Engine {
  readonly transport: PageTransport;
  /** Hears of a script that does not load or an error nobody caught. */
  onFailure(listener: (message: string) => void): void;
  terminate(): void;
}

/** How long a pause, or the end of a loading, may go unanswered, ms: at least `atLeast`, and `phases` times the longest phase seen. */
export interface Patience {
  readonly atLeast: number;
  readonly phases: number;
  /** While no frame has told of a phase yet: kernels may be compiling. */
  readonly beforeFirstFrame: number;
}
const PATIENCE: Patience = { atLeast: 5_000, phases: 5, beforeFirstFrame: 60_000 };
/** How often the patience is looked at, ms. Ticks are counted, so a laptop's sleep is not taken for silence. */
const TICK = 50;

/** The only bridge from the page to the worker. */
export class EngineClient {
  readonly #spawn: () => Engine;
  readonly #patience: Patience;
  readonly #listeners = new Set<(news: PageNews) => void>();
  readonly #snapshotListeners = new Set<(snapshot: RunSnapshot) => void>();
  readonly #memory = new Memory();
  #engine: Engine;
  #caller: Caller;
  #reviving: Promise<void> | null = null;
  #heard = 0;
  /** Milliseconds; null before the first frame that told it. */
  #longestPhase: number | null = null;

  constructor(spawn: () => Engine = spawnWorker, patience: Patience = PATIENCE) {
    this.#spawn = spawn;
    this.#patience = patience;
    this.#engine = spawn();
    this.#caller = this.#connect();
  }

  /** Asks the worker. @throws PlaygroundError what went wrong there; `stopped` when the worker had to be ended. */
  async request<Name extends RequestName>(
    name: Name,
    params: Requests[Name]['params'],
  ): Promise<Requests[Name]['result']> {
    if (this.#reviving) await this.#reviving;
    const answer = this.#caller.request(name, params);
    // A frame of a worker that is gone needs no acknowledgement.
    if (name === 'acknowledge') return answer.catch(() => null);
    if ((name === 'pause' || name === 'stopLoading') && (await this.#isSilent(answer, name))) {
      await this.#revive();
      // This branch is only taken for these two, whose results these are.
      return (name === 'pause' ? { update: this.#memory.round } : null) as Requests[Name]['result'];
    }
    try {
      const result = await answer;
      this.#memory.note(name, params, result);
      return result;
    } catch (error) {
      this.#memory.noteFailure(name);
      throw error;
    }
  }

  /** Hears all news from now on; frames of earlier runs are dropped. Returns how to stop hearing. */
  onNews(listener: (news: PageNews) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Hears of every snapshot of the run in view: what it takes to go on in another worker, or another visit. */
  onSnapshot(listener: (snapshot: RunSnapshot) => void): () => void {
    this.#snapshotListeners.add(listener);
    return () => this.#snapshotListeners.delete(listener);
  }

  /** The run in view as it stands, or null at its start. Where the worker cannot tell any more: as it stood last. */
  async snapshot(): Promise<RunSnapshot | null> {
    await this.request('snapshot', null).catch(() => null);
    return this.#memory.newest;
  }

  /** Ends the worker. */
  close(): void {
    this.#caller.close();
    this.#engine.terminate();
  }

  #connect(): Caller {
    const caller = new Caller(this.#engine.transport, (news) => {
      this.#hear(news);
    });
    this.#engine.onFailure((message) => {
      if (this.#heard === 0)
        caller.close(new PlaygroundError('not-ready', `The engine did not start: ${message}.`));
      this.#tell({ kind: 'notice', code: 'internal', message: `The engine reports an error: ${message}.` });
    });
    return caller;
  }

  #hear(news: News): void {
    this.#heard++;
    if (news.kind === 'snapshot') this.#keep(news.snapshot);
    else if (news.kind !== 'frame') this.#tell(news);
    else {
      if (news.frame.longestPhase !== undefined) this.#longestPhase = news.frame.longestPhase;
      if (news.frame.runId === this.#memory.runId) this.#tell(news);
    }
  }

  #keep(snapshot: RunSnapshot): void {
    this.#memory.keep(snapshot);
    if (snapshot.runId !== this.#memory.runId) return;
    for (const listener of this.#snapshotListeners) listener(snapshot);
  }

  /** True when the worker gives no sign of life for as long as we are willing to wait; false when it has answered. */
  #isSilent(answer: Promise<unknown>, name: RequestName): Promise<boolean> {
    return new Promise((resolve) => {
      let silence = 0;
      let heard = this.#heard;
      const timer = setInterval(() => {
        silence = heard === this.#heard ? silence + TICK : 0;
        heard = this.#heard;
        if (silence > this.#limit(name)) settle(true);
      }, TICK);
      const settle = (silent: boolean) => {
        clearInterval(timer);
        resolve(silent);
      };
      answer.then(
        () => {
          settle(false);
        },
        () => {
          settle(false);
        },
      );
    });
  }

  /** Milliseconds of silence after which the worker counts as hung. */
  #limit(name: RequestName): number {
    // Nothing compiles while data are read.
    if (this.#longestPhase === null && name !== 'stopLoading') return this.#patience.beforeFirstFrame;
    return Math.max(this.#patience.atLeast, this.#patience.phases * (this.#longestPhase ?? 0));
  }

  /** Ends the hung worker and brings a fresh one to the last snapshot, paused. */
  #revive(): Promise<void> {
    this.#reviving ??= this.#startAfresh().finally(() => {
      this.#reviving = null;
    });
    return this.#reviving;
  }

  async #startAfresh(): Promise<void> {
    this.#caller.close(new PlaygroundError('stopped', 'The engine hung and had to be started afresh.'));
    this.#engine.terminate();
    this.#engine = this.#spawn();
    this.#caller = this.#connect();
    const caller = this.#caller;
    await this.#memory.replay((name, params) => caller.request(name, params));
    const message = `The engine gave no sign of life, was started afresh and stands at update ${this.#memory.round}.`;
    this.#tell({ kind: 'notice', code: 'stopped', message });
    this.#tell({ kind: 'paused', reason: { kind: 'asked' } });
  }

  #tell(news: PageNews): void {
    for (const listener of this.#listeners) listener(news);
  }
}

/** The one place where the worker is made. Call it from a module or a store, never from a React effect. */
function spawnWorker(): Engine {
  const worker = new Worker(new URL('./entry.ts', import.meta.url), { type: 'module', name: 'engine' });
  return {
    transport: transportOver(worker),
    onFailure: (listener) => {
      worker.addEventListener('error', (event) => {
        listener(event.message || 'its script could not be loaded');
      });
    },
    terminate: () => {
      worker.terminate();
    },
  };
}
