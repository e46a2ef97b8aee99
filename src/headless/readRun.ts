/** Reads run files for the command line. */
import { existsSync } from 'node:fs';
import { decodeRunFile, type RunFile } from '../experiments/runFile.ts';
import { readBytes } from './files.ts';

/** @throws PlaygroundError `bad-run-file` */
export async function readRun(file: string): Promise<RunFile> {
  return decodeRunFile(new TextDecoder().decode(await readBytes(file, 'The run file', 'bad-run-file')));
}

/** The run file that a new one will replace; null where there is none, or something else. */
export async function readRunBeside(file: string): Promise<RunFile | null> {
  return existsSync(file) ? readRun(file).catch(() => null) : null;
}
