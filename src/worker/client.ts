/** The page's engine: starts the worker, asks it, hears its news, and starts it afresh should it ever end or hang. */
import { PlaygroundError } from '../base/errors.ts';
import { Caller } from './caller.ts';
import type { PageTransport } from './caller.ts';
import { WorkerState } from './workerState.ts';
import { countSilence, TIMEOUTS, PING_AFTER, SLOW, type Timeouts } from './watchdog.ts';
import { reportError, transportOver } from './transport.ts';
import type { News, PageNews, RequestName, Requests, RunSnapshot } from './protocol.ts';
import { ENGINE_CLIENT } from '../text/en/engineClient.ts';
import { tell } from '../text/tell.ts';

/** A started worker, or what stands for one in a test. */
export interface Engine {
  readonly transport: PageTransport;
  /** Hears of a script that does not load or an error nobody caught. */
  onFailure(listener: (message: string) => void): void;
  terminate(): void;
}

const NO_WIRE: Engine['transport'] = { post: () => undefined, listen: () => undefined };

/** The only bridge from the page to the worker. */
export class EngineClient {
  readonly #spawn: () => Engine;
  readonly #timeouts: Timeouts;
  readonly #listeners = new Set<(news: PageNews) => void>();
  readonly #snapshotListeners = new Set<(snapshot: RunSnapshot) => void>();
  readonly #state = new WorkerState();
  #engine: Engine;
  #caller: Caller;
  #reviving: Promise<void> | null = null;
  #heard = 0;
  /** Milliseconds; null before the first frame after an update of every contestant. */
  #longestPhase: number | null = null;
  /** Workers that were started afresh since the newest snapshot came. */
  #fruitless = 0;
  #stopFeeling: (() => void) | null = null;

  constructor(spawn: () => Engine = spawnWorker, timeouts: Timeouts = TIMEOUTS) {
    this.#spawn = spawn;
    this.#timeouts = timeouts;
    try {
      this.#engine = spawn();
      this.#caller = this.#connect();
    } catch (cause) {
      this.#engine = { transport: NO_WIRE, onFailure: () => undefined, terminate: () => undefined };
      this.#caller = this.#connect();
      this.#caller.close(new PlaygroundError('not-ready', tell(ENGINE_CLIENT.forbidden), { cause }));
    }
  }

