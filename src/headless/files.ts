/** Files of the command line: read with a clear sentence when that fails, written whole or not at all. */
import { constants, existsSync } from 'node:fs';
import { access, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PlaygroundError, type ErrorCode } from '../base/errors.ts';

function why(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known: Readonly<Record<string, string>> = {
    ENOENT: 'there is no such file or folder',
    EISDIR: 'it is a folder',
    EACCES: 'access is denied',
    ENOTDIR: 'a part of its path is not a folder',
    ENOSPC: 'the disk is full',
  };
  return known[code] ?? (error instanceof Error ? error.message : String(error));
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

/**
 * Makes the folder of `file` when it is missing (not its parents).
 * @throws PlaygroundError `bad-setting` when it cannot be written to.
 */
export async function ensureFolder(file: string): Promise<void> {
  const folder = path.dirname(path.resolve(file));
  try {
    if (!existsSync(folder)) await mkdir(folder);
    await access(folder, constants.W_OK);
  } catch (cause) {
    throw new PlaygroundError('bad-setting', `--out ${file} cannot be written: ${why(cause)}.`, { cause });
  }
}

/** Replaces the file in one go, so that a crash leaves the old one. @throws PlaygroundError `storage` */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  const beside = `${file}.${process.pid}.part`;
  try {
    await writeFile(beside, content);
    await rename(beside, file);
  } catch (cause) {
    throw new PlaygroundError('storage', `${file} cannot be written: ${why(cause)}.`, { cause });
  }
}
