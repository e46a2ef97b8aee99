/** A run file by its name, so that a sentence about it says which one it is. */
import { existsSync } from 'node:fs';
import * as z from 'zod/mini';
import { PlaygroundError } from '../base/errors.ts';
import { decodeRunFile, RUN_FILE_VERSION, type RunFile } from '../experiments/runFile.ts';
import { DamagedRunFile } from './damagedRunFile.ts';
import { readBytes } from './files.ts';

const HEAD = z.object({ format: z.literal('searnn-run'), version: z.number() });

/** A sentence that goes on where another one began. */
function lowerFirst(sentence: string): string {
  return `${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;
}

/** Whether a text is whole, but of another program or of a later release. */
function isForeign(text: string): boolean {
  try {
    const head = HEAD.safeParse(JSON.parse(text));
    return !head.success || head.data.version > RUN_FILE_VERSION;
  } catch {
    return false;
  }
}

/** @throws DamagedRunFile, or PlaygroundError `bad-run-file` where it is another file; both name it */
export async function readRunFile(file: string): Promise<RunFile> {
  const text = new TextDecoder().decode(await readBytes(file, 'The run file', 'bad-run-file'));
  try {
    return decodeRunFile(text);
  } catch (cause) {
    if (!(cause instanceof PlaygroundError)) throw cause;
    const sentence = `${file}: ${lowerFirst(cause.message)}`;
    if (isForeign(text)) throw new PlaygroundError(cause.code, sentence, { cause });
    throw new DamagedRunFile(sentence.replace(/\.$/, ''), { cause });
  }
}

/** Why figures of such a file are not used. */
export const alteredText = (file: string): string =>
  `${file} was changed after it was written, so its figures may not be those of its run: name the file as it was written.`;

/** The run file that a new one will replace; null where there is none, or something else. */
export async function readRunBeside(file: string): Promise<RunFile | null> {
  return existsSync(file) ? readRunFile(file).catch(() => null) : null;
}
