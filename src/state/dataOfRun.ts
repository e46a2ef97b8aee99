/** The data that a run of a file or of the library learns from. */
import { PlaygroundError } from '../base/errors.ts';
import { dataText } from '../experiments/dataText.ts';
import { sameData, type RunData } from '../experiments/runData.ts';
import type { Settings } from '../experiments/settings.ts';
import { sayOfAny } from '../tasks/say.ts';
import { CHECKPOINT_FILES } from '../text/en/checkpointFiles.ts';
import type { WEIGHT_FILES } from '../text/en/weightFiles.ts';
import type { DataReport } from '../worker/protocol.ts';
import { loadKnown } from './loadData.ts';

/**
 * Loads them, unless they are in use.
 * @param texts the messages where this browser does not have them, and where it has others of that name
 * @throws PlaygroundError `bad-data` where it does not, or has others of that name
 */
export async function dataOfRun(
  { settings, data }: { readonly settings: Settings; readonly data: RunData },
  texts: typeof CHECKPOINT_FILES | typeof WEIGHT_FILES = CHECKPOINT_FILES,
): Promise<DataReport> {
  const loaded = await loadKnown({ source: settings.data, ...data });
  if (loaded === null)
    throw new PlaygroundError('bad-data', sayOfAny(texts.noData, { data: dataText(data) }));
  if (sameData(loaded, data)) return loaded;
  const told = { data: dataText(data, loaded), own: dataText(loaded, data) };
  throw new PlaygroundError('bad-data', sayOfAny(texts.otherData, told));
}
