/** A run's state as one file: weights, moments and counters of every contestant, and all that was measured so far. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import * as z from 'zod/mini';
import { PlaygroundError } from '../base/errors.ts';
import { schemaFault } from '../experiments/schemaFault.ts';
import { decodeRunFile, encodeRunFile, RUN_FILE_VERSION, type RunFile } from '../experiments/runFile.ts';
import type { Settings } from '../experiments/settings.ts';
import type { DataSet, Vocabularies } from '../tasks/task.ts';
import { TASKS } from '../tasks/tasks.ts';
import type { ContestantSnapshot, Snapshot } from '../training/contract.ts';
import {
  asVector,
  decodeTensors,
  encodeTensors,
  TensorFault,
  type Tensor,
  type TensorFile,
} from '../training/safetensors.ts';
import { snapshotFault } from '../training/snapshotFault.ts';
import { checkpointTexts } from './checkpointTexts.ts';
import { DamagedCheckpoint } from './damagedCheckpoint.ts';
import { mayBeOneRun } from './goOn.ts';
import type { SeparatePaths } from './separatePaths.ts';

const CHECKPOINT_VERSION = '1';

export interface Checkpoint {
  readonly snapshot: Snapshot;
  /** The run so far; its settings are those in force. */
  readonly run: RunFile;
  /** Where the user's data file was, or null for the built-in words. */
  readonly dataFile: string | null;
  /** Where files of their own were that test or are held out; absent where there are none, and in files of earlier releases. */
  readonly separate?: SeparatePaths;
  /** What this run's file that stood beside says of its checkpoint: it still stands there where the program ended between the two. */
  readonly before?: string | null;
  /** What the run was trained with, where words and tags are those of its data; absent in files of earlier releases. */
  readonly vocabularies?: Vocabularies;
}

/** `runs/a.json` → `runs/a.checkpoint.safetensors`. */
export function checkpointPath(out: string): string {
  const { dir, name } = path.parse(out);
  return path.join(dir, `${name}.checkpoint.safetensors`);
}

/** What is to be kept of what tokens mean: nothing where they are the same everywhere. */
export const keptVocabularies = ({
  task,
  vocabulary,
  sourceVocabulary,
}: DataSet): Pick<Checkpoint, 'vocabularies'> =>
  TASKS[task].ownVocabulary ? { vocabularies: { task, vocabulary, sourceVocabulary } } : {};

/** 128 bits of SHA-256 of all weights, moments and counters: by it a run file knows its checkpoint. */
export function hashOfSnapshot(snapshot: Snapshot): string {
  const hash = createHash('sha256');
  for (const { weights, moments, chosen, updates, decoderCells, rollOuts } of snapshot) {
    hash.update(JSON.stringify([updates, decoderCells, rollOuts, moments.length, chosen?.updates]));
    for (const numbers of [weights, ...moments, ...(chosen ? [chosen.weights] : [])]) hash.update(numbers);
  }
  return hash.digest('hex').slice(0, 32);
}

/**
 * A run file belongs to the checkpoint that was written with it, or to the next one, if the program ended before its own
 * run file was written. Files of earlier releases do not say.
 * @throws PlaygroundError `bad-run-file` when the run file in `file` is of another run, or of another time of this one
 */
export function assertBelongs(beside: RunFile, { run, before }: Checkpoint, file: string): void {
  const { checkpoint, altered } = beside;
  if (altered)
    throw new PlaygroundError(
      'bad-run-file',
      `${file} was changed after it was written: put the file as it was beside ${checkpointPath(file)}, or move ${file} away to go on from the checkpoint alone.`,
    );
  if (checkpoint === undefined || run.checkpoint === undefined) return;
  if (checkpoint === run.checkpoint || (checkpoint === before && mayBeOneRun(beside, run))) return;
  throw new PlaygroundError(
    'bad-run-file',
    `${file} and ${checkpointPath(file)} are not of the same run: put the file that belongs beside the other, or move ${file} away to go on from the checkpoint alone.`,
  );
}

export function encodeCheckpoint(checkpoint: Checkpoint): Uint8Array {
  const { snapshot, run, dataFile, before = null, vocabularies = null, separate = null } = checkpoint;
  const tensors = new Map<string, Tensor>();
  const counters = snapshot.map(({ weights, moments, chosen, ...counts }, i) => {
    tensors.set(`c${i}.weights`, asVector(weights));
    if (chosen !== undefined) tensors.set(`c${i}.chosen`, asVector(chosen.weights));
    moments.forEach((moment, m) => tensors.set(`c${i}.moment${m}`, asVector(moment)));
    if (chosen === undefined) return counts;
    const { weights: _, ...choice } = chosen;
    return { ...counts, chosen: choice };
  });
  const metadata = {
    format: 'searnn-checkpoint',
    version: CHECKPOINT_VERSION,
    counters: JSON.stringify(counters),
    run: encodeRunFile(run),
    dataFile: JSON.stringify(dataFile),
    separate: JSON.stringify(separate),
    before: JSON.stringify(before),
    vocabularies: JSON.stringify(vocabularies),
  };
  return encodeTensors({ tensors, metadata });
}

