/** What the worker is: a backend, a data set, a run; and how each request of the page changes them. */
import { assertRunnable } from '../experiments/combinations.ts';
import { parseSettings } from '../experiments/parseSettings.ts';
import type { BackendReport } from '../experiments/reports.ts';
import type { Settings } from '../experiments/settings.ts';
import { factsOf } from '../training/factsOf.ts';
import { playToys } from '../training/toys.ts';
import { createPing, createYieldPoint } from '../training/yielding.ts';
import { ChosenBackend } from './chosenBackend.ts';
import { compileFor } from './compiling.ts';
import { DataLoads } from './dataLoads.ts';
import type { Loaded } from './describeData.ts';
import { compose } from './composing.ts';
import { fileHandlers } from './fileHandlers.ts';
import type { Handlers, PostNews } from './dispatcher.ts';
import { ConfiguredRun } from './configuredRun.ts';
import { SerialQueue } from './serialQueue.ts';
import { requireRun } from './requireRun.ts';
import { requireWord } from './runQueries.ts';
import type { SessionParts } from './sessionParts.ts';
import { ALONE, SessionThreads } from './sessionThreads.ts';
import { loadFile } from './loading.ts';
import type { Requests, RunReport, RunSnapshot } from './protocol.ts';
import { speakFrom } from './speaking.ts';
import { SpeedBench } from './speedBench.ts';
import { reportError } from './transport.ts';
import { BACKEND } from '../text/en/backend.ts';
import { tell } from '../text/tell.ts';

/** How long a run on a lost device may take to end, ms. */
const LOSS_PATIENCE = 2_000;

class Session {
  readonly #parts: Pick<SessionParts, 'loaders' | 'host'>;
  readonly #post: PostNews;
  readonly #backend: ChosenBackend;
  readonly #bench: SpeedBench;
  readonly #ping = createPing();
  readonly #loads: DataLoads;
  readonly #threads: SessionThreads;
  /** Requests that must not overlap: booting, configuring, playing. */
  readonly #commands = new SerialQueue();
  #configured: ConfiguredRun | null = null;
  #lastRunId = 0;
  #watched: Requests['watch']['params'] = { testIndex: null };
  #hidden = false;

