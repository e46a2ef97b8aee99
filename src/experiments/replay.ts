/** What makes a replay differ from the run that it repeats: said in one place, for the page and the command line. */
import { PlaygroundError } from '../base/errors.ts';
import { REPLAY } from '../text/en/replay.ts';
import { tell } from '../text/tell.ts';
import { otherPlaces } from './places.ts';
import type { BackendReport } from './reports.ts';
import { ENGINE_VERSION } from './engineVersion.ts';
import { dataText } from './dataText.ts';
import { sameData, type RunData } from './runData.ts';
import type { RunFile } from './runFile.ts';
import { givesTask, samePlugin, type PluginOrigin } from './runOrigin.ts';
import { toldAdapter } from './adapterText.ts';

/** Where the replay runs. */
export interface ReplayPlace {
  /** In use. */
  readonly data: RunData;
  readonly backend: Pick<BackendReport, 'backend' | 'adapter'>;
  /** Functions of the user's own; absent where there are none. */
  readonly plugin?: PluginOrigin | undefined;
}

/** @throws PlaygroundError `bad-run-file` when the page can never have the run's data */
export function assertPageHasTask({ plugin }: RunFile): void {
  if (plugin !== undefined && givesTask(plugin))
    throw new PlaygroundError('bad-run-file', tell(REPLAY.pluginTask, { name: plugin.name }));
}

/** One sentence where a run was trained with other functions of the user's own than are at hand; null where with the same, or none. */
export function pluginCaveat(then: RunFile, plugin: PluginOrigin | undefined): string | null {
  if (samePlugin(then.plugin, plugin)) return null;
  if (then.plugin === undefined) return tell(REPLAY.noPlugin);
  return tell(plugin === undefined ? REPLAY.plugin : REPLAY.otherPlugin, {
    ...{ name: then.plugin.name, functions: then.plugin.gives.join(', ') },
  });
}

/**
 * One sentence on why the numbers will not come back, or null when they will, bit for bit.
 * @param unplayed why changes of settings on the way are not made again, a clause; null where they are, or where there were none
 */
export function replayCaveat(
  then: RunFile,
  { data, backend, plugin }: ReplayPlace,
  unplayed: string | null,
): string | null {
  if (then.altered) return tell(REPLAY.altered);
  if (!sameData(then.data, data)) return tell(REPLAY.otherData, { data: dataText(then.data, data) });
  const otherFunctions = pluginCaveat(then, plugin);
  if (otherFunctions !== null) return otherFunctions;
  if (then.begunWith) return tell(REPLAY.begunWith, { name: then.begunWith.name });
  if (unplayed !== null) return tell(REPLAY.unplayed, { problem: unplayed });
  const [elsewhere] = otherPlaces(then);
  if (elsewhere !== undefined) return tell(REPLAY.elsewhere, { place: elsewhere });
  return isSameArithmetic(then, backend) ? null : tell(REPLAY.otherArithmetic, computedBy(then));
}

/** One sentence where other arithmetic than so far goes on with a run; null where it is the same. */
export const goesOnCaveat = (then: RunFile, here: ReplayPlace['backend']): string | null =>
  isSameArithmetic(then, here) ? null : tell(REPLAY.goesOn, computedBy(then));

const isSameArithmetic = (then: RunFile, here: ReplayPlace['backend']): boolean =>
  then.engine === ENGINE_VERSION && then.backend === here.backend && then.adapter === here.adapter;

const computedBy = ({ engine, backend, adapter }: RunFile) => ({
  ...{ release: engine, backend, adapter: toldAdapter(adapter) },
});
