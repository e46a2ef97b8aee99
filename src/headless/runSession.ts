/** One run of the command line: a race, what it has measured, and the files that keep it. */
import type { BackendReport } from '../experiments/reports.ts';
import { parseSettings } from '../experiments/parseSettings.ts';
import { begunWith, builtOn, measuredOn, trainedWith, wentOn } from '../experiments/places.ts';
import { encodeRunFile, type RunEvent, type RunFile } from '../experiments/runFile.ts';
import { RunRecord } from '../experiments/runRecord.ts';
import { ChangesToCome } from '../experiments/changesToCome.ts';
import { changeEvent, type Script } from '../experiments/settingsChange.ts';
import type { Settings } from '../experiments/settings.ts';
import type { DataSet } from '../tasks/task.ts';
import type { Race } from '../training/contract.ts';
import { hashOfWeights, startWith } from '../training/givenWeights.ts';
import { runHead } from '../training/runHead.ts';
import { createRace } from '../training/race.ts';
import type { ThreadPool } from '../training/threads/threadPool.ts';
import { checkpointPath } from './checkpointPlace.ts';
import {
  encodeCheckpoint,
  hashOfSnapshot,
  keptVocabularies,
  type Checkpoint,
} from '../training/checkpoint.ts';
import { nodeHost } from './host.ts';
import { bindPlugin, tokenNames } from './plugin/bindPlugin.ts';
import type { LoadedPlugin } from './plugin/loadPlugin.ts';
import type { TrainingListener } from './progress.ts';
import { readRunBeside } from './readRunFile.ts';
import type { RunKeeper } from './runKeeper.ts';
import type { SeparatePaths } from '../training/checkpointTexts.ts';
import { endingText, measure, train, type Ending } from './train.ts';
import { sayOf } from '../tasks/say.ts';

const CHECKPOINT_INTERVAL = 60_000;

const now = () => performance.now();

/** What a run begins with. */
export interface RunStart {
  readonly settings: Settings;
  readonly data: DataSet;
  /** The user's data file, or null for the built-in words. */
  readonly dataFile: string | null;
  /** Files of their own that test or are held out. */
  readonly separate?: SeparatePaths;
  /** What is changed on the way, where the run replays another; it fits the state to go on from. */
  readonly script?: Script | null;
  /** Functions of the user's own, if any: the same that the state to go on from was trained with. */
  readonly plugin?: LoadedPlugin | null;
  /** The state to go on from, if any. */
  readonly checkpoint: Checkpoint | null;
  /** Weights that every contestant begins with instead of drawing them [P], of networks only, and the name of their file. */
  readonly given?: { readonly name: string; readonly weights: Float32Array };
}

/** On the backend in force. */
export class RunSession {
  readonly race: Race;
  readonly record: RunRecord;
  private readonly events: RunEvent[];
  private readonly changes: ChangesToCome;
  private readonly start: RunStart;
  private readonly backend: BackendReport;
  private readonly keeper: RunKeeper | null;
  /** That the run was built here, or went on. */
  private readonly begun: RunEvent;
  /** The weights that the run was given, here or before it went on. */
  private readonly begunWith: RunFile['begunWith'];
  private trained = false;
  /** The hashes of all checkpoints that were to be written. */
  private readonly written = new Set<string>();

  /**
   * @param keeper keeps the run's files, or null when it has none
   * @param pool threads beside this one, null for none
   */
  constructor(
    start: RunStart,
    backend: BackendReport,
    keeper: RunKeeper | null,
    pool: ThreadPool | null = null,
  ) {
    const { settings, data, checkpoint, given, plugin } = start;
    this.start = start;
    this.backend = backend;
    this.keeper = keeper;
    const added = plugin ? bindPlugin(plugin.functions, plugin.origin.name, tokenNames(data)) : undefined;
    this.race = createRace(settings, data, pool, added);
    if (checkpoint) this.race.restore(checkpoint.snapshot);
    if (given) this.race.restore(startWith(settings, given.weights));
    this.record = new RunRecord(settings.contestants.length, checkpoint?.run.contestants);
    this.changes = new ChangesToCome(start.script?.changes, this.record.updates);
    this.events = [...(checkpoint?.run.events ?? [])];
    if (checkpoint) this.changed(checkpoint.run.settings);
    this.begun = { at: this.race.round, what: checkpoint ? wentOn(backend) : builtOn(backend) };
    this.events.push(this.begun);
    this.begunWith = given
      ? { name: given.name, weights: hashOfWeights(given.weights) }
      : checkpoint?.run.begunWith;
    if (given && this.begunWith) this.happened(begunWith(this.begunWith));
    if (plugin && !checkpoint) this.happened(trainedWith(plugin.origin));
  }

