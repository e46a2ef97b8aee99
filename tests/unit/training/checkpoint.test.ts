/** Checkpoints bring a run’s whole state back, or say that they are damaged. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RunFile } from '../../../src/experiments/runFile.ts';
import { defaultSettings } from '../../../src/experiments/settings.ts';
import { assertBelongs, checkpointPath } from '../../../src/headless/checkpointPlace.ts';
import {
  decodeCheckpoint,
  encodeCheckpoint,
  hashOfSnapshot,
  type Checkpoint,
} from '../../../src/training/checkpoint.ts';
import { decodeTensors, encodeTensors, type TensorFile } from '../../../src/training/safetensors.ts';

const columns = {
  every: 1,
  loss: Float32Array.of(1, 0.5),
  gradientNorm: Float32Array.of(2, 3),
  evaluations: [],
  msPerStep: { total: 5 },
};
const run: RunFile = {
  format: 'searnn-run',
  version: 1,
  engine: '0.1.0',
  backend: 'wasm',
  adapter: 'SIMD',
  data: { name: 'x', fingerprint: 'y' },
  settings: defaultSettings,
  contestants: [0, 1].map(() => ({ updates: 2, seconds: 0.1, decoderCells: 9, ...columns })),
  events: [],
};
const counts = { updates: 2, seconds: 0.1, decoderCells: 9, rollOuts: 4 };
const checkpoint: Checkpoint = {
  run,
  dataFile: 'words/letter.data.gz',
  snapshot: [
    {
      ...counts,
      weights: Float32Array.of(1, 2, 3),
      moments: [],
      chosen: { updates: 1, heldOutError: 0.25, weights: Float32Array.of(3, 2, 1) },
    },
    {
      ...counts,
      weights: Float32Array.of(4, 5, NaN),
      moments: [Float32Array.of(1e-20, 2, 3), Float32Array.of(4, 5, 6)],
    },
  ],
};

/** Changes counters of the first contestant. */
const counted =
  (change: object) =>
  ({ tensors, metadata }: TensorFile): TensorFile => ({
    tensors,
    metadata: { ...metadata, counters: JSON.stringify([{ ...counts, ...change }, counts]) },
  });

const without =
  (name: string) =>
  ({ tensors, metadata }: TensorFile): TensorFile => ({
    tensors: new Map([...tensors].filter(([each]) => each !== name)),
    metadata,
  });

