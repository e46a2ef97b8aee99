/** A run as a file that it goes on from anywhere, here or at the command line; and what such a file holds. */
import { PlaygroundError } from '../base/errors.ts';
import type { RunFile } from '../experiments/runFile.ts';
import type { DataSet } from '../tasks/task.ts';
import { CHECKPOINTS } from '../text/en/checkpoints.ts';
import { tell } from '../text/tell.ts';
import {
  encodeCheckpoint,
  hashOfSnapshot,
  keptVocabularies,
  readCheckpoint,
} from '../training/checkpoint.ts';
import type { Requests } from './protocol.ts';
import type { StoppedRun } from './runSnapshot.ts';

/** Megabytes: a file of more would take more memory than a tab may have. */
const MOST = 1_024;

/** @param data that it learns from, where they are at hand */
export function encodeKept({ run, snapshot }: StoppedRun, data?: DataSet): Requests['checkpoint']['result'] {
  const { contestants, record, changes, settings = run.settings } = snapshot;
  const whole: RunFile = { ...run, settings, ...record, checkpoint: hashOfSnapshot(contestants) };
  const state = { snapshot: contestants, run: whole, dataFile: null };
  const bytes = encodeCheckpoint({
    ...{ ...state, ...(data && keptVocabularies(data)), ...(changes && { changes }) },
  });
  return { bytes, updates: Math.min(...contestants.map(({ updates }) => updates)) };
}

/** @throws PlaygroundError `bad-run-file` where it is none, damaged, too large, of a later release, or of functions of its user's own */
export async function readCheckpointFile(file: Blob): Promise<StoppedRun> {
  if (file.size > MOST * 1_048_576)
    throw new PlaygroundError('bad-run-file', tell(CHECKPOINTS.tooLarge, { most: MOST }));
  const { run, snapshot, changes } = await readCheckpoint(file).catch((cause: unknown) => {
    if (cause instanceof PlaygroundError) throw cause;
    throw new PlaygroundError('bad-run-file', tell(CHECKPOINTS.unreadable), { cause });
  });
  const { settings, contestants, events, begunWith, plugin } = run;
  if (plugin) {
    const { content, name } = plugin;
    const why = content === undefined ? tell(CHECKPOINTS.ofProgram) : tell(CHECKPOINTS.plugin, { name });
    throw new PlaygroundError('bad-run-file', why);
  }
  const record = { contestants, events, ...(begunWith && { begunWith }) };
  return {
    run,
    snapshot: { runId: 0, contestants: snapshot, settings, record, ...(changes && { changes }) },
  };
}
