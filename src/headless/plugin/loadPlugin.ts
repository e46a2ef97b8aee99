/** Gets the functions of a user's own: from a module, or as a program gives them. */
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ContentHash } from '../../base/contentHash.ts';
import { PlaygroundError } from '../../base/errors.ts';
import { nearestName } from '../../experiments/nearest.ts';
import { PLUGIN_PARTS, type PluginOrigin } from '../../experiments/runOrigin.ts';
import type { DataSet } from '../../tasks/task.ts';
import { readBytes } from '../files.ts';
import { ownTask } from './ownTask.ts';
import type { OwnTask, Plugin } from './plugin.ts';

/** Those that the engine calls. */
export type PluginFunctions = Pick<Plugin, 'cost' | 'sampler'> & Pick<OwnTask, 'error'>;

export interface LoadedPlugin {
  readonly functions: PluginFunctions;
  /** The data of its task; null where it has none. */
  readonly data: DataSet | null;
  /** As run files tell it. */
  readonly origin: PluginOrigin;
  /** Where its module lies; null where a program gave the functions, which cross to no other thread. */
  readonly file: string | null;
}

const bad = (message: string, cause?: unknown) => new PlaygroundError('bad-setting', message, { cause });

/** @param exported by a module, or given by a program */
function functionsOf(exported: object, name: string): Plugin {
  for (const [part, value] of Object.entries(exported)) {
    if (!PLUGIN_PARTS.some((known) => known === part)) {
      const nearest = nearestName(part, PLUGIN_PARTS);
      const meant = nearest === undefined ? '' : `; did you mean ${nearest}?`;
      throw bad(
        `${name} has “${part}”, but a plugin has ${PLUGIN_PARTS.join(', ')} and nothing else${meant || '.'}`,
      );
    }
    const wanted = part === 'task' ? 'object' : 'function';
    if (typeof value !== wanted || value === null)
      throw bad(`${name}: ${part} must be ${wanted === 'object' ? 'an object' : 'a function'}.`);
  }
  if (Object.keys(exported).length === 0)
    throw bad(`${name} has nothing for the engine: a plugin has at least one of ${PLUGIN_PARTS.join(', ')}.`);
  return { ...exported };
}

const partsOf = (functions: Plugin) => PLUGIN_PARTS.filter((part) => functions[part] !== undefined);

function partsIn({ task, ...functions }: Plugin, name: string): Pick<LoadedPlugin, 'functions' | 'data'> {
  if (task === undefined) return { functions, data: null };
  const data = ownTask(task, name);
  return { functions: { ...functions, ...(task.error && { error: task.error }) }, data };
}

/** @throws PlaygroundError `bad-setting` when it cannot be loaded, or is no plugin */
export async function loadPlugin(asked: string | URL): Promise<LoadedPlugin> {
  const file = path.resolve(asked instanceof URL ? fileURLToPath(asked) : asked);
  const name = path.basename(file);
  const content = new ContentHash().update(await readBytes(file, 'The plugin', 'bad-setting')).digest();
  let exported: object;
  try {
    // By its content, too: what Node has imported under a name it keeps, whatever becomes of the file.
    exported = (await import(/* @vite-ignore */ `${pathToFileURL(file).href}?${content}`)) as object;
  } catch (cause) {
    throw bad(
      `The plugin ${name} cannot be loaded: ${cause instanceof Error ? cause.message : String(cause)}.`,
      cause,
    );
  }
  const plugin = functionsOf(exported, `The plugin ${name}`);
  return { ...partsIn(plugin, name), origin: { name, content, gives: partsOf(plugin) }, file };
}

/** The functions of a program. @throws PlaygroundError `bad-setting` when they are no plugin */
export function givenPlugin(plugin: Plugin): LoadedPlugin {
  const given = Object.fromEntries(Object.entries(plugin).filter(([, part]) => part !== undefined));
  const functions = functionsOf(given, 'plugin');
  return {
    ...partsIn(functions, 'plugin'),
    origin: { name: 'plugin', gives: partsOf(functions) },
    file: null,
  };
}
