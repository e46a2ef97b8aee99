/** Everything a command line asks for, read and checked before training starts: settings, data, a run to go on from. */
import { PlaygroundError } from '../base/errors.ts';
import { adviceOn, assertRunnable } from '../experiments/combinations.ts';
import type { RunFile } from '../experiments/runFile.ts';
import type { Script } from '../experiments/settingsChange.ts';
import { parseSettings } from '../experiments/parseSettings.ts';
import { PRESET_IDS, PRESETS } from '../experiments/presets.ts';
import type { Settings } from '../experiments/settings.ts';
import type { DataSet } from '../tasks/task.ts';
import { factsOf } from '../training/factsOf.ts';
import { runDataOf } from '../training/runDataOf.ts';
import { checkpointPath } from './checkpointPlace.ts';
import { assertFits, type Checkpoint } from '../training/checkpoint.ts';
import type { CommandLine } from './commandLine.ts';
import { readEarlier, type Earlier } from './earlier.ts';
import { idleOptions } from './idleOptions.ts';
import { loadData, pathsOf, wantedData } from './loadData.ts';
import { assertGoesOn, assertSameRun, isLive } from './goOn.ts';
import { loadPlugin, type LoadedPlugin } from './plugin/loadPlugin.ts';
import { likeOwnTask } from './plugin/ownTask.ts';
import { requireUse, stillHolds, withOwnTask } from './plugin/pluginOfRun.ts';
import { claimPlace, type Existing } from './outPlace.ts';
import { linkedPage, planSettings, startsAfresh } from './plan.ts';
import { readRunFile } from './readRunFile.ts';
import { requireSeparate, separatePaths, wholePath } from './separatePaths.ts';
import type { SeparatePaths } from '../training/checkpointTexts.ts';
import { unlessDamaged, type Restart } from './resume.ts';
import { resumedBy, type Resumed } from './resumed.ts';
import { replayed, stillToChange } from './scripts.ts';
import { ofFile } from './trainedRun.ts';

/** What training needs to begin. */
export interface Prepared {
  readonly settings: Settings;
  readonly data: DataSet;
  /** The user's data file, or null for the built-in words. */
  readonly dataFile: string | null;
  readonly separate: SeparatePaths;
  /** The run that is replayed, if any. */
  readonly config: RunFile | null;
  /** What a replay changes on the way. */
  readonly script: Script | null;
  /** Functions of the user's own, if any. */
  readonly plugin: LoadedPlugin | null;
  /** The state to go on from, if any. */
  readonly checkpoint: Checkpoint | null;
  /** Gives the place of the run file up. */
  readonly release: () => void;
}

const bad = (message: string) => new PlaygroundError('bad-setting', message);

/** What becomes of files that are there already, as the command line says. */
function existingOf({ own }: CommandLine, resumed: Resumed | null): Existing {
  if (resumed?.inPlace === true) return 'goOn';
  return own.has('force') ? 'replace' : 'refuse';
}

/** The data files that are named. */
export const dataPathsOf = ({ own, dataFile }: CommandLine): readonly (string | undefined)[] => [
  ...(dataFile === null ? [] : pathsOf(dataFile)),
  own.get('test-data'),
  own.get('held-out-data'),
];

/** Claims the place of `--out`. @returns what gives it up */
async function claimOut(
  command: CommandLine,
  resumed: Resumed | null,
  say: (text: string) => void,
): Promise<() => void> {
  const file = command.own.get('out');
  const existing = existingOf(command, resumed);
  if (file === undefined) {
    if (existing === 'refuse') return () => undefined;
    throw bad('--force replaces the file of --out, but no --out is given.');
  }
  const remedy =
    resumed === null
      ? '--resume goes on with it, --force replaces it'
      : `name another file for the run that goes on from ${resumed.file}`;
  const config = existing === 'goOn' ? undefined : command.own.get('config');
  const elsewhere = resumed?.inPlace === false ? resumed.file : undefined;
  const reads = [...dataPathsOf(command), config, elsewhere, command.own.get('plugin')];
  const place = { option: '--out', file, beside: [checkpointPath(file)], existing, remedy, reads };
  return claimPlace(place, say);
}

function dataFileOf(command: CommandLine, settings: Settings, checkpoint: Checkpoint | null): string | null {
  if (settings.data !== 'own') return null;
  const file = command.dataFile ?? checkpoint?.dataFile ?? null;
  const of = checkpoint && ` (${checkpoint.run.data.name})`;
  if (file === null)
    throw bad(`These settings are for a data file of your own${of ?? ''}: name it with --data <file>.`);
  return file;
}

/** How the file of a run or of a link was read, where these settings are of a file, too. */
const formatOf = (
  { data }: Settings,
  run: RunFile | null,
  link: Readonly<Record<string, string>>,
): string | undefined => (data === 'own' ? (run?.data.format ?? link['as']) : undefined);

/** The first split of an own file that does not offer the settings' one, where none was asked for; else the settings as they are. */
function withOfferedSplit(settings: Settings, { splits }: DataSet, command: CommandLine): Settings {
  const [first] = splits;
  const offered = splits.some(({ id }) => id === settings.split);
  if (settings.data !== 'own' || command.shared.has('split') || offered || !first) return settings;
  return parseSettings({ ...settings, split: first.id });
}

