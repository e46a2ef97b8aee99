/** Where a command may write: tried and claimed before any work is done, so that nothing is lost or replaced unasked. */
import type { Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { PlaygroundError } from '../base/errors.ts';
import { codeOf, ensureFolder, throughLinks, why } from './files.ts';
import { takeLock } from './lockFile.ts';
import { sweepParts } from './writers.ts';

/** What becomes of a file that is there already: it is refused, replaced, or what is written goes on from it. */
export type Existing = 'refuse' | 'replace' | 'goOn';

/** A place that was asked for. */
export interface OutPlace {
  /** The option that named it: `--out`. */
  readonly option: string;
  readonly file: string;
  /** Files that are written beside it. */
  readonly beside?: readonly string[];
  readonly existing: Existing;
  /** What to do about a file that is there: `--force replaces it`. */
  readonly remedy: string;
  /** Files that the command reads, or that belong to what it reads: none of them is written, whoever asks. */
  readonly reads?: readonly (string | null | undefined)[];
}

const bad = (message: string, cause?: unknown) => new PlaygroundError('bad-setting', message, { cause });

/** Null where there is nothing yet. @throws the system's error */
async function statOf(file: string): Promise<Stats | null> {
  return stat(file).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  });
}

const DEVICE = 'is a device, a pipe or a socket, which cannot be replaced: name a file';

/** What keeps a file from being replaced, whoever asks; null when nothing does. */
function obstacle(file: Stats): string | null {
  if (file.isDirectory()) return 'is a folder: name a file in it';
  if (!file.isFile()) return DEVICE;
  // An administrator may write it all the same, and still somebody has protected it.
  return (file.mode & 0o222) === 0 ? 'is read-only: make it writable, or name another file' : null;
}

/** Names that stand for whatever the system has put behind them, such as /dev/stdout, and not memory used as a disk. */
const isOfSystem = (file: string): boolean => /^\/(?:dev\/(?!shm\/)|proc\/)/.test(path.resolve(file));

/**
 * Looks whether a place can be written and may be; its folder is made when it is missing.
 * @throws PlaygroundError `bad-setting` that says what is in the way
 */
export async function checkPlace(place: OutPlace): Promise<void> {
  const { option, file, existing, remedy, reads = [] } = place;
  try {
    const sources = await Promise.all(reads.flatMap((each) => (each ? [throughLinks(each)] : [])));
    for (const each of [file, ...(place.beside ?? [])]) {
      const real = await throughLinks(each);
      const named = each === file ? `${option} ${file}` : each;
      if (sources.includes(real)) throw bad(`${named} is what this command reads: name another file.`);
      // By its own name: a pipe behind a link is found by no other.
      const there = await statOf(each);
      const inTheWay = isOfSystem(each) ? DEVICE : there && obstacle(there);
      if (inTheWay) throw bad(`${named} ${inTheWay}.`);
      if (there && existing === 'refuse') throw bad(`${named} exists already: ${remedy}.`);
    }
    await ensureFolder(await throughLinks(file));
  } catch (error) {
    if (error instanceof PlaygroundError) throw error;
    throw bad(`${option} ${file} cannot be written: ${why(error)}.`, error);
  }
}

/**
 * As `checkPlace`, and keeps others from writing there; `say` hears of locks that were left behind.
 * @returns what gives the place up
 * @throws PlaygroundError `bad-setting`
 */
export async function claimPlace(place: OutPlace, say: (text: string) => void): Promise<() => void> {
  await checkPlace(place);
  const { option, file, beside = [] } = place;
  const locks: (() => void)[] = [];
  const release = (): void => {
    for (const each of locks) each();
  };
  try {
    // Two names may share what is written beside them: run.json and run.txt have one checkpoint.
    for (const each of [file, ...beside]) {
      const real = await throughLinks(each);
      // Who left one lock has left the other.
      locks.push(await takeLock(real, each === file ? say : () => undefined));
      await sweepParts(real);
    }
    return release;
  } catch (error) {
    release();
    if (error instanceof PlaygroundError) throw error;
    throw bad(`${option} ${file} cannot be written: ${why(error)}.`, error);
  }
}
