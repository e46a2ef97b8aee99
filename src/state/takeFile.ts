/** A file that was dropped on the page: a saved run, or data to learn from. */
import { chooseOwnFile } from './boot.ts';
import { tellError } from './noticeStore.ts';
import { ownFileOf } from './ownFile.ts';
import { part } from './part.ts';

const runFiles = part(() => import('./runFiles.ts'));

/** Opens a run, or begins anew on data, of which a second file may hold the other language; what is wrong with the file becomes a notice. */
export async function takeFile(file: File, beside?: File): Promise<void> {
  if (!file.name.endsWith('.json')) return chooseOwnFile(ownFileOf(file, beside));
  try {
    await (await runFiles.load()).openRunFile(file);
  } catch (error) {
    tellError(error);
  }
}
