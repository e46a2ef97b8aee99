/** Everything a command line asks for, read and checked before training starts: settings, data, a run to go on from. */
import { existsSync } from 'node:fs';
import { PlaygroundError } from '../base/errors.ts';
import { adviceOn, assertRunnable } from '../experiments/combinations.ts';
import type { RunFile } from '../experiments/runFile.ts';
import {
  changesOf,
  scriptFrom,
  scriptOf,
  scriptWithout,
  type Script,
} from '../experiments/settingsChange.ts';
import type { Settings } from '../experiments/settings.ts';
import type { DataSet } from '../tasks/task.ts';
import { runDataOf } from '../training/runDataOf.ts';
import { assertBelongs, checkpointPath, decodeCheckpoint, type Checkpoint } from './checkpoint.ts';
import type { CommandLine } from './commandLine.ts';
import { ensureFolder, readBytes } from './files.ts';
import { factsOf, loadData, wantedData } from './loadData.ts';
import { readRun } from './readRun.ts';
import { kebab } from './options.ts';
import { assertGoesOn, assertSameRun, isLive } from './goOn.ts';
import { planSettings, unusedOptions } from './plan.ts';

/** What training needs to begin. */
export interface Prepared {
  readonly settings: Settings;
  readonly data: DataSet;
  /** The user's data file, or null for the built-in words. */
  readonly dataFile: string | null;
  /** The run that is replayed, if any. */
  readonly config: RunFile | null;
  /** What a replay changes on the way. */
  readonly script: Script | null;
  /** The state to go on from, if any. */
  readonly checkpoint: Checkpoint | null;
}

const bad = (message: string) => new PlaygroundError('bad-setting', message);

async function readConfig(file: string | undefined): Promise<RunFile | null> {
  return file === undefined ? null : readRun(file);
}

async function readCheckpoint({ own }: CommandLine): Promise<Checkpoint | null> {
  if (!own.has('resume')) return null;
  const out = own.get('out');
  if (out === undefined)
    throw bad('--resume goes on from the checkpoint beside --out, but no --out is given.');
  const checkpoint = decodeCheckpoint(await readBytes(checkpointPath(out), 'The checkpoint', 'bad-run-file'));
  // Where the run file is gone, the checkpoint has all of it.
  if (existsSync(out)) assertBelongs(await readRun(out), checkpoint, out);
  return checkpoint;
}

function dataFileOf(command: CommandLine, settings: Settings, checkpoint: Checkpoint | null): string | null {
  if (settings.data !== 'own') return null;
  const file = command.dataFile ?? checkpoint?.dataFile ?? null;
  if (file === null) throw bad('These settings are for a data file of your own: name it with --data <file>.');
  return file;
}

/** What a run of a file's settings changes on the way: what the command line sets itself stays as it says. */
function replayed(
  config: RunFile,
  { shared, contestant }: CommandLine,
  checkpoint: Checkpoint | null,
): Script {
  const { settings } = config;
  if (contestant.has('method') && settings.contestants.length > 1 && changesOf(config.events).length > 0)
    return { settings, changes: [], problem: 'only one of its contestants trains' };
  const script = scriptWithout(scriptOf(config), shared.keys());
  return checkpoint === null
    ? script
    : scriptFrom(
        script,
        checkpoint.snapshot.map(({ updates }) => updates),
      );
}

/**
 * Reads all input; `note` hears what the user may not have meant.
 * @throws PlaygroundError `bad-setting`, `bad-link`, `bad-run-file` or `bad-data`
 */
export async function prepare(command: CommandLine, note: (text: string) => void): Promise<Prepared> {
  const config = await readConfig(command.own.get('config'));
  const checkpoint = await readCheckpoint(command);
  const script = config === null ? null : replayed(config, command, checkpoint);
  const start = config && script && { ...config, settings: script.settings };
  const settings = planSettings(command, start, checkpoint?.run.settings ?? null);
  const goesOn = { settings, where: '--resume', mayChange: isLive };
  if (checkpoint) assertSameRun(checkpoint.run.settings, goesOn);
  assertRunnable(settings, null);
  const out = command.own.get('out');
  if (out !== undefined) await ensureFolder(out);
  const dataFile = dataFileOf(command, settings, checkpoint);
  const data = await loadData(wantedData(settings, dataFile ?? ''), note);
  const facts = factsOf(data);
  assertRunnable(settings, facts);
  if (checkpoint) assertGoesOn(checkpoint.run, { ...goesOn, data: runDataOf(data) });
  for (const name of unusedOptions(command, settings)) note(`note: --${kebab(name)} changes nothing here.`);
  for (const { sentence } of adviceOn(settings, facts)) note(`note: ${sentence}`);
  return { settings, data, dataFile, config, script, checkpoint };
}
