/** What a fresh worker must be told so that it stands where the lost one stood. */
import { AT_START } from '../experiments/atStart.ts';
import { isSame, type DataName } from './dataReport.ts';
import type { RequestName, Requests, RunReport, RunSnapshot } from './protocol.ts';

/** Sends one request to the fresh worker. */
export type Call = <Name extends RequestName>(
  name: Name,
  params: Requests[Name]['params'],
) => Promise<Requests[Name]['result']>;

type Params<Name extends RequestName> = Requests[Name]['params'];
interface Load {
  readonly data: DataName;
  readonly again: (call: Call) => Promise<unknown>;
}

/** Remembers the requests that shaped the worker, and its newest snapshot. */
export class WorkerState {
  #language: Params<'speak'> | null = null;
  #boot: Params<'boot'> | null = null;
  #load: Load | null = null;
  /** The data of the run; later data wait for the next `configure`. */
  #runLoad: Load | null = null;
  #configure: Params<'configure'> | null = null;
  #adjust: Params<'adjust'> | null = null;
  #watch: Params<'watch'> | null = null;
  #visibility: Params<'visibility'> | null = null;
  #snapshot: RunSnapshot | null = null;
  /** How training was asked to go while it goes on, else null. */
  pacing: Params<'play'> | null = null;
  /** Number of the run that the page looks at, or null before the first `configure`. */
  runId: number | null = null;
  /** How long an update of every contestant of that run is estimated to take, ms: any phase may be most of it. */
  update = 0;

  /** Notes a request that the worker has answered. */
  note<Name extends RequestName>(name: Name, params: Params<Name>, result: Requests[Name]['result']): void {
    // `params` is that of `name`: the casts below only undo what the generic forgets.
    switch (name) {
      case 'speak':
        this.#language = params as Params<'speak'>;
        break;
      case 'boot':
        this.#boot = params as Params<'boot'>;
        break;
      case 'loadBuiltIn':
        this.#loaded(result, (call) => call('loadBuiltIn', params as Params<'loadBuiltIn'>));
        break;
      case 'loadFile':
        this.#loaded(result, (call) => call('loadFile', params as Params<'loadFile'>));
        break;
      case 'configure':
        this.#begin(params as Params<'configure'>, result as RunReport);
        break;
      case 'adjust':
        this.#adjust = { settings: { ...this.#adjust?.settings, ...(params as Params<'adjust'>).settings } };
        break;
      case 'play':
        this.pacing = params as Params<'play'>;
        break;
      case 'watch':
        this.#watch = params as Params<'watch'>;
        break;
      case 'visibility':
        this.#visibility = params as Params<'visibility'>;
        break;
      default: // The others leave nothing behind, or only what a snapshot holds.
    }
  }

  /** Notes a request that failed: data on which no run could be built are given up. */
  noteFailure(name: RequestName): void {
    if (name === 'configure') this.#load = this.#runLoad ?? this.#load;
  }

  #loaded(report: unknown, again: Load['again']): void {
    this.#load = { data: report as DataName, again };
  }

  /** Another run is in view. */
  #begin({ settings, data, from }: Params<'configure'>, { runId, estimate }: RunReport): void {
    this.#configure = { settings };
    const loads = [this.#load, this.#runLoad];
    this.#runLoad = loads.find((load) => load && (data === undefined || isSame(data, load.data))) ?? null;
    this.#load = this.#runLoad;
    this.#adjust = null;
    this.#snapshot = from === undefined ? null : { ...from, runId };
    this.runId = runId;
    this.update = 1000 * estimate.seconds;
  }

  /** Keeps the newest snapshot of the run in view. */
  keep(snapshot: RunSnapshot): void {
    if (snapshot.runId === this.runId) this.#snapshot = snapshot;
  }

  /** The newest snapshot of the run in view, or null at its start. */
  get newest(): RunSnapshot | null {
    return this.#snapshot;
  }

  /** Updates that every contestant had done at the last snapshot. */
  get round(): number {
    const counts = this.#snapshot?.contestants.map((contestant) => contestant.updates) ?? [];
    return counts.length === 0 ? 0 : Math.min(...counts);
  }

  /** Tells a fresh worker everything. @throws PlaygroundError what the worker throws. */
  async replay(call: Call): Promise<void> {
    if (this.#language) await call('speak', this.#language);
    if (this.#visibility) await call('visibility', this.#visibility);
    if (!this.#boot) return;
    await call('boot', this.#boot);
    const runLoad = this.#runLoad;
    if (runLoad) await runLoad.again(call);
    if (this.#configure && this.runId !== null) {
      const at: RunSnapshot = this.#snapshot ?? { ...AT_START, runId: this.runId };
      await call('configure', { settings: at.settings ?? this.#configure.settings });
      await call('restore', { snapshot: at });
      if (this.#adjust) await call('adjust', this.#adjust);
    }
    if (this.#load && this.#load !== runLoad) await this.#load.again(call);
    if (this.#watch) await call('watch', this.#watch);
  }
}
