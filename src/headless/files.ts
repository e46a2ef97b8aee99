/** Files of the command line: read with a clear sentence when that fails, written whole or not at all. */
import { constants, existsSync } from 'node:fs';
import { access, mkdir, open, readFile, readlink, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { PlaygroundError, type ErrorCode } from '../base/errors.ts';
import { partName } from './writers.ts';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EISDIR: 'it is a folder',
  EACCES: 'access is denied',
  EPERM: 'access is denied',
  ENOTDIR: 'a part of its path is not a folder',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'files may not grow so large here',
  EROFS: 'the disk is read-only',
  ESTALE: 'the server no longer has it',
  EIO: 'the disk reports an error',
  ELOOP: 'its symbolic links lead in a circle',
  ENAMETOOLONG: 'its name is too long',
};

/** An error's code, as Node gives it: `ENOENT`. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** Why the system refused, in words. */
export function why(error: unknown): string {
  return REASONS[codeOf(error)] ?? (error instanceof Error ? error.message : String(error));
}

/** @throws PlaygroundError with `code` when the file cannot be read. `what` names it: `The run file`. */
export async function readBytes(
  file: string,
  what: string,
  code: ErrorCode,
): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const bytes = await readFile(file);
    return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  } catch (cause) {
    throw new PlaygroundError(code, `${what} ${file} cannot be read: ${why(cause)}.`, { cause });
  }
}

/** Makes the folder of `file` when it is missing (not its parents). @throws the system's error when it cannot be written to */
export async function ensureFolder(file: string): Promise<void> {
  const folder = path.dirname(path.resolve(file));
  if (!existsSync(folder)) await mkdir(folder);
  await access(folder, constants.W_OK);
}

/** As many symbolic links as Linux follows. */
const MOST_LINKS = 40;

/** Where a name leads, also where there is no file yet. @throws the system's error, ELOOP for links in a circle */
export async function throughLinks(file: string): Promise<string> {
  let place = path.resolve(file);
  for (let i = 0; i < MOST_LINKS; i++) {
    const next = await readlink(place).catch((error: unknown) => {
      // EINVAL is what says that a file is no link; Windows says UNKNOWN.
      if (['EINVAL', 'ENOENT', 'UNKNOWN'].includes(codeOf(error))) return null;
      throw error;
    });
    if (next === null) return place;
    place = path.resolve(path.dirname(place), next);
  }
  throw Object.assign(new Error('too many symbolic links'), { code: 'ELOOP' });
}

/** A file to be written. */
export interface FilePart {
  readonly file: string;
  readonly content: string | Uint8Array;
}

/** Writes to the disk itself, so that what is renamed afterwards is whole even if the machine loses power. */
async function writeFlushed(file: string, content: FilePart['content'], mode: number): Promise<void> {
  const handle = await open(file, 'w', mode);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes renamings last. Some systems cannot do so for folders; the files themselves are whole all the same. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

/**
 * Replaces files, all of them or none: each is first written beside its place, and only when all of them are on the disk
 * are they renamed. A name that is a link stays one, and the file that it leads to is replaced. A folder that has gone is
 * made anew.
 * @throws PlaygroundError `storage`; the old files are then as they were
 */
export async function writeTogether(parts: readonly FilePart[]): Promise<void> {
  const written: { readonly part: string; readonly target: string }[] = [];
  let at = '';
  try {
    for (const { file, content } of parts) {
      at = file;
      const target = await throughLinks(file);
      const part = partName(target);
      await ensureFolder(target);
      const mode = await stat(target).then(
        (old) => old.mode & 0o777,
        () => 0o666,
      );
      written.push({ part, target });
      await writeFlushed(part, content, mode);
    }
    for (const { part, target } of written) await rename(part, target);
    for (const folder of new Set(written.map(({ target }) => path.dirname(target))))
      await flushFolder(folder);
  } catch (cause) {
    await Promise.all(written.map(({ part }) => rm(part, { force: true }).catch(() => undefined)));
    throw new PlaygroundError('storage', `${at} cannot be written: ${why(cause)}.`, { cause });
  }
}

/** Replaces one file in one go, so that a crash leaves the old one. @throws PlaygroundError `storage` */
export function writeWhole(file: string, content: FilePart['content']): Promise<void> {
  return writeTogether([{ file, content }]);
}
