/**
 * A run's state as one file: weights, moments and counters of every contestant, and all that was measured so far. The command
 * line keeps one beside each run file; the page writes and opens them, so that a run begun at either goes on at the other.
 */
import * as z from 'zod/mini';
import { ContentHash } from '../base/contentHash.ts';
import { PlaygroundError } from '../base/errors.ts';
import { schemaFault } from '../experiments/schemaFault.ts';
import { decodeRunFile, encodeRunFile, RUN_FILE_VERSION, type RunFile } from '../experiments/runFile.ts';
import type { Settings } from '../experiments/settings.ts';
import { isLiveChange, type Change } from '../experiments/settingsChange.ts';
import type { DataSet, Vocabularies } from '../tasks/task.ts';
import { TASKS } from '../tasks/tasks.ts';
import { CHECKPOINTS } from '../text/en/checkpoints.ts';
import { SNAPSHOTS } from '../text/en/snapshots.ts';
import { tell } from '../text/tell.ts';
import { checkpointTexts, type SeparatePaths } from './checkpointTexts.ts';
import type { ContestantSnapshot, Snapshot } from './contract.ts';
import { DamagedCheckpoint } from './damagedCheckpoint.ts';
import {
  asVector,
  decodeTensors,
  encodeTensors,
  readTensors,
  TensorFault,
  type Tensor,
  type TensorFile,
} from './safetensors.ts';
import { snapshotFault } from './snapshotFault.ts';

const CHECKPOINT_VERSION = '1';

export interface Checkpoint {
  readonly snapshot: Snapshot;
  /** The run so far; its settings are those in force. */
  readonly run: RunFile;
  /** Where the user's data file was, or null for data that come with the playground and for a file of the page, which knows no places. */
  readonly dataFile: string | null;
  /** Where files of their own were that test or are held out; absent where there are none, and in files of earlier releases. */
  readonly separate?: SeparatePaths;
  /** What this run's file that stood beside says of its checkpoint: it still stands there where the program ended between the two. */
  readonly before?: string | null;
  /** What the run was trained with, where words and tags are those of its data; absent in files of earlier releases. */
  readonly vocabularies?: Vocabularies;
  /** What a run that repeats another still has to change on the way; absent where nothing is. */
  readonly changes?: readonly Change[];
}

export const CHECKPOINT_ENDING = '.checkpoint.safetensors';

/** What is to be kept of what tokens mean: nothing where they are the same everywhere. */
export const keptVocabularies = ({
  task,
  vocabulary,
  sourceVocabulary,
}: DataSet): Pick<Checkpoint, 'vocabularies'> =>
  TASKS[task].ownVocabulary ? { vocabularies: { task, vocabulary, sourceVocabulary } } : {};

/** 128 bits of SHA-256 of all weights, moments and counters: by it a run file knows its checkpoint. */
export function hashOfSnapshot(snapshot: Snapshot): string {
  const hash = new ContentHash();
  for (const { weights, moments, chosen, updates, decoderCells, rollOuts } of snapshot) {
    hash.updateText(JSON.stringify([updates, decoderCells, rollOuts, moments.length, chosen?.updates]));
    for (const { buffer, byteOffset, byteLength } of [
      weights,
      ...moments,
      ...(chosen ? [chosen.weights] : []),
    ])
      hash.update(new Uint8Array(buffer, byteOffset, byteLength));
  }
  return hash.digest();
}

export function encodeCheckpoint(checkpoint: Checkpoint): Uint8Array<ArrayBuffer> {
  const { snapshot, run, dataFile, changes } = checkpoint;
  const { before = null, vocabularies = null, separate = null } = checkpoint;
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
    ...(changes && { changes: JSON.stringify(changes) }),
  };
  return encodeTensors({ tensors, metadata });
}

/** A part of the metadata. @throws DamagedCheckpoint that says what is found and what is allowed */
function readMetadata<T>(name: string, text: string, schema: z.ZodMiniType<T>): T {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new DamagedCheckpoint(tell(CHECKPOINTS.noJson, { part: name }), { cause });
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
  let run: RunFile;
  try {
    run = decodeRunFile(text);
  } catch (cause) {
    if (!(cause instanceof PlaygroundError)) throw cause;
    if (isOfLaterRelease(text)) throw cause;
    const sentence = cause.message.replace(/\.$/, '');
    throw new DamagedCheckpoint(tell(CHECKPOINTS.run, { sentence }), { cause });
  }
  if (run.altered) throw new DamagedCheckpoint(tell(CHECKPOINTS.altered));
  return run;
}

type Missing = (typeof CHECKPOINTS)['noWeights' | 'noChosen'];

