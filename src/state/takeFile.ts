/** A file that was dropped on the page: a saved run, or data to learn from. */
import { chooseOwnFile } from './boot.ts';
import { tellError } from './noticeStore.ts';
import { ownFileOf } from './ownFile.ts';
import { part } from './part.ts';

const runFiles = part(() => import('./runFiles.ts'));

/** Whether a file is called as a saved run is, with its weights or without. */
export const isRun = ({ name }: Pick<File, 'name'>): boolean => /\.(json|safetensors)$/.test(name);

/** Opens a run, or begins anew on data, of which a second file may hold the other language; what is wrong with the file becomes a notice. */
export async function takeFile(file: File, beside?: File): Promise<void> {
  if (!isRun(file)) return chooseOwnFile(ownFileOf(file, beside));
  try {
    await (await runFiles.load()).openRunOf(file);
  } catch (error) {
    tellError(error);
  }
}
