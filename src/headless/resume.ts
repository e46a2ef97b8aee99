/** The state that a run goes on from; a damaged file of it is named, and set aside only when that was asked for. */
import { existsSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { PlaygroundError } from '../base/errors.ts';
import { checkpointPath } from './checkpointPlace.ts';
import { decodeCheckpoint, type Checkpoint } from '../training/checkpoint.ts';
import { DamagedCheckpoint } from '../training/damagedCheckpoint.ts';
import { DamagedRunFile } from './damagedRunFile.ts';
import { readBytes, why } from './files.ts';

/** What to do about a damaged checkpoint, and who hears of it. */
export interface Restart {
  /** Whether a damaged one may be set aside. */
  readonly allowed: boolean;
  readonly say: (text: string) => void;
}

/** `a.json` → `a.json.set-aside`, or a number behind it where that is taken. */
async function setAside(file: string): Promise<string> {
  let place = `${file}.set-aside`;
  for (let n = 2; existsSync(place); n++) place = `${file}.set-aside-${n}`;
  try {
    await rename(file, place);
  } catch (cause) {
    throw new PlaygroundError('storage', `${file} cannot be renamed to ${place}: ${why(cause)}.`, { cause });
  }
  return place;
}

/** What is damaged and how, without a full stop; null for any other error. */
function damageOf(error: unknown, out: string): string | null {
  if (error instanceof DamagedCheckpoint)
    return `The checkpoint ${checkpointPath(out)} is damaged: ${error.fault}`;
  return error instanceof DamagedRunFile ? error.fault : null;
}

/**
 * Runs `look`, which may find the run file `out` or the checkpoint beside it damaged. That is said with its name; where a
 * restart is allowed, both are set aside.
 * @returns what `look` does, or null when they were set aside: the run begins anew
 * @throws PlaygroundError `bad-run-file`
 */
export async function unlessDamaged<T>(
  out: string,
  { allowed, say }: Restart,
  look: () => T | Promise<T>,
): Promise<T | null> {
  try {
    return await look();
  } catch (error) {
    const what = damageOf(error, out);
    if (what === null) throw error;
    if (!allowed)
      throw new PlaygroundError(
        'bad-run-file',
        `${what}. --restart-damaged sets it aside and begins the run anew.`,
        { cause: error },
      );
    const places = [];
    for (const each of [checkpointPath(out), out].filter((name) => existsSync(name)))
      places.push(await setAside(each));
    say(`note: ${what}. It is set aside as ${places.join(' and ')}, and the run begins anew.`);
    return null;
  }
}

/**
 * The checkpoint beside `out`, or null when it was damaged and is set aside.
 * @throws PlaygroundError `bad-run-file` when it cannot be read
 */
export async function readCheckpoint(out: string, restart: Restart): Promise<Checkpoint | null> {
  const bytes = await readBytes(checkpointPath(out), 'The checkpoint', 'bad-run-file');
  return unlessDamaged(out, restart, () => decodeCheckpoint(bytes));
}
