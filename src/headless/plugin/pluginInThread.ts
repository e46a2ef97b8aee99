/** A plugin as it crosses to a thread: by its file, since functions do not cross. */
import { PlaygroundError } from '../../base/errors.ts';
import type { Added } from '../../searnn/added.ts';
import type { DataSet } from '../../tasks/task.ts';
import { bindPlugin, tokenNames, type TokenNames } from './bindPlugin.ts';
import { loadPlugin, type LoadedPlugin } from './loadPlugin.ts';

export interface PluginFile {
  readonly file: string;
  /** Its hash when training began. */
  readonly content: string | undefined;
}

export interface PluginInThread extends PluginFile {
  readonly names: TokenNames;
}

/** Null where there is no plugin, or no file of it. */
export const fileInThread = (plugin: LoadedPlugin | null): PluginFile | null =>
  typeof plugin?.file === 'string' ? { file: plugin.file, content: plugin.origin.content } : null;

/** Null where there is none, or no file of it. */
export function inThread(plugin: LoadedPlugin | null, data: DataSet): PluginInThread | null {
  const file = fileInThread(plugin);
  return file && { ...file, names: tokenNames(data) };
}

/** @throws PlaygroundError `bad-setting` when the file is another by now; as `loadPlugin` */
export async function loadedInThread({ file, content }: PluginFile): Promise<LoadedPlugin> {
  const plugin = await loadPlugin(file);
  if (plugin.origin.content === content) return plugin;
  throw new PlaygroundError(
    'bad-setting',
    `The plugin ${plugin.origin.name} was changed after training began; as it was then, it goes on with these runs.`,
  );
}

/** @throws as `loadedInThread` */
export async function addedInThread({ names, ...plugin }: PluginInThread): Promise<Added> {
  const { functions, origin } = await loadedInThread(plugin);
  return bindPlugin(functions, origin.name, names);
}