  /** Whether training has ended, and what is left is to measure. */
  get isTrained(): boolean {
    return this.trained;
  }

  /** The run that it goes on from, while no update was made here. */
  private get untouched(): RunFile | null {
    const { checkpoint } = this.start;
    const { updates } = this.record;
    const isSame = checkpoint?.snapshot.every((each, i) => each.updates === updates[i]) === true;
    return isSame ? checkpoint.run : null;
  }

  /** Changes of settings that the replayed run made at later updates. */
  get changesToCome(): number {
    return this.changes.all.length;
  }

  /** Writes down what is another setting now than it was. */
  private changed(before: Settings): void {
    const event = changeEvent(before, this.race.settings, this.record.updates);
    if (event !== null) this.events.push(event);
  }

  /** Makes the change that the replayed run made at these updates; false where it made none. */
  private change(): boolean {
    const changed = this.changes.take(this.record.updates);
    if (changed === null) return false;
    const before = this.race.settings;
    this.race.adjust(parseSettings({ ...before, ...changed }));
    this.changed(before);
    return true;
  }

  happened(what: string): void {
    this.events.push({ at: this.race.round, what });
  }

  runFile(): RunFile {
    const host = nodeHost();
    const { data, plugin } = this.start;
    const began = {
      ...(this.begunWith && { begunWith: this.begunWith }),
      ...(plugin && { plugin: plugin.origin }),
    };
    const head = { ...runHead(this.race, data, this.backend, host), ...began };
    const run = { settings: this.race.settings, contestants: this.record.contestants() };
    const { untouched, begun } = this;
    if (untouched === null) return { ...head, ...run, events: this.events };
    // What made the weights is elsewhere.
    const { engine, backend, adapter, made } = untouched;
    const measured = { at: begun.at, what: measuredOn(this.backend) };
    const events = this.events.map((event) => (event === begun ? measured : event));
    return { ...head, engine, backend, adapter, ...(made && { made }), ...run, events };
  }

  /** Saves run file and checkpoint, where they are kept; a disk that fails does not end the run. */
  async save(): Promise<void> {
    if (this.keeper === null) return;
    const snapshot = await this.race.snapshot();
    const run = { ...this.runFile(), checkpoint: hashOfSnapshot(snapshot) };
    const { dataFile, separate = {}, data } = this.start;
    const beside = Object.keys(separate).length > 0 && { separate };
    const changes = this.changes.all.length > 0 && { changes: this.changes.all };
    const state = { snapshot, run, dataFile, ...beside, ...keptVocabularies(data), ...changes };
    const { file } = this.keeper;
    const there = (await readRunBeside(file))?.checkpoint ?? null;
    // A run file that is replaced is of another run: the new checkpoint must not pass for its own, should the program end between.
    const before =
      this.start.checkpoint !== null || (there !== null && this.written.has(there)) ? there : null;
    this.written.add(run.checkpoint);
    await this.keeper.keep(this.race.round, [
      { file: checkpointPath(file), content: encodeCheckpoint({ ...state, before }) },
      { file, content: encodeRunFile(run) },
    ]);
  }

  /**
   * Trains until a rule or the user stops it, and measures all test words. What was measured is kept whatever ends it.
   * @throws PlaygroundError `not-finite`
   */
  async finish(progress: TrainingListener, stopAsked: () => boolean): Promise<Ending> {
    const { race, record } = this;
    const save = () => this.save();
    let ending: Ending;
    try {
      const interval = { checkpointInterval: CHECKPOINT_INTERVAL, now };
      const change = () => this.change();
      ending = await train({ race, record, progress, stopAsked, change, save, ...interval });
      this.happened(endingText(sayOf(this.start.data), ending, race));
    } catch (error) {
      this.happened(error instanceof Error ? error.message : String(error));
      throw error;
    } finally {
      this.trained = true;
      progress.finish();
      await save();
    }
    await measure({ race, record });
    await save();
    return ending;
  }
}
