/** Who writes a file: names of what is half written, told apart by host and process, and whether a writer still lives. */
import { readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** This machine's name, without what could be mistaken for a folder. */
export const HOST = os.hostname().replace(/[^\w.-]/g, '-');

/** Where this process writes `file` before it is renamed. */
export function partName(file: string): string {
  return `${file}.${HOST}.${process.pid}.part`;
}

/** Whether a process of this machine lives. Numbers below 1 are no process: to signal them asks whole groups. */
export function isAlive(pid: number): boolean {
  if (pid < 1) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, and is somebody else's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Whether a name is what a writer of `base` left that has died on this machine. Earlier releases named no host. */
function isLeftOver(name: string, base: string): boolean {
  if (!name.startsWith(`${base}.`) || !name.endsWith('.part')) return false;
  const [, host = HOST, pid = ''] =
    /^(?:(.+)\.)?(\d+)$/.exec(name.slice(base.length + 1, -'.part'.length)) ?? [];
  return pid !== '' && host === HOST && (Number(pid) === process.pid || !isAlive(Number(pid)));
}

/** Deletes what dead writers of `file` left half written. Nobody writes it meanwhile: the caller holds its lock. */
export async function sweepParts(file: string): Promise<void> {
  const folder = path.dirname(file);
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((each) => isLeftOver(each, path.basename(file))))
    await rm(path.join(folder, name), { force: true });
}