  constructor({ starters, loaders, host, threads = ALONE, post }: SessionParts) {
    this.#parts = { loaders, host };
    this.#bench = new SpeedBench(post);
    this.#backend = new ChosenBackend(starters, post, {
      onLost: (message) => this.#recover(message),
      onError: (message) => this.#distrust(message),
    });
    this.#post = post;
    this.#loads = new DataLoads(post, this.#ping);
    this.#threads = new SessionThreads(threads, (message) => {
      this.#configured?.run.event(message);
      post({ kind: 'notice', code: 'internal', message });
    });
  }

  readonly handlers: Handlers = {
    boot: (asked) => this.#commands.run(() => this.#boot(asked)),
    loadBuiltIn: ({ data, base }) =>
      this.#loads.load(data, ({ onProgress }) => this.#parts.loaders.builtIn(data, base, onProgress)),
    loadFile: (asked) => this.#loads.load('own', (reading) => loadFile(this.#parts.loaders, asked, reading)),
    stopLoading: () => this.#loads.stop(),
    configure: (asked) => this.#commands.run(() => this.#configure(asked)),
    restore: ({ snapshot }) => this.#commands.run(() => this.#restore(snapshot)),
    adjust: ({ settings }) => this.#commands.run(async () => this.#need().adjust(settings)),
    play: (pacing) =>
      this.#commands.run(async () => {
        await this.#need().play(pacing);
        return null;
      }),
    advance: () =>
      this.#commands.run(async () => {
        const { run, trainer } = this.#need();
        await trainer.advance();
        return { update: run.race.round };
      }),
    // Not in turn: a pause ends the very command that others wait for.
    pause: async () => {
      const configured = this.#configured;
      await configured?.trainer.pause();
      return { update: configured?.run.race.round ?? 0 };
    },
    watch: (asked) => {
      const { testIndex, bothSides } = asked;
      if (!this.#configured && testIndex !== null) requireWord(testIndex);
      const report = this.#configured?.queries.watch(testIndex, bothSides) ?? null;
      // Of what was refused the next run knows nothing.
      this.#watched = asked;
      return report;
    },
    writeOwn: ({ inputs }) => this.#need().queries.writeOwn(inputs),
    lookBack: ({ timePoint, testIndex, bothSides }) =>
      this.#need().queries.lookBack(timePoint, testIndex, bothSides),
    goOn: ({ timePoint, testIndex, forced }) => this.#need().queries.goOn(timePoint, testIndex, forced),
    sampleWords: () => this.#need().queries.sampleWords(),
    writeSample: ({ timePoint }) => this.#need().queries.writeSample(timePoint),
    recover: ({ timePoint }) => this.#need().queries.recover(timePoint),
    compose: (asked) => compose(this.#configured?.loaded ?? this.#loads.loaded, asked),
    snapshot: () => this.#configured?.keep() ?? null,
    runFile: ({ full }) => this.#need().file(full),
    ...fileHandlers(() => ({ loads: this.#loads, configured: this.#configured })),
    examine: () => this.#need().examine(),
    stopExamining: () => {
      this.#configured?.stopExamining();
      return null;
    },
    counterfactual: ({ testIndex, contestant }) => this.#need().queries.counterfactual(testIndex, contestant),
    record: ({ testIndex, contestant }) => this.#need().queries.record(testIndex, contestant),
    bench: ({ plan }) =>
      this.#commands.run(async () => {
        await this.#configured?.trainer.pause();
        return this.#bench.run(plan, this.#backend.report);
      }),
    stopBench: () => this.#bench.stop(),
    playGraphs: () => {
      const yieldPoint = createYieldPoint(this.#ping, () => false);
      return playToys(undefined, undefined, yieldPoint);
    },
    acknowledge: ({ seq }) => {
      this.#configured?.run.publisher.acknowledge(seq);
      return null;
    },
    ping: () => null,
    speak: (language) => {
      const [backend, loads, threads] = [this.#backend, this.#loads, this.#threads];
      return speakFrom(language, { backend, loads, threads }, this.#configured?.loaded);
    },
    threads: ({ asked }) =>
      this.#threads.choose(this.#need().run.race.settings, this.#backend.report, { asked }),
    visibility: ({ hidden }) => {
      this.#hidden = hidden;
      this.#configured?.run.publisher.hide(hidden);
      return null;
    },
  };

  async #boot(asked: Requests['boot']['params']): Promise<BackendReport> {
    await this.#end();
    this.#threads.ask(asked.threads ?? null);
    return this.#backend.ask(asked);
  }

  /** Builds a run beside the old one, which ends only when the new one stands. */
  async #configure(asked: Requests['configure']['params']): Promise<RunReport> {
    const loaded = this.#loads.choose(asked.data, this.#configured?.loaded);
    const settings = parseSettings(asked.settings);
    try {
      assertRunnable(settings, factsOf(loaded.data));
      await this.#configured?.trainer.pause();
      await this.#compile(settings, loaded);
      const configured = this.#build(this.#lastRunId + 1, settings, loaded, asked.from);
      await this.#end();
      this.#loads.use(loaded);
      return this.#install(configured);
    } catch (error) {
      // Data that cannot be trained on do not linger for the next `configure`.
      if (this.#configured) this.#loads.use(this.#configured.loaded);
      throw error;
    }
  }

  #compile(settings: Settings, { data }: Loaded): Promise<void> {
    return compileFor(settings, data, this.#post, () => this.#backend.useStock());
  }

  async #restore(snapshot: RunSnapshot): Promise<RunReport> {
    const configured = this.#need();
    await configured.restore(snapshot);
    return this.#install(configured);
  }

  /** The device is gone: a fresh backend, the same run from its last snapshot, playing if it was. */
  #recover(message: string): void {
    this.#backend.countLoss();
    const lost = this.#configured;
    const pacing = lost?.trainer.playing ?? null;
    const ended = lost?.close(true);
    this.#configured = null;
    this.#post({
      kind: 'notice',
      code: 'device-lost',
      message: tell(BACKEND.lost, { why: message || tell(BACKEND.noReason) }),
    });
    this.#commands
      .run(async () => {
        await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, LOSS_PATIENCE))]);
        const backend = await this.#backend.choose();
        this.#post({ kind: 'backend', backend });
        if (!lost) return;
        await this.#compile(lost.run.race.settings, lost.loaded);
        const configured = this.#build(lost.run.id, lost.run.race.settings, lost.loaded);
        configured.takeOver(lost, backend);
        this.#install(configured);
        if (pacing) await configured.play(pacing);
      })
      .catch((error: unknown) => {
        const { code, message: what } = reportError(error);
        this.#post({ kind: 'paused', reason: { kind: 'error', code, message: what } });
      });
  }

  /** The GPU refused a command: what it computes from then on is not shown as a result. */
  #distrust(detail: string): void {
    const message = tell(BACKEND.distrusted, { detail });
    if (this.#configured?.trainer.playing)
      this.#configured.trainer.fail({ kind: 'error', code: 'internal', message });
    else this.#post({ kind: 'notice', code: 'internal', message });
  }

  #build(id: number, settings: Settings, loaded: Loaded, from?: RunSnapshot): ConfiguredRun {
    const { report: backend } = this.#backend;
    const around = { host: this.#parts.host, post: this.#post, ping: this.#ping };
    const threads = this.#threads.forRun(settings, backend);
    return ConfiguredRun.build({ id, settings, loaded, backend, ...threads, ...around }, from);
  }

  #install(configured: ConfiguredRun): RunReport {
    const { run } = (this.#configured = configured);
    this.#lastRunId = Math.max(this.#lastRunId, run.id);
    run.watched = this.#watched.testIndex;
    run.bothSides = this.#watched.bothSides ?? false;
    run.publisher.hide(this.#hidden);
    return configured.report;
  }

  async #end(): Promise<void> {
    const configured = this.#configured;
    this.#configured = null;
    await configured?.close();
  }

  #need(): ConfiguredRun {
    return requireRun(this.#configured);
  }
}

/** The handlers of a worker's session, which starts without backend, data or run. */
export function createSession(parts: SessionParts): Handlers {
  return new Session(parts).handlers;
}
