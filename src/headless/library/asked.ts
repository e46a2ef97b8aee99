/** The settings of a run from what a program asks for: ready-made ones to start from, and what is to be another. */
import { PlaygroundError } from '../../base/errors.ts';
import { METHOD_IDS, type MethodId } from '../../experiments/contestants.ts';
import { given } from '../../experiments/fieldText.ts';
import { newContestant } from '../../experiments/methodSettings.ts';
import { parseSettings } from '../../experiments/parseSettings.ts';
import { isPresetId, PRESET_IDS, PRESETS, startOn, type PresetId } from '../../experiments/presets.ts';
import type { ContestantSettings, Settings } from '../../experiments/settings.ts';
import type { DataSet } from '../../tasks/task.ts';
import { likeOwnTask } from '../plugin/ownTask.ts';
import type { Plugin } from '../plugin/plugin.ts';
import { BUILT_IN_DATA, isBuiltIn, type BuiltInData } from '../../tasks/tasks.ts';

/** A method by its id, or with settings of its own; what is not given is as the start has it. */
export type ContestantAsked = MethodId | Partial<ContestantSettings>;

/** What is to be trained: any setting by its name, as run files have them. */
export interface RunAsked extends Partial<Omit<Settings, 'data' | 'contestants'>> {
  /** Ready-made settings to start from; without them those that go with the data. */
  readonly preset?: PresetId;
  /** Data that come with the package by their name, or what `readData` has read. */
  readonly data?: BuiltInData | DataSet;
  /** Functions of your own, or the file of a module that exports them, which threads can have, too. */
  readonly plugin?: Plugin | string | URL;
  /** Updates of each contestant: short for `maxUpdates`. */
  readonly steps?: number;
  /** Who competes; all of the start's where none are named. */
  readonly contestants?: readonly ContestantAsked[];
}

const bad = (message: string) => new PlaygroundError('bad-setting', message);

const isMethod = (name: unknown): name is MethodId => METHOD_IDS.some((id) => id === name);

function startOf({ preset, data }: RunAsked): Settings {
  if (preset !== undefined) {
    if (!isPresetId(preset))
      throw bad(`preset is ${given(preset)}, but must be one of ${PRESET_IDS.join(', ')}.`);
    return PRESETS[preset].settings;
  }
  if (data === undefined) return startOn(PRESETS.default.settings.data);
  if (typeof data === 'string') {
    if (!isBuiltIn(data))
      throw bad(
        `data is ${given(data)}, but must be one of ${BUILT_IN_DATA.join(', ')}, or what readData gives.`,
      );
    return startOn(data);
  }
  if (data.task === 'own') return startOn('own', likeOwnTask(data));
  // Letters of a file begin with the fields' own defaults, as on the command line.
  return startOn('own', data.task === PRESETS.default.task ? null : data.task);
}

function contestantOf(asked: ContestantAsked, start: Settings): ContestantSettings {
  const { method = 'searnn', ...own } = typeof asked === 'string' ? { method: asked } : asked;
  if (!isMethod(method))
    throw bad(`method is ${given(method)}, but must be one of ${METHOD_IDS.join(', ')}.`);
  const begins =
    start.contestants.find((contestant) => contestant.method === method) ?? newContestant(method);
  return { ...begins, ...own };
}

/** @throws PlaygroundError `bad-setting`, one sentence for each setting that is none or has no such value */
export function settingsAsked(asked: RunAsked): Settings {
  const start = startOf(asked);
  const { preset: _, plugin: __, data, steps, contestants, ...changes } = asked;
  if (steps !== undefined && changes.maxUpdates !== undefined)
    throw bad('steps is short for maxUpdates: give one of the two.');
  const settings = parseSettings({
    ...start,
    ...(data !== undefined && { data: typeof data === 'string' ? data : 'own' }),
    ...(steps !== undefined && { maxUpdates: steps }),
    ...changes,
    contestants: contestants?.map((each) => contestantOf(each, start)) ?? start.contestants,
  });
  if (settings.data === 'own' && data === undefined)
    throw bad('These settings are for data of your own: give what readData reads as data.');
  return withSplit(settings, asked);
}

/** The first split of own data that do not have the start's, where none was asked for. */
function withSplit(settings: Settings, { data, split }: RunAsked): Settings {
  if (typeof data !== 'object' || split !== undefined) return settings;
  const [first] = data.splits;
  const offered = data.splits.some(({ id }) => id === settings.split);
  return offered || first === undefined ? settings : parseSettings({ ...settings, split: first.id });
}