/** A part of the metadata. @throws DamagedCheckpoint that says what is found and what is allowed */
function readMetadata<T>(name: string, text: string, schema: z.ZodMiniType<T>): T {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new DamagedCheckpoint(`${name} is not complete JSON`, { cause });
  }
  const read = schema.safeParse(json);
  if (read.success) return read.data;
  throw new DamagedCheckpoint(schemaFault(read.error, json, name), { cause: read.error });
}

function isOfLaterRelease(run: string): boolean {
  try {
    return z.object({ version: z.number() }).parse(JSON.parse(run)).version > RUN_FILE_VERSION;
  } catch {
    return false;
  }
}

/** The run inside. @throws DamagedCheckpoint, or PlaygroundError `bad-run-file` when a later release wrote it */
function readRun(text: string): RunFile {
  try {
    return decodeRunFile(text);
  } catch (cause) {
    if (!(cause instanceof PlaygroundError)) throw cause;
    if (isOfLaterRelease(text)) throw cause;
    const sentence = cause.message.replace(/\.$/, '');
    throw new DamagedCheckpoint(`its run cannot be read (${sentence})`, { cause });
  }
}

/** One contestant's vectors and counters. @throws DamagedCheckpoint when a vector is missing */
function contestantOf(
  { chosen, ...counts }: z.infer<typeof checkpointTexts.counters>[number],
  i: number,
  tensors: TensorFile['tensors'],
): ContestantSnapshot {
  const vector = (name: string, what: string): Float32Array => {
    const found = tensors.get(`c${i}.${name}`);
    if (found) return found.values;
    throw new DamagedCheckpoint(`contestant ${i + 1} has no ${what}`);
  };
  return {
    ...counts,
    weights: vector('weights', 'weights'),
    moments: [0, 1].flatMap((m) => tensors.get(`c${i}.moment${m}`)?.values ?? []),
    ...(chosen && { chosen: { ...chosen, weights: vector('chosen', 'chosen weights') } }),
  };
}

/** Weights and measurements are of the same updates. @throws DamagedCheckpoint where they are not */
function assertSameUpdates(snapshot: Snapshot, { contestants }: RunFile): void {
  if (snapshot.length !== contestants.length)
    throw new DamagedCheckpoint(
      `it has weights of ${snapshot.length} contestants, but measurements of ${contestants.length}`,
    );
  snapshot.forEach(({ updates }, i) => {
    const measured = contestants[i]?.updates;
    if (measured !== updates)
      throw new DamagedCheckpoint(
        `the weights of contestant ${i + 1} are of update ${updates}, but its measurements of update ${measured}`,
      );
  });
}

/** @throws DamagedCheckpoint */
function tensorsIn(bytes: Uint8Array): TensorFile {
  try {
    return decodeTensors(bytes);
  } catch (cause) {
    if (cause instanceof TensorFault) throw new DamagedCheckpoint(cause.fault, { cause });
    throw cause;
  }
}

/**
 * @throws DamagedCheckpoint when a part is missing or out of range
 * @throws PlaygroundError `bad-run-file` when the bytes are another file, or of a later version
 */
export function decodeCheckpoint(bytes: Uint8Array): Checkpoint {
  const { tensors, metadata } = tensorsIn(bytes);
  const { format, version, counters = '', run: runText = '' } = metadata;
  const { dataFile = 'null', before = 'null', vocabularies = 'null', separate = 'null' } = metadata;
  if (format !== 'searnn-checkpoint')
    throw new PlaygroundError('bad-run-file', 'The file is no checkpoint of this program.');
  if (version !== CHECKPOINT_VERSION)
    throw new PlaygroundError(
      'bad-run-file',
      `The checkpoint is of version ${String(version)}; this release reads version ${CHECKPOINT_VERSION}.`,
    );
  const snapshot = readMetadata('counters', counters, checkpointTexts.counters).map((counts, i) =>
    contestantOf(counts, i, tensors),
  );
  const run = readRun(runText);
  assertSameUpdates(snapshot, run);
  if (run.checkpoint !== undefined && run.checkpoint !== hashOfSnapshot(snapshot))
    throw new DamagedCheckpoint('its weights are not those that were written');
  const [beside, earlier, words] = [
    readMetadata('separate', separate, checkpointTexts.separate),
    readMetadata('before', before, checkpointTexts.before),
    readMetadata('vocabularies', vocabularies, checkpointTexts.vocabularies),
  ];
  return {
    ...{ snapshot, run, dataFile: readMetadata('dataFile', dataFile, checkpointTexts.dataFile) },
    ...(beside !== null && { separate: beside }),
    ...(earlier !== null && { before: earlier }),
    ...(words !== null && { vocabularies: words }),
  };
}

/** @throws DamagedCheckpoint when it is no state of the race of these settings on these data */
export function assertFits({ snapshot }: Checkpoint, settings: Settings, data: DataSet): void {
  const fault = snapshotFault(snapshot, settings, data);
  if (fault !== null) throw new DamagedCheckpoint(fault);
}
