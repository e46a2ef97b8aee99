/** What the worker is: a backend, a data set, a run; and how each request of the page changes them. */
import { PlaygroundError } from '../base/errors.ts';
import { parseSettings } from '../experiments/parseSettings.ts';
import type { BackendReport } from '../experiments/reports.ts';
import type { Settings } from '../experiments/settings.ts';
import type { BackendStarters } from '../kernels/backend/starter.ts';
import { chooseBackend } from '../training/backend.ts';
import { gradientSelfTest } from '../training/selfTest.ts';
import { createPing, createYieldPoint } from '../training/yielding.ts';
import type { DataSet } from '../tasks/task.ts';
import { compileFor } from './compiling.ts';
import { describeData, type Loaded } from './describeData.ts';
import type { Handlers, PostNews } from './dispatcher.ts';
import { DrivenRun } from './driven.ts';
import { Lane } from './lane.ts';
import type { Loaders, OnProgress } from './loading.ts';
import type { DataReport, Requests, RunReport, RunSnapshot } from './protocol.ts';
import { reportError } from './transport.ts';

export interface SessionParts {
  readonly starters: BackendStarters;
  readonly loaders: Loaders;
  readonly post: PostNews;
}

/** A GPU that is lost this often within this time (ms) is not tried again. */
const LOSSES = { most: 3, within: 60_000 } as const;
/** How long a run on a lost device may take to end, ms. */
const LOSS_PATIENCE = 2_000;

class Session {
  readonly #starters: BackendStarters;
  readonly #loaders: Loaders;
  readonly #post: PostNews;
  readonly #ping = createPing();
  /** Requests that must not overlap: booting, configuring, playing. */
  readonly #commands = new Lane();
  #asked: Requests['boot']['params'] = { override: null, kernels: 'fused' };
  #backend: BackendReport | null = null;
  #loaded: Loaded | null = null;
  #loads = 0;
  #driven: DrivenRun | null = null;
  #lastRunId = 0;
  /** Counts choices of a backend: news of a device chosen earlier mean nothing. */
  #choices = 0;
  /** When devices were lost. */
  #losses: number[] = [];
  #watched: number | null = null;
  #hidden = false;

  constructor({ starters, loaders, post }: SessionParts) {
    this.#loaders = loaders;
    this.#starters = starters;
    this.#post = post;
  }