describe('a checkpoint', () => {
  it('brings back weights, moments, counters and all that was measured', () => {
    expect(decodeCheckpoint(encodeCheckpoint(checkpoint))).toEqual(checkpoint);
  });

  it('brings back the words and tags of its data, and names what is none', () => {
    const vocabularies = {
      task: 'translation',
      vocabulary: ['<unk>', 'ja'],
      sourceVocabulary: ['yes'],
    } as const;
    const read = { ...checkpoint, vocabularies };
    expect(decodeCheckpoint(encodeCheckpoint(read))).toEqual(read);
    const broken = { ...read, vocabularies: { ...vocabularies, vocabulary: 7 } } as unknown as Checkpoint;
    expect(() => decodeCheckpoint(encodeCheckpoint(broken))).toThrow(
      'The checkpoint is damaged: vocabularies.vocabulary',
    );
  });

  const own = { ...checkpoint, run: { ...run, checkpoint: hashOfSnapshot(checkpoint.snapshot) } };

  it('knows its weights: others in their place are damage', () => {
    expect(decodeCheckpoint(encodeCheckpoint({ ...own, before: 'abc' }))).toEqual({ ...own, before: 'abc' });
    const [first, second] = checkpoint.snapshot;
    const swapped = [first, { ...second, weights: Float32Array.of(4, 5.5, NaN) }] as Checkpoint['snapshot'];
    expect(() => decodeCheckpoint(encodeCheckpoint({ ...own, snapshot: swapped }))).toThrow(
      'The checkpoint is damaged: its weights are not those that were written.',
    );
  });

  it('goes with the run file that was written with it, or just before it, and with no other', () => {
    const belongs = (
      told: string | undefined,
      before: string | null = null,
      other: Partial<RunFile> = {},
    ) => {
      assertBelongs({ ...run, ...other, checkpoint: told }, { ...own, before }, 'runs/a.json');
    };
    expect(() => belongs(own.run.checkpoint)).not.toThrow();
    expect(() => belongs('earlier', 'earlier')).not.toThrow();
    expect(() =>
      belongs('earlier', 'earlier', { settings: { ...defaultSettings, learningRate: 0.1 } }),
    ).not.toThrow();
    // Nor with one that it was to replace.
    for (const other of [
      { settings: { ...defaultSettings, seed: 99 } },
      { data: { name: 'x', fingerprint: 'z' } },
    ])
      expect(() => belongs('earlier', 'earlier', other)).toThrow('are not of the same run');
    // A file of an earlier release does not know.
    expect(() => belongs(undefined)).not.toThrow();
    expect(() => belongs('other', 'earlier')).toThrow(
      'runs/a.json and runs/a.checkpoint.safetensors are not of the same run: put the file that belongs beside the other, or move runs/a.json away to go on from the checkpoint alone.',
    );
  });

  it('stands beside the run file', () => {
    expect(checkpointPath('runs/a.json')).toBe('runs/a.checkpoint.safetensors');
    expect(checkpointPath('run')).toBe('run.checkpoint.safetensors');
  });

  it('is refused wherever it is cut off', () => {
    const bytes = encodeCheckpoint(checkpoint);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: bytes.length - 1 }), (length) => {
        expect(() => decodeCheckpoint(bytes.slice(0, length))).toThrow(/^The checkpoint is damaged: .*\.$/);
      }),
    );
  });

  it.each<[string, (file: TensorFile) => TensorFile, string]>([
    [
      'updates below 0',
      counted({ updates: -5 }),
      'counters[0].updates is -5, but must be a number of at least 0',
    ],
    ['half an update', counted({ updates: 30.5 }), 'counters[0].updates is 30.5, but must be a whole number'],
    ['no seconds', counted({ seconds: undefined }), 'counters[0].seconds is missing, but must be a number'],
    [
      'other updates than were measured',
      counted({ updates: 3 }),
      'the weights of contestant 1 are of update 3, but its measurements of update 2',
    ],
    [
      'a contestant too few',
      ({ tensors, metadata }) => ({
        tensors,
        metadata: { ...metadata, counters: JSON.stringify([counts]) },
      }),
      'it has weights of 1 contestants, but measurements of 2',
    ],
    ['no weights', without('c1.weights'), 'contestant 2 has no weights'],
    ['no chosen weights', without('c0.chosen'), 'contestant 1 has no chosen weights'],
    [
      'a run without results',
      ({ tensors, metadata }) => ({
        tensors,
        metadata: { ...metadata, run: '{"format":"searnn-run","version":1}' },
      }),
      'its run cannot be read (The run file is damaged: engine is missing, but must be a text)',
    ],
  ])('with %s is damaged, and where is said', (_, spoil, fault) => {
    const bytes = encodeTensors(spoil(decodeTensors(encodeCheckpoint(checkpoint))));
    expect(() => decodeCheckpoint(bytes)).toThrow(
      expect.objectContaining({ name: 'PlaygroundError', code: 'bad-run-file', fault }) as Error,
    );
  });

  it('whose run a later release wrote is not damaged', () => {
    const { tensors, metadata } = decodeTensors(encodeCheckpoint(checkpoint));
    const later = JSON.stringify({ format: 'searnn-run', version: 99 });
    const bytes = encodeTensors({ tensors, metadata: { ...metadata, run: later } });
    expect(() => decodeCheckpoint(bytes)).toThrow(
      /^The run file is of version 99, written by a later release/,
    );
  });

  it('is refused when it is something else', () => {
    const other = encodeTensors({ tensors: new Map(), metadata: { format: 'pt' } });
    expect(() => decodeCheckpoint(other)).toThrow('The file is no checkpoint of this program.');
    const later = encodeTensors({
      tensors: new Map(),
      metadata: { format: 'searnn-checkpoint', version: '2' },
    });
    expect(() => decodeCheckpoint(later)).toThrow(
      'The checkpoint is of version 2; this release reads version 1.',
    );
    const empty = { format: 'searnn-checkpoint', version: '1', counters: 'x' };
    expect(() => decodeCheckpoint(encodeTensors({ tensors: new Map(), metadata: empty }))).toThrow(
      expect.objectContaining({ code: 'bad-run-file' }) as Error,
    );
  });
});
