/** The reader's own file that a page begins on: the one that its link is of, or else the one that this tab used last. */
import type { DataReport } from '../worker/protocol.ts';
import { keepFileInUse } from './keepFileInUse.ts';
import { rememberLinked, type LinkedFile } from './linkedFile.ts';
import { loadOwn, NO_FILE } from './loadData.ts';
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
    note(NO_FILE);
  } catch (error) {
    if (isStopped(error))
      note(`Reading ${kept?.name ?? 'your file'} was cancelled: the built-in letters are used.`);
    tellError(error);
  }
  return null;
}
