/** One run of the command line: a race, what it has measured, and the files that keep it. */
import type { BackendReport } from '../experiments/reports.ts';
import { ENGINE_VERSION } from '../experiments/engineVersion.ts';
import { encodeRunFile, RUN_FILE_VERSION, type RunFile } from '../experiments/runFile.ts';
import { RunRecord } from '../experiments/runRecord.ts';
import type { Settings } from '../experiments/settings.ts';
import type { DataSet } from '../tasks/task.ts';
import type { Race } from '../training/contract.ts';
import { createRace } from '../training/race.ts';
import { checkpointPath, encodeCheckpoint, type Checkpoint } from './checkpoint.ts';
import type { Progress } from './progress.ts';
import type { RunKeeper } from './runKeeper.ts';
import { endingText, measure, train, type Ending } from './train.ts';

const CHECKPOINT_INTERVAL = 60_000;

const now = () => performance.now();

/** What a run begins with. */
export interface RunStart {
  readonly settings: Settings;
  readonly data: DataSet;
  /** The user's data file, or null for the built-in words. */
  readonly dataFile: string | null;
  /** The state to go on from, if any. */
  readonly checkpoint: Checkpoint | null;
}

/** On the backend in force. */
export class RunSession {
  readonly race: Race;
  readonly record: RunRecord;
  private readonly events: { at: number; what: string }[];
  private readonly start: RunStart;
  private readonly backend: BackendReport;
  private readonly keeper: RunKeeper | null;

  /** @param keeper keeps the run's files, or null when it has none */
  constructor(start: RunStart, backend: BackendReport, keeper: RunKeeper | null) {
    const { settings, data, checkpoint } = start;
    this.start = start;
    this.backend = backend;
    this.keeper = keeper;
    this.race = createRace(settings, data);
    if (checkpoint) this.race.restore(checkpoint.snapshot);
    this.record = new RunRecord(settings.contestants.length, checkpoint?.run.contestants);
    this.events = [...(checkpoint?.run.events ?? [])];
  }

  happened(what: string): void {
    this.events.push({ at: this.race.round, what });
  }

  runFile(): RunFile {
    const { data } = this.start;
    return {
      format: 'searnn-run',
      version: RUN_FILE_VERSION,
      engine: ENGINE_VERSION,
      backend: this.backend.backend,
      adapter: this.backend.adapter,
      data: { name: data.name, fingerprint: data.fingerprint },
      settings: this.race.settings,
      contestants: this.record.contestants(),
      events: this.events,
    };
  }

  /** Saves run file and checkpoint, where they are kept; a disk that fails does not end the run. */
  async save(): Promise<void> {
    if (this.keeper === null) return;
    const run = this.runFile();
    const { dataFile } = this.start;
    const { file } = this.keeper;
    const checkpoint = encodeCheckpoint({ snapshot: await this.race.snapshot(), run, dataFile });
    await this.keeper.keep(this.race.round, [
      { file: checkpointPath(file), content: checkpoint },
      { file, content: encodeRunFile(run) },
    ]);
  }

  /**
   * Trains until a rule or the user stops it, and measures all test words. What was measured is kept whatever ends it.
   * @throws PlaygroundError `not-finite`
   */
  async finish(progress: Progress, stopAsked: () => boolean): Promise<Ending> {
    const { race, record } = this;
    const save = () => this.save();
    let ending: Ending;
    try {
      const interval = { checkpointInterval: CHECKPOINT_INTERVAL, now };
      ending = await train({ race, record, progress, stopAsked, save, ...interval });
      this.happened(endingText(ending));
    } catch (error) {
      this.happened(error instanceof Error ? error.message : String(error));
      throw error;
    } finally {
      progress.finish();
      await save();
    }
    await measure({ race, record });
    await save();
    return ending;
  }
}
