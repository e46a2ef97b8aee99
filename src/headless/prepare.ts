/** Everything a command line asks for, read and checked before training starts: settings, data, a run to go on from. */
import { PlaygroundError } from '../base/errors.ts';
import { adviceOn, assertRunnable } from '../experiments/combinations.ts';
import { decodeRunFile, type RunFile } from '../experiments/runFile.ts';
import type { Settings } from '../experiments/settings.ts';
import type { DataSet } from '../tasks/task.ts';
import { checkpointPath, decodeCheckpoint, type Checkpoint } from './checkpoint.ts';
import type { CommandLine } from './commandLine.ts';
import { ensureFolder, readBytes } from './files.ts';
import { factsOf, loadData, wantedData } from './loadData.ts';
import { kebab } from './options.ts';
import { assertSameRun, planSettings, unusedOptions } from './plan.ts';

/** What training needs to begin. */
export interface Prepared {
  readonly settings: Settings;
  readonly data: DataSet;
  /** The user's data file, or null for the built-in words. */
  readonly dataFile: string | null;
  /** The run that is replayed, if any. */
  readonly config: RunFile | null;
  /** The state to go on from, if any. */
  readonly checkpoint: Checkpoint | null;
}

const bad = (message: string) => new PlaygroundError('bad-setting', message);

async function readConfig(file: string | undefined): Promise<RunFile | null> {
  if (file === undefined) return null;
  return decodeRunFile(new TextDecoder().decode(await readBytes(file, 'The run file', 'bad-run-file')));
}

async function readCheckpoint({ own }: CommandLine): Promise<Checkpoint | null> {
  if (!own.has('resume')) return null;
  const out = own.get('out');
  if (out === undefined)
    throw bad('--resume goes on from the checkpoint beside --out, but no --out is given.');
  return decodeCheckpoint(await readBytes(checkpointPath(out), 'The checkpoint', 'bad-run-file'));
}

function dataFileOf(command: CommandLine, settings: Settings, checkpoint: Checkpoint | null): string | null {
  if (settings.data !== 'own') return null;
  const file = command.dataFile ?? checkpoint?.dataFile ?? null;
  if (file === null) throw bad('These settings are for a data file of your own: name it with --data <file>.');
  return file;
}

/**
 * Reads all input; `note` hears what the user may not have meant.
 * @throws PlaygroundError `bad-setting`, `bad-link`, `bad-run-file` or `bad-data`
 */
export async function prepare(command: CommandLine, note: (text: string) => void): Promise<Prepared> {
  const config = await readConfig(command.own.get('config'));
  const checkpoint = await readCheckpoint(command);
  const settings = planSettings(command, config, checkpoint?.run.settings ?? null);
  if (checkpoint) assertSameRun(checkpoint.run.settings, settings);
  assertRunnable(settings, null);
  const out = command.own.get('out');
  if (out !== undefined) await ensureFolder(out);
  const dataFile = dataFileOf(command, settings, checkpoint);
  const data = await loadData(wantedData(settings, dataFile ?? ''), note);
  const facts = factsOf(data);
  assertRunnable(settings, facts);
  if (checkpoint && checkpoint.run.data.fingerprint !== data.fingerprint)
    throw new PlaygroundError(
      'bad-data',
      `The run began on other data (${checkpoint.run.data.name}), and --resume needs the same.`,
    );
  for (const name of unusedOptions(command, settings)) note(`note: --${kebab(name)} changes nothing here.`);
  for (const { sentence } of adviceOn(settings, facts)) note(`note: ${sentence}`);
  return { settings, data, dataFile, config, checkpoint };
}