/** One contestant's vectors and counters. @throws DamagedCheckpoint when a vector is missing */
function contestantOf(
  { chosen, ...counts }: z.infer<typeof checkpointTexts.counters>[number],
  i: number,
  tensors: TensorFile['tensors'],
): ContestantSnapshot {
  const vector = (name: string, missing: Missing): Float32Array => {
    const found = tensors.get(`c${i}.${name}`);
    if (found) return found.values;
    throw new DamagedCheckpoint(tell(missing, { contestant: i + 1 }));
  };
  return {
    ...counts,
    weights: vector('weights', CHECKPOINTS.noWeights),
    moments: [0, 1].flatMap((m) => tensors.get(`c${i}.moment${m}`)?.values ?? []),
    ...(chosen && { chosen: { ...chosen, weights: vector('chosen', CHECKPOINTS.noChosen) } }),
  };
}

/** Weights and measurements are of the same updates. @throws DamagedCheckpoint where they are not */
function assertSameUpdates(snapshot: Snapshot, { contestants }: RunFile): void {
  if (snapshot.length !== contestants.length)
    throw new DamagedCheckpoint(
      tell(CHECKPOINTS.contestants, { found: snapshot.length, measured: contestants.length }),
    );
  snapshot.forEach(({ updates }, i) => {
    const measured = contestants[i]?.updates;
    if (measured !== updates)
      throw new DamagedCheckpoint(
        tell(CHECKPOINTS.updates, {
          ...{ contestant: i + 1, found: String(updates), measured: String(measured) },
        }),
      );
  });
}

/** What is still to be changed on the way. @throws DamagedCheckpoint where a run cannot change that, or is of other contestants */
function changesIn(metadata: TensorFile['metadata'], { contestants }: RunFile): readonly Change[] | null {
  const found = readMetadata('changes', metadata['changes'] ?? 'null', checkpointTexts.changes);
  found?.forEach((change, i) => {
    if (change.updates.length !== contestants.length)
      throw new DamagedCheckpoint(tell(SNAPSHOTS.otherChanges));
    if (!isLiveChange(change))
      throw new DamagedCheckpoint(tell(CHECKPOINTS.changes, { place: `changes[${i}]` }));
  });
  return found;
}

/** @throws DamagedCheckpoint where that is what the fault of its tensors means */
function damaged(cause: unknown): never {
  throw cause instanceof TensorFault ? new DamagedCheckpoint(cause.fault, { cause }) : cause;
}

/**
 * @throws DamagedCheckpoint when a part is missing or out of range
 * @throws PlaygroundError `bad-run-file` when the bytes are another file, or of a later version
 */
export function decodeCheckpoint(bytes: Uint8Array): Checkpoint {
  let file: TensorFile;
  try {
    file = decodeTensors(bytes);
  } catch (cause) {
    damaged(cause);
  }
  return checkpointOf(file);
}

/** The same of a file, of which little more than weights and moments is in memory. @throws as above; what the browser throws where it cannot read */
export const readCheckpoint = async (file: Blob): Promise<Checkpoint> =>
  checkpointOf(await readTensors(file).catch(damaged));

function checkpointOf({ tensors, metadata }: TensorFile): Checkpoint {
  const { format, version, counters = '', run: runText = '' } = metadata;
  const { dataFile = 'null', before = 'null', vocabularies = 'null', separate = 'null' } = metadata;
  if (format !== 'searnn-checkpoint')
    throw new PlaygroundError('bad-run-file', tell(CHECKPOINTS.noCheckpoint));
  if (version !== CHECKPOINT_VERSION)
    throw new PlaygroundError(
      'bad-run-file',
      tell(CHECKPOINTS.later, { version: String(version), own: CHECKPOINT_VERSION }),
    );
  const snapshot = readMetadata('counters', counters, checkpointTexts.counters).map((counts, i) =>
    contestantOf(counts, i, tensors),
  );
  const run = readRun(runText);
  assertSameUpdates(snapshot, run);
  if (run.checkpoint !== undefined && run.checkpoint !== hashOfSnapshot(snapshot))
    throw new DamagedCheckpoint(tell(CHECKPOINTS.otherWeights));
  const changes = changesIn(metadata, run);
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
    ...(changes !== null && { changes }),
  };
}

/** @throws DamagedCheckpoint when it is no state of the race of these settings on these data */
export function assertFits({ snapshot }: Checkpoint, settings: Settings, data: DataSet): void {
  const fault = snapshotFault(snapshot, settings, data);
  if (fault !== null) throw new DamagedCheckpoint(fault);
}
