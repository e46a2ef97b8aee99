/** A run's state as one file: weights, moments and counters of every contestant, and all that was measured so far. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import * as z from 'zod/mini';
import { PlaygroundError } from '../base/errors.ts';
import { decodeRunFile, encodeRunFile, type RunFile } from '../experiments/runFile.ts';
import type { ContestantSnapshot, Snapshot } from '../training/contract.ts';
import { decodeTensors, encodeTensors } from './safetensors.ts';

const CHECKPOINT_VERSION = '1';

export interface Checkpoint {
  readonly snapshot: Snapshot;
  /** The run so far; its settings are those in force. */
  readonly run: RunFile;
  /** Where the user's data file was, or null for the built-in words. */
  readonly dataFile: string | null;
  /** What the run file that stood beside says of its checkpoint: it still stands there where the program ended between the two. */
  readonly before?: string | null;
}

/** `runs/a.json` → `runs/a.checkpoint.safetensors`. */
export function checkpointPath(out: string): string {
  const { dir, name } = path.parse(out);
  return path.join(dir, `${name}.checkpoint.safetensors`);
}

const countersSchema = z.array(
  z.object({
    updates: z.number(),
    seconds: z.number(),
    decoderCells: z.number(),
    rollOuts: z.number(),
    looks: z.optional(z.number()),
    chosen: z.optional(z.object({ updates: z.number(), heldOutError: z.number() })),
  }),
);

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
export function assertBelongs({ checkpoint }: RunFile, { run, before }: Checkpoint, file: string): void {
  if (checkpoint === undefined || run.checkpoint === undefined) return;
  if (checkpoint === run.checkpoint || checkpoint === before) return;
  throw new PlaygroundError(
    'bad-run-file',
    `${file} and ${checkpointPath(file)} are not of the same run: put the file that belongs beside the other, or move ${file} away to go on from the checkpoint alone.`,
  );
}

export function encodeCheckpoint({ snapshot, run, dataFile, before = null }: Checkpoint): Uint8Array {
  const tensors = new Map<string, Float32Array>();
  const counters = snapshot.map(({ weights, moments, chosen, ...counts }, i) => {
    tensors.set(`c${i}.weights`, weights);
    if (chosen !== undefined) tensors.set(`c${i}.chosen`, chosen.weights);
    moments.forEach((moment, m) => tensors.set(`c${i}.moment${m}`, moment));
    if (chosen === undefined) return counts;
    const { updates, heldOutError } = chosen;
    return { ...counts, chosen: { updates, heldOutError } };
  });
  const metadata = {
    format: 'searnn-checkpoint',
    version: CHECKPOINT_VERSION,
    counters: JSON.stringify(counters),
    run: encodeRunFile(run),
    dataFile: JSON.stringify(dataFile),
    before: JSON.stringify(before),
  };
  return encodeTensors({ tensors, metadata });
}

function readMetadata<T>(text: string, schema: z.ZodMiniType<T>): T {
  try {
    return schema.parse(JSON.parse(text));
  } catch (cause) {
    throw new PlaygroundError('bad-run-file', 'The checkpoint is damaged: its counters are not readable.', {
      cause,
    });
  }
}

/** @throws PlaygroundError `bad-run-file` when the bytes are no checkpoint, of a later version, or damaged. */
export function decodeCheckpoint(bytes: Uint8Array): Checkpoint {
  const { tensors, metadata } = decodeTensors(bytes);
  const { format, version, counters = '', run = '', dataFile = 'null', before = 'null' } = metadata;
  if (format !== 'searnn-checkpoint')
    throw new PlaygroundError('bad-run-file', 'The file beside --out is no checkpoint of this program.');
  if (version !== CHECKPOINT_VERSION)
    throw new PlaygroundError(
      'bad-run-file',
      `The checkpoint is of version ${String(version)}; this release reads version ${CHECKPOINT_VERSION}.`,
    );
  const snapshot = readMetadata(counters, countersSchema).map(
    ({ chosen, ...counts }, i): ContestantSnapshot => {
      const weights = tensors.get(`c${i}.weights`);
      const chosenWeights = tensors.get(`c${i}.chosen`);
      if (!weights || (chosen && !chosenWeights))
        throw new PlaygroundError(
          'bad-run-file',
          `The checkpoint is damaged: contestant ${i + 1} has no weights.`,
        );
      const moments = [0, 1].flatMap((m) => tensors.get(`c${i}.moment${m}`) ?? []);
      return {
        ...counts,
        weights,
        moments,
        ...(chosen && chosenWeights && { chosen: { ...chosen, weights: chosenWeights } }),
      };
    },
  );
  const told = decodeRunFile(run);
  if (told.checkpoint !== undefined && told.checkpoint !== hashOfSnapshot(snapshot))
    throw new PlaygroundError(
      'bad-run-file',
      'The checkpoint is damaged: its weights are not those that were written.',
    );
  const text = z.nullable(z.string());
  return {
    ...{ snapshot, run: told, dataFile: readMetadata(dataFile, text) },
    ...(before !== 'null' && { before: readMetadata(before, text) }),
  };
}
