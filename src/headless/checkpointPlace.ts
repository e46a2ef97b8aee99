/** Where a run's checkpoint stands, and whether the run file beside it is of the same run. */
import path from 'node:path';
import { PlaygroundError } from '../base/errors.ts';
import type { RunFile } from '../experiments/runFile.ts';
import { CHECKPOINT_ENDING, type Checkpoint } from '../training/checkpoint.ts';
import { mayBeOneRun } from './goOn.ts';

/** `runs/a.json` → `runs/a.checkpoint.safetensors`. */
export function checkpointPath(out: string): string {
  const { dir, name } = path.parse(out);
  return path.join(dir, `${name}${CHECKPOINT_ENDING}`);
}

/**
 * A run file belongs to the checkpoint that was written with it, or to the next one, if the program ended before its own
 * run file was written. Files of earlier releases and of the page do not say: they must be of the same settings, and no further.
 * @throws PlaygroundError `bad-run-file` when the run file in `file` is of another run, or of another time of this one
 */
export function assertBelongs(beside: RunFile, { run, before }: Checkpoint, file: string): void {
  const { checkpoint, altered } = beside;
  if (altered)
    throw new PlaygroundError(
      'bad-run-file',
      `${file} was changed after it was written: put the file as it was beside ${checkpointPath(file)}, or move ${file} away to go on from the checkpoint alone.`,
    );
  const isUnknown = checkpoint === undefined || run.checkpoint === undefined;
  const isFurther = beside.contestants.some(({ updates }, i) => updates > (run.contestants[i]?.updates ?? 0));
  if (!isUnknown && checkpoint === run.checkpoint) return;
  if ((isUnknown ? !isFurther : checkpoint === before) && mayBeOneRun(beside, run)) return;
  throw new PlaygroundError(
    'bad-run-file',
    `${file} and ${checkpointPath(file)} are not of the same run: put the file that belongs beside the other, or move ${file} away to go on from the checkpoint alone.`,
  );
}
