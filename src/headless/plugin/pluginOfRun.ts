/** Whether a plugin does something in a run, and whether it is the one that a run began with. */
import { PlaygroundError } from '../../base/errors.ts';
import type { Advice } from '../../experiments/combinations.ts';
import { effectiveSettings } from '../../experiments/methodSettings.ts';
import { METHODS } from '../../experiments/methods.ts';
import { givesTask, samePlugin, type PluginOrigin } from '../../experiments/runOrigin.ts';
import type { RunFile } from '../../experiments/runFile.ts';
import type { ContestantSettings, Settings } from '../../experiments/settings.ts';
import { addedTo } from '../../training/taskSide.ts';
import type { CommandLine } from '../commandLine.ts';
import type { LoadedPlugin } from './loadPlugin.ts';

const bad = (message: string) => new PlaygroundError('bad-setting', message);

/** Any functions: whether they are used does not hang on what they do. */
const ASKED = { cost: () => 0, sampler: () => [] };

/** The methods whose cost can be chosen. */
const COSTED = Object.values(METHODS).flatMap(({ name, uses }) => (uses.includes('cost') ? [name] : []));

const usedBy = (contestant: ContestantSettings, { functions }: LoadedPlugin) => {
  const { cost, sampler } = addedTo(contestant, ASKED);
  return {
    cost: cost !== undefined && functions.cost !== undefined,
    sampler: sampler !== undefined && functions.sampler !== undefined,
  };
};

/** @throws PlaygroundError `bad-setting` where a function would never be called, or a cost has a finisher that it cannot have */
export function requireUse({ contestants }: Settings, plugin: LoadedPlugin): void {
  const { functions, origin } = plugin;
  const uses = contestants.map((each) => usedBy(each, plugin));
  if (functions.cost && !uses.some(({ cost }) => cost))
    throw bad(
      `The cost of ${origin.name} would never be asked: no contestant of ${COSTED.join(' or ')} learns from the data’s own cost (cost task), and other methods keep theirs.`,
    );
  if (functions.sampler && !uses.some(({ sampler }) => sampler))
    throw bad(
      `The sampler of ${origin.name} would never be asked: no contestant chooses tokens and tries all of them (tokens all).`,
    );
  const best = contestants.findIndex(
    (each, i) => uses[i]?.cost === true && effectiveSettings(each).reference === 'best',
  );
  if (best >= 0)
    throw bad(
      `Contestant ${best + 1} has sequences finished best (reference best), which nobody knows how to do by the cost of ${origin.name}: choose reference copy, or leave out a contestant whose method says best.`,
    );
}

/** Hints speak of the playground's own costs and samplers: those on contestants that use others may not hold. */
export const stillHolds =
  ({ contestants }: Settings, plugin: LoadedPlugin | null) =>
  ({ contestant: i }: Pick<Advice, 'contestant'>): boolean => {
    const contestant = i === null ? undefined : contestants[i];
    if (plugin === null || contestant === undefined) return true;
    const { cost, sampler } = usedBy(contestant, plugin);
    return !cost && !sampler;
  };

/**
 * The command line with the data of a plugin's task, where it has one.
 * @throws PlaygroundError `bad-setting` where other data are named, too, or a task is wanted that is not given
 */
export function withOwnTask(
  command: CommandLine,
  plugin: LoadedPlugin | null,
  config: RunFile | null,
): CommandLine {
  if (!plugin?.data) {
    if (config !== null && !command.shared.has('data'))
      requireNoTask(config, '--config', 'name it with --plugin');
    return command;
  }
  const { shared, own } = command;
  const named = shared.has('data') ? 'data' : DATA_OPTIONS.find((option) => own.has(option));
  if (named !== undefined)
    throw bad(`--${named} and the task of ${plugin.origin.name} both name data; give one of the two.`);
  return { ...command, shared: new Map([...shared, ['data', 'own']]) };
}

const DATA_OPTIONS = ['format', 'test-data', 'held-out-data'] as const;

/** @throws PlaygroundError `bad-setting` where the data of a run are those of a plugin's task, which is not at hand */
export function requireNoTask({ plugin }: RunFile, where: string, remedy: string): void {
  if (plugin === undefined || !givesTask(plugin)) return;
  throw bad(`${where}: the run was trained on the task of ${called(plugin)}; ${remedy}.`);
}

const called = ({ name, content }: PluginOrigin): string =>
  content === undefined ? 'functions of a program' : `the plugin ${name} (${content.slice(0, 8)})`;

/**
 * A run goes on with the functions that it began with.
 * @param where how sentences begin: `--resume`, or the run's file
 * @param remedies whether the command takes a plugin, and what else can be done, a clause; absent where nothing can
 * @throws PlaygroundError `bad-setting` where it has others
 */
export function assertSamePlugin(
  began: PluginOrigin | undefined,
  now: PluginOrigin | undefined,
  where: string,
  { takesPlugin, otherwise }: { readonly takesPlugin: boolean; readonly otherwise?: string },
): void {
  if (samePlugin(began, now)) return;
  const refused = (how: string, why: string, ...remedies: readonly string[]) => {
    const told = [...remedies, ...(otherwise === undefined ? [] : [otherwise])].join(', or ');
    return bad(`${where}: the run was trained ${how}${why}${told === '' ? '' : `; ${told}`}.`);
  };
  if (began === undefined) throw refused('without a plugin', '', 'leave --plugin out');
  const how = `with ${called(began)}`;
  if (began.content === undefined) throw refused(how, ', which the command line does not have');
  if (now === undefined) throw refused(how, '', ...(takesPlugin ? ['name it with --plugin'] : []));
  throw refused(how, `, and this is another: ${called(now)}`);
}
