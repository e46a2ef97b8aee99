/** From a command line to the settings of a run: which settings to start from, who competes, what is changed. */
import { PlaygroundError } from '../base/errors.ts';
import { METHODS } from '../experiments/methods.ts';
import { isSharedUsed, isUsed } from '../experiments/fieldUse.ts';
import { decodeLink, PAGE_KEYS } from '../experiments/link.ts';
import { newContestant } from '../experiments/methodSettings.ts';
import { parseSettings } from '../experiments/parseSettings.ts';
import { isPresetId, openingSettings, PRESET_IDS, PRESETS, startOn } from '../experiments/presets.ts';
import type { RunFile } from '../experiments/runFile.ts';
import {
  contestantSchema,
  settingsSchema,
  type ContestantSettings,
  type Settings,
} from '../experiments/settings.ts';
import type { TaskName } from '../tasks/task.ts';
import type { CommandLine } from './commandLine.ts';

const bad = (message: string) => new PlaygroundError('bad-setting', message);

/** The settings that options change, and whether all of their contestants take part. */
interface Base {
  readonly settings: Settings;
  readonly everyone: boolean;
}

function linkQuery(link: string): string {
  return link.includes('?') ? link.slice(link.indexOf('?') + 1).replace(/#.*$/s, '') : link;
}

/** The page's own keys of `--link`: which file its data are of, and how that was read. */
export function linkedPage({ own }: CommandLine): Readonly<Record<string, string>> {
  const link = own.get('link');
  return link === undefined ? {} : decodeLink(linkQuery(link), PAGE_KEYS).page;
}

/** Whether a command line names no settings to start from. */
export const startsAfresh = ({ own }: CommandLine): boolean =>
  (['preset', 'config', 'link', 'resume'] as const).every((name) => !own.has(name));

/** What to start from. `config` is the decoded file of `--config`, `resumed` the settings of a checkpoint. */
function chooseBase(
  { own, shared }: CommandLine,
  config: RunFile | null,
  resumed: Settings | null,
  task: TaskName | null,
): Base {
  const named = (['preset', 'config', 'link'] as const).filter((name) => own.has(name));
  if (named.length > 1)
    throw bad(`Only one of ${named.map((name) => `--${name}`).join(' and ')} can be the start, not both.`);
  const preset = own.get('preset');
  if (preset !== undefined) {
    if (!isPresetId(preset))
      throw bad(`--preset is “${preset}”, but must be one of ${PRESET_IDS.join(', ')}.`);
    return { settings: PRESETS[preset].settings, everyone: false };
  }
  const link = own.get('link');
  if (link !== undefined)
    return { settings: decodeLink(linkQuery(link), PAGE_KEYS).settings, everyone: true };
  if (config) {
    const longest = Math.max(...config.contestants.map(({ updates }) => updates));
    const maxUpdates = config.settings.maxUpdates === 0 ? longest : config.settings.maxUpdates;
    return { settings: { ...config.settings, maxUpdates }, everyone: true };
  }
  if (resumed) return { settings: resumed, everyone: true };
  // Every task that comes with the playground begins with settings of its own.
  const data = settingsSchema.shape.data.parse(shared.get('data') ?? openingSettings.data);
  return { settings: startOn(data, task), everyone: false };
}

/** Who takes part: everyone, or the one contestant of the asked method. */
function chooseContestants(
  command: CommandLine,
  { settings, everyone }: Base,
): readonly ContestantSettings[] {
  const method = command.contestant.get('method');
  if (command.own.has('duel') && method !== undefined)
    throw bad('--duel trains all contestants and --method only one; give one of the two.');
  if (command.own.has('duel') || (everyone && method === undefined)) return settings.contestants;
  const { method: wanted } = contestantSchema.parse(method === undefined ? {} : { method });
  return [settings.contestants.find((contestant) => contestant.method === wanted) ?? newContestant(wanted)];
}

function changeContestant(contestant: ContestantSettings, { contestant: changes }: CommandLine): object {
  const { uses } = METHODS[contestant.method];
  return { ...contestant, ...Object.fromEntries([...changes].filter(([name]) => uses.includes(name))) };
}

/**
 * The settings that a command line asks for. On going on from a checkpoint (`resumed`) and with nothing else to
 * start from, they are the checkpoint's.
 * @param task that a file of the reader's own is of, to begin with its settings; null: with the fields' own defaults
 * @throws PlaygroundError `bad-setting` or `bad-link`
 */
export function planSettings(
  command: CommandLine,
  config: RunFile | null,
  resumed: Settings | null,
  task: TaskName | null = null,
): Settings {
  const startsElsewhere = command.own.has('duel') || command.contestant.has('method');
  const base = chooseBase(command, config, startsElsewhere ? null : resumed, task);
  const contestants = chooseContestants(command, base).map((contestant) =>
    changeContestant(contestant, command),
  );
  return parseSettings({ ...base.settings, ...Object.fromEntries(command.shared), contestants });
}

/** Options that were given and change nothing: with the other settings nobody looks at them. */
export function unusedOptions(command: CommandLine, settings: Settings): readonly string[] {
  const { contestants } = settings;
  return [
    ...[...command.shared.keys()].filter((name) => !isSharedUsed(settings, name)),
    ...[...command.contestant.keys()].filter((name) => !contestants.some((each) => isUsed(each, name))),
  ];
}
