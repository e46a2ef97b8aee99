/** What `--resume` goes on from: the checkpoint beside `--out`, or a file that it names, of this program or of the page. */
import path from 'node:path';
import { PlaygroundError } from '../base/errors.ts';
import { CHECKPOINT_ENDING } from '../training/checkpoint.ts';
import { checkpointPath } from './checkpointPlace.ts';
import type { CommandLine } from './commandLine.ts';

const bad = (message: string) => new PlaygroundError('bad-setting', message);

/** Where a run that goes on lies, and where it is kept from now on. */
export interface Resumed {
  /** Either of its two files, as it was named. */
  readonly file: string;
  readonly out: string;
  /** Whether it goes on where it lies. */
  readonly inPlace: boolean;
}

/** The run file beside a checkpoint; null where the checkpoint is called otherwise, as a browser calls a second download. */
export function runFileOf(named: string): string | null {
  if (named.endsWith(CHECKPOINT_ENDING)) return `${named.slice(0, -CHECKPOINT_ENDING.length)}.json`;
  return named.endsWith('.safetensors') ? null : named;
}

/** Null where nothing goes on. @throws PlaygroundError `bad-setting` where nothing says where it is kept */
export function resumedBy({ own }: CommandLine): Resumed | null {
  const asked = own.get('resume');
  if (asked === undefined) return null;
  if (own.has('force'))
    throw bad('--resume goes on with the files of --out and --force replaces them; give one of the two.');
  const out = own.get('out');
  if (asked === '') {
    if (out !== undefined) return { file: out, out, inPlace: true };
    throw bad(
      '--resume goes on from the checkpoint beside --out, but no --out is given; --resume <file> names the checkpoint itself.',
    );
  }
  const beside = runFileOf(asked);
  if (beside === null && out === undefined)
    throw bad(
      `--resume ${asked}: say with --out run.json where the run is kept from now on, since the file is not called run${CHECKPOINT_ENDING}.`,
    );
  const checkpoint = beside === null ? asked : checkpointPath(beside);
  // One of the two is there, as was just seen.
  const kept = out ?? beside ?? asked;
  const inPlace = path.resolve(checkpointPath(kept)) === path.resolve(checkpoint);
  return { file: asked, out: kept, inPlace };
}

/** The command line with the place of its run file where `--resume` alone names it. @throws PlaygroundError `bad-setting` */
export function withOut(command: CommandLine): CommandLine {
  const resumed = resumedBy(command);
  return resumed === null ? command : { ...command, own: new Map([...command.own, ['out', resumed.out]]) };
}
