/** The reader's own data files, kept in this browser by what they hold, so that each tab finds its own after a reload. */
import { sameData, type RunData } from '../experiments/runData.ts';
import type { FileParts } from '../worker/protocol.ts';
import { KEEPING } from '../text/en/keeping.ts';
import { kept, type KeptName } from './browserStorage.ts';
import { thisTab } from './thisTab.ts';

/** What tells a file's content from others. */
export type FileContent = Pick<RunData, 'fingerprint' | 'content'>;

export interface OwnFile extends Partial<FileContent>, FileParts {
  readonly name: string;
  readonly blob: Blob;
}

/** A chosen file, with the other language's beside it where there is one. */
export const ownFileOf = (file: File, beside?: File, format?: string): OwnFile => ({
  ...{ name: file.name, blob: file },
  ...(beside && { beside: { name: beside.name, blob: beside } }),
  ...(format !== undefined && { format }),
});

/** A kept file that a tab uses, or a queue of runs. */
export interface FileNote extends FileContent {
  readonly user: string;
  readonly name: string;
  readonly format?: string;
}

export const WHAT = KEEPING.file;

/** The name that a file is kept under. */
export const nameOf = ({ content, fingerprint }: FileContent): KeptName => `file ${content ?? fingerprint}`;

/** What was kept, newest first. Written by this page as a whole, so it is not looked into any further. */
export const readFiles = (value: unknown): readonly FileNote[] =>
  Array.isArray(value) ? (value as readonly FileNote[]) : [];

async function fileUnder(name: KeptName): Promise<OwnFile | null> {
  const file = await kept(name, WHAT);
  if (typeof file !== 'object' || file === null || !('blob' in file) || !('name' in file)) return null;
  // Written by this page as a whole.
  return file.blob instanceof Blob ? (file as OwnFile) : null;
}

/** The file of a note, to be read as it was then: one file can be read in several ways. */
async function fileOf(note: FileNote): Promise<OwnFile | null> {
  const file = await fileUnder(nameOf(note));
  if (file === null) return null;
  const { format: _, ...rest } = file;
  return { ...rest, name: note.name, ...(note.format !== undefined && { format: note.format }) };
}

/** The file that this tab used last, else the newest one; null where none is kept. @throws PlaygroundError `storage` */
export async function keptOwnFile(): Promise<OwnFile | null> {
  const notes = readFiles(await kept('own-files', WHAT));
  const tab = await thisTab();
  const note = notes.find(({ user }) => user === tab) ?? notes[0];
  return note === undefined ? fileUnder('letters') : fileOf(note);
}

/** The files that were read since the page was opened. */
const filesRead: (OwnFile & FileContent)[] = [];

/** A file was read, and holds these data. */
export function rememberFile(file: OwnFile, { fingerprint, content }: FileContent): OwnFile & FileContent {
  const known = { ...file, fingerprint, ...(content !== undefined && { content }) };
  if (!filesRead.some((each) => sameData(each, known))) filesRead.push(known);
  return known;
}

/** The file that holds certain data, if it was read since the page was opened or is kept; a browser that keeps nothing has none. */
export async function ownFileWith(data: FileContent): Promise<OwnFile | null> {
  const read = filesRead.find((file) => sameData(file, data));
  return read ?? (await keptFileWith(data).catch(() => null));
}

/** @throws PlaygroundError `storage` */
async function keptFileWith(data: FileContent): Promise<OwnFile | null> {
  const note = readFiles(await kept('own-files', WHAT)).find((each) => sameData(each, data));
  if (note !== undefined) return fileOf(note);
  const old = await fileUnder('letters');
  return old?.fingerprint === data.fingerprint ? old : null;
}
