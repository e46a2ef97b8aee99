/** One writer at a time: a file beside the run file names the process that writes it. */
import { readFileSync, rmSync } from 'node:fs';
import { lstat, open, readFile, rename, rm, utimes } from 'node:fs/promises';
import * as z from 'zod/mini';
import { PlaygroundError } from '../base/errors.ts';
import { codeOf } from './files.ts';
import { HeldPlace } from './heldPlace.ts';
import { HOST, isAlive, partName } from './writers.ts';

/** A writer is heard of so often; one of another machine that was not heard of for `LAPSES` is taken for dead. */
const HEARD_EVERY = 30_000;
const LAPSES = 300_000;
/** A lock is written at once: one that says nothing for so long was left by a writer that was ended in between. */
const WRITTEN_WITHIN = 5_000;

const holderSchema = z.object({ host: z.string(), pid: z.int(), since: z.string() });
type Holder = z.infer<typeof holderSchema>;

/** What stands in a lock file, and how long ago its writer was heard of, in milliseconds. */
interface Found {
  readonly text: string;
  readonly holder: Holder | null;
  readonly silent: number;
}

/** The locks of this process, and what stands in them. */
const held = new Map<string, string>();

/** The end of the process gives all of them up. One listener for all: Node warns of more than ten. */
function giveUpAll(): void {
  for (const [lock, text] of held) remove(lock, text);
  held.clear();
}

function parseHolder(text: string): Holder | null {
  try {
    return holderSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Null when the lock has gone in the meantime. @throws PlaygroundError `bad-setting` where something else has its name */
async function look(lock: string): Promise<Found | null> {
  try {
    // A link that leads nowhere could be neither read nor replaced.
    const there = await lstat(lock);
    if (!there.isFile())
      throw new PlaygroundError(
        'bad-setting',
        `${lock} is in the way: it is a folder, a link or a device, and no lock of this program. Delete it, or name another place.`,
      );
    const [text, { mtimeMs }] = [await readFile(lock, 'utf8'), there];
    return { text, holder: parseHolder(text), silent: Date.now() - mtimeMs };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Of this machine's processes one can see whether they live; of others, and of a lock being written, only its age. */
function isInForce(lock: string, { holder, silent }: Found): boolean {
  if (holder === null) return silent < WRITTEN_WITHIN;
  if (holder.host !== HOST) return silent < LAPSES;
  // A process of this number that does not know of the lock is a later one.
  return holder.pid === process.pid ? held.has(lock) : isAlive(holder.pid);
}

const whoText = (holder: Holder | null): string =>
  holder === null ? 'another process' : `process ${holder.pid} on ${holder.host}`;

/** Takes a dead writer's lock away, unless somebody else has just done so and has put up another one. */
async function clear(lock: string, { text }: Found): Promise<void> {
  const aside = partName(lock);
  try {
    await rename(lock, aside);
    if ((await readFile(aside, 'utf8')) === text) await rm(aside);
    else await rename(aside, lock);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}

/**
 * Deletes a lock where that is what still stands in it: another one is somebody else's. Never throws: what cannot be deleted
 * any more is told of by whoever writes there, and is a dead writer's to others.
 */
function remove(lock: string, text: string): void {
  try {
    if (readFileSync(lock, 'utf8') === text) rmSync(lock, { force: true });
  } catch {
    // The disk has become read-only, the folder has gone, ….
  }
}

/** Puts a lock up, or leaves nothing. @returns false where there is one @throws the system's error */
async function put(lock: string, text: string): Promise<boolean> {
  const handle = await open(lock, 'wx').catch((error: unknown) => {
    if (codeOf(error) === 'EEXIST') return null;
    throw error;
  });
  if (handle === null) return false;
  try {
    await handle.writeFile(text).finally(() => handle.close());
  } catch (error) {
    // The disk is full: half a lock would keep everybody out, and name nobody.
    await rm(lock, { force: true }).catch(() => undefined);
    throw error;
  }
  return true;
}

/** Keeps the lock fresh. @returns what gives it up; the end of the process does so too */
function hold(lock: string, text: string): () => void {
  if (held.size === 0) process.on('exit', giveUpAll);
  held.set(lock, text);
  const timer = setInterval(() => {
    const now = new Date();
    // A folder that has vanished is told of when the run is next saved.
    utimes(lock, now, now).catch(() => undefined);
  }, HEARD_EVERY);
  timer.unref();
  return () => {
    clearInterval(timer);
    if (held.delete(lock)) remove(lock, text);
    if (held.size === 0) process.off('exit', giveUpAll);
  };
}

/**
 * Makes this process the one that writes `file`. `say` hears of a dead writer's lock, which is replaced.
 * @returns what gives the lock up
 * @throws HeldPlace when another process writes the file, PlaygroundError when something else has the lock's name, or the system's error
 */
export async function takeLock(file: string, say: (text: string) => void): Promise<() => void> {
  const lock = `${file}.lock`;
  const own: Holder = { host: HOST, pid: process.pid, since: new Date().toISOString() };
  const text = JSON.stringify(own);
  for (;;) {
    if (await put(lock, text)) return hold(lock, text);
    const found = await look(lock);
    if (found === null) continue;
    const who = whoText(found.holder);
    if (isInForce(lock, found))
      throw new HeldPlace(
        `${file} is being written by ${who}${found.holder ? ` since ${found.holder.since}` : ''}: let that end, or name another place. If it has ended, delete ${lock}.`,
      );
    say(`note: ${who} has left a lock on ${file} and is gone; the lock is replaced.`);
    await clear(lock, found);
  }
}
