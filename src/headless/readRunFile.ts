/** A run file by its name, so that a sentence about it says which one it is. */
import { existsSync } from 'node:fs';
import { PlaygroundError } from '../base/errors.ts';
import { decodeRunFile, type RunFile } from '../experiments/runFile.ts';
import { readBytes } from './files.ts';

/** A sentence that goes on where another one began. */
function lowerFirst(sentence: string): string {
  return `${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;
}

/** @throws PlaygroundError `bad-run-file` that names the file */
export async function readRunFile(file: string): Promise<RunFile> {
  const text = new TextDecoder().decode(await readBytes(file, 'The run file', 'bad-run-file'));
  try {
    return decodeRunFile(text);
  } catch (cause) {
    if (!(cause instanceof PlaygroundError)) throw cause;
    throw new PlaygroundError(cause.code, `${file}: ${lowerFirst(cause.message)}`, { cause });
  }
}

/** The run file that a new one will replace; null where there is none, or something else. */
export async function readRunBeside(file: string): Promise<RunFile | null> {
  return existsSync(file) ? readRunFile(file).catch(() => null) : null;
}
