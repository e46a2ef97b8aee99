/** A run with its trainer and its data: what the session holds once it is configured. */
import { builtOn, wentOn } from '../experiments/places.ts';
import { parseSettings } from '../experiments/parseSettings.ts';
import type { Examination } from '../experiments/examination.ts';
import type { BackendReport } from '../experiments/reports.ts';
import { estimateRun } from '../experiments/runEstimate.ts';
import type { RunFile } from '../experiments/runFile.ts';
import type { Settings } from '../experiments/settings.ts';
import { runHead, type Host } from '../training/runHead.ts';
import type { ThreadChoice } from '../experiments/threadChoice.ts';
import { createRace } from '../training/race.ts';
import type { ThreadPool } from '../training/threads/threadPool.ts';
import type { Ping } from '../training/yielding.ts';
import type { PostNews } from './dispatcher.ts';
import type { Loaded } from './describeData.ts';
import type { Pacing, Requests, RunReport, RunSnapshot, WantedWeights } from './protocol.ts';
import { encodeKept } from './checkpoints.ts';
import { requireLive } from './requireLive.ts';
import { requireSound } from './requireSound.ts';
import { Examiner } from './examiner.ts';
import { RunQueries } from './runQueries.ts';
import { Run } from './run.ts';
import { reportingRace } from './reportingRace.ts';
import { Trainer } from './trainer.ts';
import { encodeWeightsOf } from './weights.ts';
import { ENGINE } from '../text/en/engine.ts';
import { inEnglish, tell } from '../text/tell.ts';

/** What a run is made of. */
export interface RunParts {
  readonly id: number;
  readonly settings: Settings;
  readonly loaded: Loaded;
  readonly backend: BackendReport;
  readonly host: Host;
  readonly pool: ThreadPool;
  readonly threads: ThreadChoice;
  readonly post: PostNews;
  readonly ping: Ping;
}

export class ConfiguredRun {
  readonly run: Run;
  readonly trainer: Trainer;
  readonly queries: RunQueries;
  readonly loaded: Loaded;
  readonly #backend: BackendReport;
  readonly #threads: ThreadChoice;
  readonly #host: Host;
  readonly #examiner: Examiner;

  private constructor(run: Run, { loaded, backend, host, threads, post, ping }: RunParts) {
    this.run = run;
    this.trainer = new Trainer(run, post, ping);
    this.queries = new RunQueries(run, this.trainer);
    this.#examiner = new Examiner(run.race, this.trainer, post);
    this.loaded = loaded;
    this.#backend = backend;
    this.#threads = threads;
    this.#host = host;
  }

  /**
   * All contestants at their start, or where a snapshot was taken, on the backend in force.
   * @throws PlaygroundError `bad-setting`; `bad-run-file` when the snapshot does not fit
   */
  static build(parts: RunParts, from?: RunSnapshot): ConfiguredRun {
    const { id, settings, loaded, backend, pool, post } = parts;
    if (from !== undefined) requireSound(from, settings, loaded.data);
    const race = reportingRace(createRace(settings, loaded.data, pool), post);
    const configured = new ConfiguredRun(new Run(id, race, post), parts);
    try {
      if (from !== undefined) configured.run.restore({ ...from, runId: id });
      // One that was given its weights begins here.
      const goesOn = from?.contestants.some(({ updates }) => updates > 0) === true;
      configured.run.event(goesOn ? wentOn(backend) : builtOn(backend));
      return configured;
    } catch (error) {
      race.dispose();
      throw error;
    }
  }

  /** Goes on in place of a run whose device was lost, from its last snapshot. */
  takeOver({ run: lost }: ConfiguredRun, { backend }: BackendReport): void {
    const { run } = this;
    run.history.inherit(lost.history);
    run.restore(lost.lastSnapshot ?? lost.start);
    run.live.adjust(lost.live.byHand, run.updates);
    run.event(inEnglish(() => tell(ENGINE.events.lost, { backend })));
  }

  get report(): RunReport {
    const { settings, parameterCount, trainCount, testCount } = this.run.race;
    const { id: runId } = this.run;
    const { report: data } = this.loaded;
    const estimate = estimateRun(settings, data, this.#backend);
    const threads = this.#threads;
    return { runId, settings, data, parameterCount, trainCount, testCount, estimate, threads };
  }

  play(pacing: Pacing): Promise<void> {
    const { playing, playingAt } = ENGINE.events;
    const { speed } = pacing;
    this.run.event(inEnglish(() => (speed > 0 ? tell(playingAt, { speed: String(speed) }) : tell(playing))));
    return this.trainer.play(pacing);
  }

  /** Sends a snapshot of the run as it stands. */
  async keep(): Promise<null> {
    await this.trainer.calmly(() => this.run.keepNow());
    return null;
  }

  /** @throws PlaygroundError `bad-run-file` when the snapshot does not fit; the run then stands as before */
  async restore(snapshot: RunSnapshot): Promise<void> {
    requireSound(snapshot, this.run.race.settings, this.loaded.data);
    await this.trainer.pause();
    await this.trainer.calmly(() => {
      this.run.restore(snapshot);
      return Promise.resolve();
    });
  }

  /** @throws PlaygroundError `bad-setting` when a setting is out of range or cannot change while a run goes on. */
  async adjust(wanted: Partial<Settings>): Promise<null> {
    const { run, trainer } = this;
    const inForce = run.race.settings;
    requireLive(inForce, parseSettings({ ...inForce, ...wanted }));
    await trainer.calmly(async () => {
      run.live.adjust(wanted, run.updates);
      // Else the next snapshot comes soon.
      if (trainer.playing === null) await run.keepNow();
    });
    return null;
  }

  examine(): Promise<Examination> {
    return this.#examiner.examine();
  }

  stopExamining(): void {
    this.#examiner.stop();
  }

  /** The run so far; evaluated on all test words first when `full`. */
  async file(full: boolean): Promise<RunFile> {
    const { run, trainer, loaded } = this;
    if (full) await trainer.calmly((yieldPoint) => run.measureAll(yieldPoint));
    return {
      ...runHead(run.race, loaded.data, this.#backend, this.#host),
      settings: run.race.settings,
      ...run.results(),
    };
  }

  /** The run as it stands, as a file that it goes on from anywhere. */
  checkpoint(): Promise<Requests['checkpoint']['result']> {
    const { run, trainer, loaded } = this;
    return trainer.calmly(async () => {
      const snapshot = await run.keep();
      return encodeKept({ run: await this.file(false), snapshot }, loaded.data);
    });
  }

  /** One contestant's weights as they stand, as a file for other programs. */
  weights(wanted: WantedWeights): Promise<Requests['saveWeights']['result']> {
    const { run, trainer, loaded } = this;
    return trainer.calmly(async () => {
      const snapshot = await run.keep();
      return encodeWeightsOf({ ...snapshot, settings: run.race.settings }, loaded.data, wanted);
    });
  }

  /** Ends the run and frees its tensors; `silently` when its device is lost. */
  async close(silently = false): Promise<void> {
    await this.trainer.close(silently);
    try {
      this.run.race.dispose();
    } catch (error) {
      // On a lost device tfjs may fail to free what is gone anyway.
      if (!silently) throw error;
    }
  }
}
