/** Which of the files that a reader drops or picks are read. */
import { note } from '../state/noticeStore.ts';
import { isRun } from '../state/takeFile.ts';
import { sayOfAny } from '../tasks/say.ts';
import { NOTICES } from '../text/en/notices.ts';

/** The first file, and a second one that belongs to it where there are two and none is a saved run; of more, a message says that they are not read. */
export function chosenFiles(
  list: ArrayLike<File> | null | undefined,
): readonly [file?: File, beside?: File | undefined] {
  const files = Array.from(list ?? []);
  const [file, beside] = files;
  if (file === undefined) return [];
  const pair = files.length === 2 && !files.some(isRun);
  if (files.length > 1 && !pair) note(sayOfAny(NOTICES.several, { count: files.length, name: file.name }));
  return pair ? [file, beside] : [file];
}