  readonly handlers: Handlers = {
    boot: (asked) => this.#commands.run(() => this.#boot(asked)),
    loadBuiltIn: ({ url }) => this.#load('built-in', (onProgress) => this.#loaders.builtIn(url, onProgress)),
    loadFile: ({ file, name }) =>
      this.#load('own', (onProgress) => this.#loaders.file(file, name, onProgress, this.#yieldPoint())),
    configure: ({ settings }) => this.#commands.run(() => this.#configure(settings)),
    restore: ({ snapshot }) => this.#commands.run(() => this.#restore(snapshot)),
    adjust: ({ settings }) =>
      this.#commands.run(async () => {
        await this.#need().adjust(settings);
        return null;
      }),
    play: (pacing) =>
      this.#commands.run(async () => {
        await this.#need().play(pacing);
        return null;
      }),
    step: () =>
      this.#commands.run(async () => {
        const { run, trainer } = this.#need();
        await trainer.step();
        return { update: run.race.round };
      }),
    // Not in turn: a pause ends the very command that others wait for.
    pause: async () => {
      const driven = this.#driven;
      await driven?.trainer.pause();
      return { update: driven?.run.race.round ?? 0 };
    },
    watch: ({ testIndex }) => {
      this.#watched = testIndex;
      return this.#driven?.watch(testIndex) ?? null;
    },
    runFile: ({ full }) => this.#need().file(full),
    acknowledge: ({ seq }) => {
      this.#driven?.run.publisher.acknowledge(seq);
      return null;
    },
    visibility: ({ hidden }) => {
      this.#hidden = hidden;
      this.#driven?.run.publisher.hide(hidden);
      return null;
    },
  };

  async #boot(asked: Requests['boot']['params']): Promise<BackendReport> {
    await this.#end();
    this.#asked = asked;
    this.#backend = await this.#choose();
    return this.#backend;
  }

  #choose(): Promise<BackendReport> {
    const mine = ++this.#choices;
    const tooOften: BackendStarters = {
      ...this.#starters,
      webgpu: () => Promise.reject(new PlaygroundError('no-backend', 'WebGPU was lost again and again')),
    };
    return chooseBackend(this.#asked.override, {
      kernels: this.#asked.kernels,
      starters: this.#losses.length < LOSSES.most ? this.#starters : tooOften,
      selfTest: gradientSelfTest,
      onProgress: (label) => {
        this.#post({ kind: 'progress', label, fraction: null });
      },
      events: {
        onLost: (message) => {
          if (mine === this.#choices) this.#recover(message);
        },
        onError: (message) => {
          if (mine === this.#choices) this.#distrust(message);
        },
      },
    });
  }

  /** Loads data; on an error those in use stay. Of two loads the one asked for last wins. */
  async #load(
    source: DataReport['source'],
    load: (onProgress: OnProgress) => Promise<DataSet>,
  ): Promise<DataReport> {
    const mine = ++this.#loads;
    const data = await load((fraction) => {
      this.#post({ kind: 'progress', label: 'Reading the words', fraction });
    });
    if (mine !== this.#loads) throw new PlaygroundError('stopped', 'Other data were asked for meanwhile.');
    this.#loaded = { data, source };
    return describeData(this.#loaded);
  }

  /** Builds a run beside the old one, which ends only when the new one stands. */
  async #configure(wanted: Settings): Promise<RunReport> {
    if (!this.#loaded) throw new PlaygroundError('not-ready', 'No data have been loaded yet.');
    const settings = parseSettings(wanted);
    const loaded = this.#loaded;
    await this.#driven?.trainer.pause();
    await this.#compile(settings, loaded);
    const driven = this.#build(this.#lastRunId + 1, settings, loaded);
    await this.#end();
    return this.#install(driven);
  }

  #compile(settings: Settings, { data }: Loaded): Promise<void> {
    return compileFor(settings, data, this.#post, async () => {
      this.#asked = { ...this.#asked, kernels: 'stock' };
      this.#backend = await this.#choose();
      this.#post({ kind: 'backend', backend: this.#backend });
    });
  }

  async #restore(snapshot: RunSnapshot): Promise<RunReport> {
    const driven = this.#need();
    await driven.restore(snapshot);
    return this.#install(driven);
  }

  /** The device is gone: a fresh backend, the same run from its last snapshot, playing if it was. */
  #recover(message: string): void {
    const now = performance.now();
    this.#losses = [...this.#losses.filter((at) => now - at < LOSSES.within), now];
    const lost = this.#driven;
    const pacing = lost?.trainer.playing ?? null;
    const ended = lost?.close(true);
    this.#driven = null;
    this.#post({
      kind: 'notice',
      code: 'device-lost',
      message: `The GPU was lost (${message || 'no reason given'}).`,
    });
    this.#commands
      .run(async () => {
        await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, LOSS_PATIENCE))]);
        this.#backend = await this.#choose();
        this.#post({ kind: 'backend', backend: this.#backend });
        if (!lost) return;
        await this.#compile(lost.run.race.settings, lost.loaded);
        const driven = this.#build(lost.run.id, lost.run.race.settings, lost.loaded);
        driven.run.restore(lost.run.lastSnapshot ?? lost.run.start);
        driven.run.event(`the GPU was lost; went on with ${this.#backend.backend}`);
        this.#install(driven);
        if (pacing) await driven.play(pacing);
      })
      .catch((error: unknown) => {
        const { code, message: what } = reportError(error);
        this.#post({ kind: 'paused', reason: { kind: 'error', code, message: what } });
      });
  }

  /** The GPU refused a command: what it computes from then on is not shown as a result. */
  #distrust(detail: string): void {
    const message = `The GPU reported an error, so its results are not to be trusted: ${detail}`;
    if (this.#driven?.trainer.playing)
      this.#driven.trainer.fail({ kind: 'error', code: 'internal', message });
    else this.#post({ kind: 'notice', code: 'internal', message });
  }

  #build(id: number, settings: Settings, loaded: Loaded): DrivenRun {
    if (!this.#backend) throw new PlaygroundError('not-ready', 'No backend has been started yet.');
    const [backend, post, ping] = [this.#backend, this.#post, this.#ping];
    return DrivenRun.build({ id, settings, loaded, backend, post, ping });
  }

  #install(driven: DrivenRun): RunReport {
    const { run } = driven;
    this.#driven = driven;
    this.#lastRunId = Math.max(this.#lastRunId, run.id);
    run.watched = this.#watched;
    run.publisher.hide(this.#hidden);
    return run.report;
  }

  async #end(): Promise<void> {
    const driven = this.#driven;
    this.#driven = null;
    await driven?.close();
  }

  #need(): DrivenRun {
    if (this.#driven) return this.#driven;
    throw new PlaygroundError('not-ready', 'No run has been configured yet.');
  }

  #yieldPoint() {
    return createYieldPoint(this.#ping, () => false);
  }
}

/** The handlers of a worker's session, which starts without backend, data or run. */
export function createSession(parts: SessionParts): Handlers {
  return new Session(parts).handlers;
}
