/** The reader's own file that a page begins on: the one that its link is of, or else the one that this tab used last. */
import type { DataReport } from '../worker/protocol.ts';
import { EARLIER_RUNS } from '../text/en/earlierRuns.ts';
import { START } from '../text/en/start.ts';
import { sayOfAny } from '../tasks/say.ts';
import { keepFileInUse } from './keepFileInUse.ts';
import { rememberLinked, type LinkedFile } from './linkedFile.ts';
import { loadOwn } from './loadData.ts';
import { isStopped, note, tellError } from './noticeStore.ts';
import { keptOwnFile, ownFileWith, type OwnFile } from './ownFile.ts';

const wanted = async ({ file }: LinkedFile): Promise<OwnFile | null> =>
  (file === undefined ? null : await ownFileWith({ fingerprint: file })) ?? keptOwnFile();

/** null where it cannot be had: what keeps it is said. */
export async function loadKept(link: LinkedFile): Promise<DataReport | null> {
  rememberLinked(link);
  const kept = await wanted(link).catch(tellError);
  try {
    if (kept) {
      const loaded = await loadOwn(kept);
      // From now on it is this tab's.
      await keepFileInUse(loaded);
      return loaded;
    }
    note(sayOfAny(START.noFile));
  } catch (error) {
    if (isStopped(error))
      note(
        kept ? sayOfAny(EARLIER_RUNS.cancelled, { name: kept.name }) : sayOfAny(EARLIER_RUNS.cancelledFile),
      );
    tellError(error);
  }
  return null;
}
