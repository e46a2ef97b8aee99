/** A plugin as it crosses to a thread: by its file, since functions do not cross. */
import type { Added } from '../../searnn/added.ts';
import type { DataSet } from '../../tasks/task.ts';
import { bindPlugin, tokenNames, type TokenNames } from './bindPlugin.ts';
import { loadPlugin, type LoadedPlugin } from './loadPlugin.ts';

export interface PluginInThread {
  readonly file: string;
  /** Its hash when the run began. */
  readonly content: string | undefined;
  readonly names: TokenNames;
}

/** Null where there is none, or no file of it. */
export function inThread(plugin: LoadedPlugin | null, data: DataSet): PluginInThread | null {
  if (typeof plugin?.file !== 'string') return null;
  return { file: plugin.file, content: plugin.origin.content, names: tokenNames(data) };
}

/** @throws Error when the file is another by now; as `loadPlugin` */
export async function addedInThread({ file, content, names }: PluginInThread): Promise<Added> {
  const { functions, origin } = await loadPlugin(file);
  if (origin.content !== content) throw new Error(`${origin.name} was changed after the run began`);
  return bindPlugin(functions, origin.name, names);
}
