/** `searnn train`: trains what was asked for, keeps the run file and the checkpoint up to date, tells the outcome. */
import { contestantNames } from '../experiments/contestantName.ts';
import { formatExamination } from '../experiments/examinationText.ts';
import type { BackendReport } from '../experiments/reports.ts';
import { replayCaveat } from '../experiments/replay.ts';
import { encodeRunFile, ENGINE_VERSION, RUN_FILE_VERSION, type RunFile } from '../experiments/runFile.ts';
import { RunRecord } from '../experiments/runRecord.ts';
import type { DataSet } from '../tasks/task.ts';
import type { Race } from '../training/contract.ts';
import { createRace } from '../training/race.ts';
import { parseBackend, parseKernels, startBackend } from './backend.ts';
import { checkpointPath, encodeCheckpoint } from './checkpoint.ts';
import type { CommandLine } from './commandLine.ts';
import { count } from './figures.ts';
import { writeWhole } from './files.ts';
import { prepare, type Prepared } from './prepare.ts';
import { Progress } from './progress.ts';
import { listenForStop } from './stopSignal.ts';
import { summaryJson, summaryText } from './summary.ts';
import { endingText, examine, measure, train } from './train.ts';

const CHECKPOINT_INTERVAL = 60_000;

const now = () => performance.now();
const say = (text: string) => process.stderr.write(`${text}\n`);

/** Says who trains on what. */
function introduce(race: Race, data: DataSet, names: readonly string[], backend: BackendReport): void {
  const words = `${count(race.trainCount)} training and ${count(race.testCount)} test words`;
  const where = `${backend.backend} (${backend.adapter}), seed ${race.settings.seed}`;
  say(`${names.join(' and ')} on ${data.name}: ${words}, ${count(race.parameterCount)} weights, ${where}.`);
  if (race.settings.maxUpdates === 0 && race.settings.targetError === 0)
    say('No --steps are given: it trains until Ctrl-C.');
}

/** A race on its backend, what it has measured, and where that is kept. */
class Session {
  readonly race: Race;
  readonly record: RunRecord;
  private readonly events: { at: number; what: string }[];
  private readonly prepared: Prepared;
  private readonly backend: BackendReport;
  private readonly out: string | undefined;

  constructor(prepared: Prepared, backend: BackendReport, out: string | undefined) {
    const { settings, data, checkpoint } = prepared;
    this.prepared = prepared;
    this.backend = backend;
    this.out = out;
    this.race = createRace(settings, data);
    if (checkpoint) this.race.restore(checkpoint.snapshot);
    this.record = new RunRecord(settings.contestants.length, checkpoint?.run.contestants);
    this.events = [...(checkpoint?.run.events ?? [])];
  }

  happened(what: string): void {
    this.events.push({ at: this.race.round, what });
  }

  runFile(): RunFile {
    const { data } = this.prepared;
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

  /** Writes run file and checkpoint, where `--out` asks for them. */
  async save(): Promise<void> {
    if (this.out === undefined) return;
    const run = this.runFile();
    const { dataFile } = this.prepared;
    const checkpoint = encodeCheckpoint({ snapshot: await this.race.snapshot(), run, dataFile });
    await writeWhole(checkpointPath(this.out), checkpoint);
    await writeWhole(this.out, encodeRunFile(run));
  }
}

/** @throws PlaygroundError with one sentence for the user. */
export async function trainCommand(command: CommandLine): Promise<void> {
  const backendName = parseBackend(command.own.get('backend') ?? 'wasm');
  const kernels = parseKernels(command.own.get('kernels') ?? 'fused');
  const out = command.own.get('out');
  const prepared = await prepare(command, say);
  const backend = await startBackend(backendName, kernels);
  const { config, data } = prepared;
  const caveat = config && replayCaveat(config, { fingerprint: data.fingerprint, backend });
  if (caveat) say(`note: ${caveat}`);
  const session = new Session(prepared, backend, out);
  const { race, record } = session;
  const names = contestantNames(race.settings.contestants);
  introduce(race, prepared.data, names, backend);

  const stop = listenForStop(() => say('\nStopping; Ctrl-C again ends at once.'));
  const output = { write: (text: string) => process.stderr.write(text), isTerminal: process.stderr.isTTY };
  const progress = new Progress(output, names, race.settings.maxUpdates, now);
  const save = () => session.save();
  try {
    const interval = { checkpointInterval: CHECKPOINT_INTERVAL, now };
    const ending = await train({ race, record, progress, stopAsked: stop.asked, save, ...interval });
    session.happened(endingText(ending));
  } catch (error) {
    session.happened(error instanceof Error ? error.message : String(error));
    throw error;
  } finally {
    progress.finish();
    // What was measured is kept, whatever ended the run; the evaluation on all test words comes after.
    await save();
  }
  await measure({ race, record });
  await save();
  const examination = command.own.has('examine') ? await examine(race, say) : null;
  stop.release();
  race.dispose();
  const done = session.runFile();
  if (out !== undefined) say(`Written to ${out}.`);
  if (command.own.has('json')) process.stdout.write(`${summaryJson(done, examination)}\n`);
  else
    process.stdout.write(
      [summaryText(done), ...(examination === null ? [] : ['', formatExamination(examination)])]
        .join('\n')
        .concat('\n'),
    );
}
