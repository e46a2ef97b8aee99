/** Reads golden cases: numbers computed independently in float64, from the fixtures or from the folder GOLDEN_DIR. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CellLayout } from '../../src/base/cellLayout.ts';
import { at } from '../../src/base/assert.ts';
import {
  contextSize,
  parameterSpecs,
  specSize,
  type ModelConfig,
  type ParameterName,
} from '../../src/model/config.ts';
import type { Batch, Source } from '../../src/tasks/batch.ts';

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
  readonly config: {
    readonly D: number;
    readonly A: number;
    readonly H: number;
    /** Of the encoder, in each direction. */
    readonly HE: number;
    readonly E: number;
    readonly HA: number | null;
    readonly aligned: boolean;
    readonly bidirectional: boolean;
    readonly attention: 'additive' | null;
    readonly attn_tanh: boolean;
    /** The token that ends a sequence, and the most cells of one. */
    readonly eos: number | null;
    readonly maxcells: number | null;
    readonly in_vocab: number | null;
  };
  readonly weights: Readonly<Record<string, GoldenTensor>>;
  readonly inputs: { x?: GoldenTensor; tokens?: number[][]; xlen: number[] };
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

export const GOLDEN_CASES = [
  '01_fixed_noattn',
  '02_fixed_attn_bi',
  '02b_fixed_attn_bi_tanh',
  '03_eos_edit',
  '03b_eos_edit_attn_bi',
  '04_varlen_hamming',
  '04b_varlen_hamming_attn_bi',
  '05_sampled',
  '06_aligned',
] as const;

export function readGolden(name: string): GoldenCase {
  const folder = process.env['GOLDEN_DIR'] ?? path.join(import.meta.dirname, '../fixtures/golden');
  // The files are fixtures of this shape; a wrong one fails the tests that read it.
  return JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8')) as GoldenCase;
}

/** The places of a list, the greatest value first. */
const descending = (lengths: readonly number[]): number[] =>
  lengths.map((_, b) => b).sort((a, b) => at(lengths, b) - at(lengths, a));

/** What the encoder reads, the longest source first. */
function goldenSource({ config, inputs }: GoldenCase, order: readonly number[]): Source {
  const { xlen, x, tokens } = inputs;
  const sorted = descending(xlen);
  const layout = new CellLayout(sorted.map((b) => at(xlen, b)));
  const places = Int32Array.from(order, (b) => sorted.indexOf(b));
  const own = places.every((place, b) => place === b) ? null : places;
  const cellOf = (cell: number): [number, number] => [
    at(sorted, at(layout.sequences, cell)),
    at(layout.positions, cell),
  ];
  if (tokens !== undefined) {
    const read = Int32Array.from({ length: layout.size }, (_, cell) => {
      const [b, s] = cellOf(cell);
      return at(at(tokens, b), s);
    });
    return { layout, order: own, cells: read };
  }
  const [, S = 0, D = 0] = x?.shape ?? [];
  const vectors = Float32Array.from({ length: layout.size * config.D }, (_, i) => {
    const [b, s] = cellOf(Math.floor(i / D));
    return x?.data[(b * S + s) * D + (i % D)] ?? Number.NaN;
  });
  return { layout, order: own, cells: vectors };
}

/** The case's batch, longest sequence first, and where each of our sequences stands in the file. */
export function goldenBatch(golden: GoldenCase): { batch: Batch; order: number[] } {
  const { ylen, y } = golden.targets;
  const { eos: end, maxcells } = golden.config;
  // Where a token ends sequences, each has as many cells as one may have at most.
  const lengths = ylen.map((length) => maxcells ?? length);
  const order = descending(lengths);
  const layout = new CellLayout(order.map((b) => at(lengths, b)));
  const targets = layout.sequences.map((b, cell) => {
    const [file, t] = [at(order, b), at(layout.positions, cell)];
    return t < at(ylen, file) ? at(at(y, file), t) : (end ?? Number.NaN);
  });
  return { batch: { examples: [], layout, source: goldenSource(golden, order), targets, end }, order };
}