  /** Asks the worker. @throws PlaygroundError what went wrong there; `stopped` when the worker had to be ended. */
  async request<Name extends RequestName>(
    name: Name,
    params: Requests[Name]['params'],
  ): Promise<Requests[Name]['result']> {
    if (this.#reviving) await this.#reviving;
    if (name === 'pause') this.#state.pacing = null;
    const answer = this.#caller.request(name, params);
    this.#feelPulse();
    // A frame of a worker that is gone needs no acknowledgement.
    if (name === 'acknowledge') return answer.catch(() => null);
    if ((name === 'pause' || name === 'stopLoading') && (await this.#isSilent(answer, name))) {
      await this.#revive();
      // This branch is only taken for these two, whose results these are.
      return (name === 'pause' ? { update: this.#state.round } : null) as Requests[Name]['result'];
    }
    try {
      const result = await answer;
      this.#state.note(name, params, result);
      // Of another run nothing is known yet.
      if (name === 'configure') [this.#longestPhase, this.#fruitless] = [null, 0];
      return result;
    } catch (error) {
      this.#state.noteFailure(name);
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
    return this.#state.newest;
  }

  /** Ends the worker. */
  close(): void {
    this.#stopFeeling?.();
    this.#caller.close();
    this.#engine.terminate();
  }

  #connect(): Caller {
    const caller = new Caller(this.#engine.transport, (news) => {
      this.#hear(news);
    });
    this.#engine.onFailure((message) => {
      if (this.#heard === 0)
        caller.close(new PlaygroundError('not-ready', tell(ENGINE_CLIENT.notStarted, { message })));
      this.#tell({ kind: 'notice', code: 'internal', message: tell(ENGINE_CLIENT.error, { message }) });
    });
    return caller;
  }

  #hear(news: News): void {
    this.#heard++;
    if (news.kind === 'snapshot') this.#keep(news.snapshot);
    else if (news.kind !== 'frame') {
      if (news.kind === 'paused') this.#state.pacing = null;
      this.#tell(news);
    } else {
      const { longestPhase, updates } = news.frame;
      if (longestPhase !== undefined && updates.every((done) => done > 0)) this.#longestPhase = longestPhase;
      if (news.frame.runId === this.#state.runId) this.#tell(news);
    }
  }

  #keep(snapshot: RunSnapshot): void {
    this.#state.keep(snapshot);
    if (snapshot.runId !== this.#state.runId) return;
    this.#fruitless = 0;
    for (const listener of this.#snapshotListeners) listener(snapshot);
  }

  /** While something is asked for, or training: a worker that gives no sign of life is replaced. */
  #feelPulse(): void {
    this.#stopFeeling ??= countSilence(
      () => this.#caller.heard,
      (silence) => {
        const asked = this.#caller.isWaitingFor(['ping']);
        if (!this.#caller.isWaiting && this.#state.pacing === null && !this.#reviving) {
          this.#stopFeeling?.();
          this.#stopFeeling = null;
        } else if (asked && silence > this.#limit()) {
          // One that has not even started, or not again, is given up.
          if (this.#reviving || this.#state.runId === null)
            this.#caller.close(new PlaygroundError('not-ready', tell(ENGINE_CLIENT.gone)));
          else void this.#revive();
        } else if (!asked && silence >= PING_AFTER) this.#caller.request('ping', null).catch(() => null);
      },
    );
  }

  /** True when no news come for as long as we are willing to wait; false when the worker has answered. */
  #isSilent(answer: Promise<unknown>, name: RequestName): Promise<boolean> {
    return new Promise((resolve) => {
      const stop = countSilence(
        () => this.#heard,
        (silence) => {
          if (silence > this.#limit(name)) settle(true);
        },
      );
      const settle = (silent: boolean) => {
        stop();
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

  /** Milliseconds of silence after which the worker counts as hung or ended; twice as many after each vain start. */
  #limit(name?: RequestName): number {
    const { atLeast, phases, beforeFirstFrame, atMost = Infinity } = this.#timeouts;
    const unknown = this.#longestPhase === null || (name === undefined && this.#caller.isWaitingFor(SLOW));
    // Nothing compiles while data are read.
    if (unknown && name !== 'stopLoading') {
      // Whoever pauses gives up what is under way.
      const update = name === 'pause' ? 0 : Math.min(phases * this.#state.update, atMost);
      return Math.max(beforeFirstFrame, update) * 2 ** this.#fruitless;
    }
    return Math.max(atLeast, phases * (this.#longestPhase ?? 0)) * 2 ** this.#fruitless;
  }

  /** Ends the silent worker and brings a fresh one to the last snapshot. */
  #revive(): Promise<void> {
    this.#reviving ??= this.#startAfresh()
      .catch((error: unknown) => {
        const { code, message } = reportError(error);
        this.#tell({ kind: 'paused', reason: { kind: 'error', code, message } });
      })
      .finally(() => {
        this.#reviving = null;
      });
    return this.#reviving;
  }

  async #startAfresh(): Promise<void> {
    const { pacing, round } = this.#state;
    // Where a fresh worker has not come any further before it ended as well, the reader decides.
    const goesOn = pacing !== null && this.#fruitless === 0;
    this.#fruitless++;
    this.#longestPhase = null;
    this.#caller.close(new PlaygroundError('stopped', tell(ENGINE_CLIENT.silent)));
    this.#engine.terminate();
    this.#engine = this.#spawn();
    this.#caller = this.#connect();
    const caller = this.#caller;
    await this.#state.replay((name, params) => caller.request(name, params));
    const message = tell(goesOn ? ENGINE_CLIENT.goesOn : ENGINE_CLIENT.stands, { update: String(round) });
    this.#tell({ kind: 'notice', code: 'stopped', message });
    if (goesOn) await caller.request('play', pacing);
    else {
      this.#state.pacing = null;
      this.#tell({ kind: 'paused', reason: { kind: 'asked' } });
    }
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
        listener(event.message || tell(ENGINE_CLIENT.noScript));
      });
    },
    terminate: () => {
      worker.terminate();
    },
  };
}
