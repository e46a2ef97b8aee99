/** The reader's own data file, kept in this browser so that it is still there after a reload. */
import { keep, kept } from './browserStorage.ts';

export interface OwnFile {
  readonly name: string;
  readonly blob: Blob;
  /** Of the data in it, once it has been read. */
  readonly fingerprint?: string;
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
  if (!(file.blob instanceof Blob) || typeof file.name !== 'string') return null;
  const known = 'fingerprint' in file && typeof file.fingerprint === 'string';
  return { name: file.name, blob: file.blob, ...(known && { fingerprint: String(file.fingerprint) }) };
}

/** The files that were read since the page was opened, by the fingerprints of their data. */
const filesRead = new Map<string, OwnFile>();

/** A file was read, and holds these data. */
export function rememberFile(file: OwnFile, fingerprint: string): OwnFile {
  const known = { ...file, fingerprint };
  filesRead.set(fingerprint, known);
  return known;
}

/** The file that holds certain data, if it was read since the page was opened or is kept. @throws PlaygroundError `storage` */
export async function ownFileWith(fingerprint: string): Promise<OwnFile | null> {
  const read = filesRead.get(fingerprint);
  if (read !== undefined) return read;
  const file = await keptOwnFile();
  return file?.fingerprint === fingerprint ? file : null;
}
