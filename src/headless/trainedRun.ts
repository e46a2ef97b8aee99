/** The weights of a run that is only read, and whether they can read some data. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { PlaygroundError } from '../base/errors.ts';
import { dataText } from '../experiments/dataText.ts';
import { sameData, type RunData } from '../experiments/runData.ts';
import type { RunFile } from '../experiments/runFile.ts';
import type { Settings } from '../experiments/settings.ts';
import type { DataSet } from '../tasks/task.ts';
import { TASKS } from '../tasks/tasks.ts';
import type { Snapshot } from '../training/contract.ts';
import { runDataOf } from '../training/runDataOf.ts';
import { withChosen } from '../training/savedWeights.ts';
import { snapshotFault } from '../training/snapshotFault.ts';
import { assertBelongs, checkpointPath } from './checkpointPlace.ts';
import { decodeCheckpoint, type Checkpoint } from '../training/checkpoint.ts';
import type { EvaluateRequest } from './evaluateOptions.ts';
import { DamagedCheckpoint } from '../training/damagedCheckpoint.ts';
import { readBytes } from './files.ts';
import { readRunFile } from './readRunFile.ts';
import { runFileOf } from './resumed.ts';

/** Does what may find a checkpoint damaged, and names the file then. @throws PlaygroundError `bad-run-file` */
export function ofFile<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof DamagedCheckpoint)) throw error;
    throw new PlaygroundError(
      error.code,
      `The checkpoint ${path.normalize(file)} is damaged: ${error.fault}.`,
      { cause: error },
    );
  }
}

/** The checkpoint of a run, named by either of its files. @throws PlaygroundError `bad-run-file` */
export async function readTrained(named: string): Promise<Checkpoint> {
  const runFile = runFileOf(named);
  const file = runFile === named ? checkpointPath(named) : named;
  if (runFile === named && existsSync(named)) await readRunFile(named);
  const bytes = await readBytes(file, 'The checkpoint', 'bad-run-file');
  const checkpoint = ofFile(file, () => decodeCheckpoint(bytes));
  if (runFile !== null && existsSync(runFile)) assertBelongs(await readRunFile(runFile), checkpoint, runFile);
  return checkpoint;
}

/**
 * The weights to test.
 * @throws PlaygroundError `bad-setting` when none were chosen
 */
export function weightsOf({ snapshot, run }: Checkpoint, which: 'last' | 'chosen'): Snapshot {
  if (which === 'last') return snapshot;
  return snapshot.map((last, i) => {
    const chosen = withChosen(last, run.contestants[i]?.evaluations ?? []);
    if (chosen !== null) return chosen;
    throw new PlaygroundError(
      'bad-setting',
      `--weights chosen: contestant ${i + 1} has no chosen weights, since the run held nothing out or was not tested; --weights last tests its last ones.`,
    );
  });
}

/** What keeps weights that were trained on `then` from reading `data`, a clause; null when nothing is known to. */
function mismatch(then: RunData, data: DataSet): string | null {
  const now = runDataOf(data);
  if (then.task !== undefined && then.task !== data.task)
    return `their task is ${data.task}, not ${then.task}`;
  if (sameData(then, now)) return null;
  if (then.vocabularyHash !== undefined)
    return then.vocabularyHash === now.vocabularyHash
      ? null
      : 'they have another vocabulary than the run was trained with';
  return TASKS[data.task].ownVocabulary
    ? 'they may have another vocabulary than the run, whose file is of an earlier release and does not tell'
    : null;
}

/** @throws PlaygroundError `bad-data` in one sentence when the weights cannot read these data */
export function assertReads(run: RunFile, snapshot: Snapshot, settings: Settings, data: DataSet): void {
  const fault = mismatch(run.data, data) ?? snapshotFault(snapshot, settings, data);
  if (fault === null) return;
  throw new PlaygroundError(
    'bad-data',
    `The weights, trained on ${dataText(run.data)}, cannot read these data (${data.name}): ${fault}.`,
  );
}

/** The file that settings are of, null where they are of built-in data. @throws PlaygroundError `bad-setting` when nothing names it */
export function dataFileOf(
  { dataFile }: Pick<EvaluateRequest, 'dataFile'>,
  checkpoint: Checkpoint,
  { data }: Pick<Settings, 'data'>,
): string | null {
  if (data !== 'own') return null;
  const file = dataFile ?? checkpoint.dataFile;
  if (file !== null) return file;
  throw new PlaygroundError(
    'bad-setting',
    'The run is of a data file of your own: name it with --data <file>.',
  );
}