/**
 * With what a file of the reader's own begins where no settings are named to start from: letters with the default ones, any
 * other with those of its task.
 */
function begunByTask(
  planned: Settings,
  { task, name }: DataSet,
  command: CommandLine,
  note: (text: string) => void,
): Settings {
  if (planned.data !== 'own' || !startsAfresh(command) || task === openingTask) return planned;
  const preset = PRESET_IDS.find((id) => PRESETS[id].task === task) ?? '';
  note(`note: ${name} begins with the settings of its task (--preset ${preset}).`);
  return planSettings(command, null, null, task);
}

/** The task of the default settings. */
const openingTask = PRESETS.default.task;

/** The checkpoint, once it is seen to be of these data and this network; null where it was set aside. */
async function fitting(
  checkpoint: Checkpoint | null,
  {
    settings,
    data,
    resumed,
    restart,
  }: Pick<Prepared, 'settings' | 'data'> & { resumed: Resumed | null; restart: Restart },
): Promise<Checkpoint | null> {
  if (checkpoint === null || resumed === null) return null;
  const goesOn = { settings, where: '--resume', mayChange: isLive };
  assertGoesOn(checkpoint.run, { ...goesOn, data: runDataOf(data) });
  const look = (): Checkpoint => {
    assertFits(checkpoint, settings, data);
    return checkpoint;
  };
  return resumed.inPlace ? unlessDamaged(resumed.out, restart, look) : ofFile(resumed.file, look);
}

/** The data that settings are of, and where they lie. @throws PlaygroundError `bad-setting` or `bad-data` */
async function readData(
  command: CommandLine,
  planned: Settings,
  checkpoint: Checkpoint | null,
  config: RunFile | null,
  note: (text: string) => void,
): Promise<Pick<Prepared, 'data' | 'dataFile' | 'separate'>> {
  const { own } = command;
  const dataFile = dataFileOf(command, planned, checkpoint);
  const link = linkedPage(command);
  const named = { testData: own.get('test-data'), heldOutData: own.get('held-out-data') };
  const separate = separatePaths(named, checkpoint?.separate);
  const run = checkpoint?.run ?? config;
  requireSeparate(planned, separate, run);
  const format = own.get('format') ?? formatOf(planned, run, link);
  const data = await loadData(wantedData(planned, dataFile, { format, ...separate }), note);
  if (planned.data === 'own' && link['file'] !== undefined && link['file'] !== data.fingerprint)
    note(`note: the link was made with another file (fingerprint ${link['file']}) than ${data.name}.`);
  return { data, dataFile: dataFile === null ? null : wholePath(dataFile), separate };
}

/**
 * Reads all input; `note` hears what the user may not have meant.
 * @throws PlaygroundError `bad-setting`, `bad-link`, `bad-run-file` or `bad-data`
 */
export async function prepare(command: CommandLine, note: (text: string) => void): Promise<Prepared> {
  const { own } = command;
  const configFile = own.get('config');
  const restart = { allowed: own.has('restart-damaged'), say: note };
  const resumed = resumedBy(command);
  if (restart.allowed && resumed?.inPlace !== true)
    throw bad(
      resumed === null
        ? '--restart-damaged goes with --resume; give both.'
        : `--restart-damaged begins the run of --out anew, but this one goes on from ${resumed.file}.`,
    );
  const config = configFile === undefined ? null : await readRunFile(configFile);
  const pluginFile = own.get('plugin');
  const plugin = pluginFile === undefined ? null : await loadPlugin(pluginFile);
  const release = await claimOut(command, resumed, note);
  const earlier: Earlier = resumed
    ? await readEarlier(resumed, plugin?.origin, restart)
    : { checkpoint: null, settings: null };
  const script = config
    ? replayed(config, command, earlier.checkpoint)
    : earlier.checkpoint && stillToChange(earlier.checkpoint, command);
  const start = config && script && { ...config, settings: script.settings };
  const planned = planSettings(
    withOwnTask(command, plugin, config),
    start,
    earlier.settings,
    plugin?.data ? likeOwnTask(plugin.data) : null,
  );
  if (earlier.checkpoint)
    assertSameRun(earlier.checkpoint.run.settings, {
      settings: planned,
      where: '--resume',
      mayChange: isLive,
    });
  if (planned.data !== 'own' || command.shared.has('split')) assertRunnable(planned, null);
  const read = plugin?.data
    ? { data: plugin.data, dataFile: null, separate: {} }
    : await readData(command, planned, earlier.checkpoint, config, note);
  const { data, dataFile, separate } = read;
  const begun = plugin?.data ? planned : begunByTask(planned, data, command, note);
  const settings = withOfferedSplit(begun, data, command);
  const facts = factsOf(data);
  assertRunnable(settings, facts);
  if (plugin) requireUse(settings, plugin);
  const checkpoint = await fitting(earlier.checkpoint, { settings, data, resumed, restart });
  for (const sentence of idleOptions(command, settings)) note(`note: ${sentence}`);
  for (const { sentence } of adviceOn(settings, facts).filter(stillHolds(settings, plugin)))
    note(`note: ${sentence}`);
  return { settings, data, dataFile, separate, config, script, plugin, checkpoint, release };
}