/** A file's [B, T, A] tensor as our packed [N, A]. */
export function packGolden(tensor: GoldenTensor, batch: Batch, order: readonly number[]): Float64Array {
  const [, T = 0, A = 0] = tensor.shape;
  const { layout } = batch;
  const packed = new Float64Array(layout.size * A);
  for (let cell = 0; cell < layout.size; cell++)
    for (let a = 0; a < A; a++) {
      const t = at(layout.positions, cell);
      const from = (at(order, at(layout.sequences, cell)) * T + t) * A + a;
      packed[cell * A + a] = t < T ? (tensor.data[from] ?? Number.NaN) : Number.NaN;
    }
  return packed;
}

export function goldenConfig({ config }: GoldenCase): ModelConfig {
  const { D, A, H, HE, E, HA, aligned, bidirectional } = config;
  const sizes = { inputSize: D, vocabularySize: A, hidden: H, embedding: E, layers: 1, dropout: 0 };
  const attention = config.attention && {
    ...{ kind: config.attention, units: HA ?? H, squash: config.attn_tanh },
  };
  return {
    ...sizes,
    aligned,
    bidirectional,
    encoderUnits: HE,
    sourceTokens: config.in_vocab,
    attention,
    cell: 'gru',
    inputFeeding: false,
  };
}

/** The file's matrix [rows, columns] as its transpose, row-major; a vector as it is. */
function transposed({ shape, data }: GoldenTensor, fromColumn = 0, toColumn = shape[1] ?? 1): number[] {
  const [rowCount = 0, width = 1] = shape;
  const out: number[] = [];
  for (let c = fromColumn; c < toColumn; c++)
    for (let r = 0; r < rowCount; r++) out.push(data[r * width + c] ?? Number.NaN);
  return out;
}

/** The file's weights (or gradients) in the order of our flat vector; not a number where it lists none. */
export function flatGolden(
  weights: Readonly<Record<string, GoldenTensor>>,
  config: ModelConfig,
): Float64Array {
  const named = (name: string): GoldenTensor => {
    return weights[name] ?? { shape: [0, 0], data: [] };
  };
  const [E, C] = [config.embedding, contextSize(config)];
  const whole = (name: string): number[] => named(name).data.map((value) => value ?? Number.NaN);
  /** Those that are not named as ours, but for the bias. */
  const parts: Readonly<Partial<Record<ParameterName, () => number[]>>> = {
    src: () => whole('inemb'),
    emb: () => whole('emb'),
    'dec.Wx': () => transposed(named('dec.W_ih'), 0, E),
    'dec.Wc': () => transposed(named('dec.W_ih'), E),
    'att.Wc': () => transposed(named('att.Wc.W')),
    'att.Wq': () => transposed(named('att.Wq.W')),
    'att.v': () => transposed(named('att.v.W')),
    'att.Wm': () => transposed(named('att.Wo.W'), 0, C),
    'att.Ws': () => transposed(named('att.Wo.W'), C),
  };
  const kinds: Readonly<Record<string, string>> = { Wx: 'W_ih', Wh: 'W_hh', bx: 'b_ih', bh: 'b_hh' };
  const values: number[] = [];
  for (const spec of parameterSpecs(config)) {
    const [prefix = '', kind = ''] = spec.name.split('.');
    const part = parts[spec.name]?.() ?? transposed(named(`${prefix}.${kinds[kind] ?? kind}`));
    if (part.length === 0) part.push(...new Array<number>(specSize(spec)).fill(Number.NaN));
    if (part.length !== specSize(spec)) throw new Error(`${spec.name} has ${part.length} values`);
    values.push(...part);
  }
  return Float64Array.from(values);
}

/** `expectClose` where the file says anything; it must say something. */
export function expectCloseWhereKnown(
  actual: ArrayLike<number>,
  expected: ArrayLike<number>,
  tolerance: number,
  what: string,
): void {
  const known = Array.from(expected, (_, i) => i).filter((i) => !Number.isNaN(expected[i]));
  if (known.length === 0) throw new Error(`the file says nothing of ${what}`);
  const part = (values: ArrayLike<number>): number[] => known.map((i) => at(values, i));
  expectClose(part(actual), part(expected), tolerance, what);
  if (actual.length !== expected.length) throw new Error(`${what}: ${actual.length} values`);
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
