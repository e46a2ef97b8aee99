/** The reader's own data file, kept in this browser so that it is still there after a reload. */
import { keep, kept } from './browserStorage.ts';

export interface OwnFile {
  readonly name: string;
  readonly blob: Blob;
}

const WHAT = 'your data file';

/** Keeps the file in place of the one before. @throws PlaygroundError `storage` */
export function keepOwnFile(file: OwnFile): Promise<void> {
  return keep('letters', file, WHAT);
}

/** The file that was kept, if there is one. @throws PlaygroundError `storage` */
export async function keptOwnFile(): Promise<OwnFile | null> {
  const file = await kept('letters', WHAT);
  if (typeof file !== 'object' || file === null || !('blob' in file) || !('name' in file)) return null;
  return file.blob instanceof Blob && typeof file.name === 'string'
    ? { name: file.name, blob: file.blob }
    : null;
}
