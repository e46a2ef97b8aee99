/** Reads golden cases: numbers computed independently in float64, from the fixtures or from the folder GOLDEN_DIR. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CellLayout } from '../../src/base/cellLayout.ts';
import { at } from '../../src/base/assert.ts';
import { parameterSpecs, specSize, type ModelConfig } from '../../src/model/config.ts';
import type { Batch } from '../../src/tasks/batch.ts';

export interface GoldenTensor {
  readonly shape: readonly number[];
  readonly data: readonly (number | null)[];
}
type Pair = string;

export interface GoldenItem {
  readonly loss: string;
  readonly alpha: number;
  readonly cells: GoldenTensor;
  readonly sum: number;
  readonly seqmean: number;
  readonly grad_logits: GoldenTensor;
}

export interface GoldenCase {
  readonly case: string;
  readonly config: { D: number; A: number; H: number; E: number; aligned: boolean; bidirectional: boolean };
  readonly weights: Readonly<Record<string, GoldenTensor>>;
  readonly inputs: { x: GoldenTensor; xlen: number[] };
  readonly targets: { y: number[][]; ylen: number[] };
  readonly coins: { rollin_ref: number[]; rollout_ref: number[] };
  readonly sampled: Record<string, number[][][]> | null;
  readonly expected: {
    encoder_final: GoldenTensor;
    teacher_forcing_logits: GoldenTensor;
    rollin: Record<'reference' | 'learned' | 'mixed', { tokens: number[][] }>;
    costs: Record<Pair, GoldenTensor>;
    losses: { MLE: Omit<GoldenItem, 'loss' | 'alpha'> } & Record<
      Pair,
      { logits: GoldenTensor; items: GoldenItem[] }
    >;
    weight_grads: Record<
      'MLE' | 'KL',
      { grads: Record<string, GoldenTensor>; global_norm: number; combo?: string }
    >;
    sgd_step: Record<'MLE' | 'KL', { scale: number; after: Record<string, GoldenTensor> }>;
  };
}

export const GOLDEN_CASES = ['01_fixed_noattn', '04_varlen_hamming', '05_sampled', '06_aligned'] as const;

export function readGolden(name: string): GoldenCase {
  const folder = process.env['GOLDEN_DIR'] ?? path.join(import.meta.dirname, '../fixtures/golden');
  // The files are fixtures of this shape; a wrong one fails the tests that read it.
  return JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8')) as GoldenCase;
}

/** The case's batch, longest sequence first, and where each of our sequences stands in the file. */
export function goldenBatch(golden: GoldenCase): { batch: Batch; order: number[] } {
  const { ylen, y } = golden.targets;
  const order = ylen.map((_, b) => b).sort((a, b) => at(ylen, b) - at(ylen, a));
  const layout = new CellLayout(order.map((b) => at(ylen, b)));
  const D = golden.config.D;
  const S = at(golden.inputs.x.shape, 1);
  const inputs = new Float32Array(layout.size * D);
  const targets = new Int32Array(layout.size);
  for (let cell = 0; cell < layout.size; cell++) {
    const b = at(order, at(layout.sequences, cell));
    const t = at(layout.positions, cell);
    for (let i = 0; i < D; i++)
      inputs[cell * D + i] = golden.inputs.x.data[(b * S + t) * D + i] ?? Number.NaN;
    targets[cell] = at(at(y, b), t);
  }
  return { batch: { examples: [], layout, inputs, targets }, order };
}

/** A file's [B, T, A] tensor as our packed [N, A]. */
export function packGolden(tensor: GoldenTensor, batch: Batch, order: readonly number[]): Float64Array {
  const [, T = 0, A = 0] = tensor.shape;
  const { layout } = batch;
  const packed = new Float64Array(layout.size * A);
  for (let cell = 0; cell < layout.size; cell++)
    for (let a = 0; a < A; a++) {
      const from = (at(order, at(layout.sequences, cell)) * T + at(layout.positions, cell)) * A + a;
      packed[cell * A + a] = tensor.data[from] ?? Number.NaN;
    }
  return packed;
}

export function goldenConfig({ config }: GoldenCase): ModelConfig {
  const { D, A, H, E, aligned, bidirectional } = config;
  const sizes = { inputSize: D, vocabularySize: A, hidden: H, embedding: E, layers: 1, dropout: 0 };
  return { ...sizes, aligned, bidirectional };
}

/** The file's matrix [rows, columns] as its transpose, row-major; a vector as it is. */
function transposed({ shape, data }: GoldenTensor, fromColumn = 0, toColumn = shape[1] ?? 1): number[] {
  const [rowCount = 0, width = 1] = shape;
  const out: number[] = [];
  for (let c = fromColumn; c < toColumn; c++)
    for (let r = 0; r < rowCount; r++) out.push(data[r * width + c] ?? Number.NaN);
  return out;
}

/** The file's weights (or gradients) in the order of our flat vector. */
export function flatGolden(
  weights: Readonly<Record<string, GoldenTensor>>,
  config: ModelConfig,
): Float64Array {
  const named = (name: string): GoldenTensor => {
    const tensor = weights[name];
    if (tensor === undefined) throw new Error(`the golden file has no ${name}`);
    return tensor;
  };
  const E = config.embedding;
  const values: number[] = [];
  for (const spec of parameterSpecs(config)) {
    const [prefix = '', kind = ''] = spec.name.split('.');
    const part =
      spec.name === 'emb'
        ? [...named('emb').data].map((value) => value ?? Number.NaN)
        : spec.name === 'dec.Wx'
          ? transposed(named('dec.W_ih'), 0, E)
          : spec.name === 'dec.Wc'
            ? transposed(named('dec.W_ih'), E)
            : kind === 'Wx'
              ? transposed(named(`${prefix}.W_ih`))
              : kind === 'Wh'
                ? transposed(named(`${prefix}.W_hh`))
                : kind === 'bx'
                  ? transposed(named(`${prefix}.b_ih`))
                  : kind === 'bh'
                    ? transposed(named(`${prefix}.b_hh`))
                    : transposed(named(spec.name));
    if (part.length !== specSize(spec)) throw new Error(`${spec.name} has ${part.length} values`);
    values.push(...part);
  }
  return Float64Array.from(values);
}

/** Fails unless |actual − expected| ≤ tolerance at every index. */
export function expectClose(
  actual: ArrayLike<number>,
  expected: ArrayLike<number>,
  tolerance: number,
  what: string,
): void {
  if (actual.length !== expected.length)
    throw new Error(`${what}: ${actual.length} values, expected ${expected.length}`);
  for (let i = 0; i < expected.length; i++) {
    const error = Math.abs(at(actual, i) - at(expected, i));
    if (!(error <= tolerance))
      throw new Error(`${what}[${i}] is ${at(actual, i)}, expected ${at(expected, i)} (± ${tolerance})`);
  }
}
