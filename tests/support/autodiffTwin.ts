/** The network written down once more, sequence by sequence, with tfjs's own gradients: what ours must agree with. */
import * as tf from '@tensorflow/tfjs';
import { at } from '../../src/base/assert.ts';
import {
  encoderUnits,
  layerSuffixes,
  parameterSpecs,
  specSize,
  type CellName,
  type ModelConfig,
  type ParameterName,
} from '../../src/model/config.ts';
import type { Batch } from '../../src/tasks/batch.ts';

type Weights = ReadonlyMap<ParameterName, tf.Tensor2D>;

function weight(weights: Weights, name: ParameterName): tf.Tensor2D {
  const found = weights.get(name);
  if (found === undefined) throw new Error(`the network has no weight ${name}`);
  return found;
}

/** What the units that are handed upwards at position t of a sequence are multiplied by [width]. */
export type Dropped = (part: 'encoder' | 'decoder' | 'output', t: number, width: number) => readonly number[];

/** What a cell carries: h [1, H], and the c [1, H] of an LSTM. */
interface State {
  readonly h: tf.Tensor2D;
  readonly c: tf.Tensor2D;
}

/** One step: x [1, I] · Wx + extra [1, G] and the state before give the one after. */
function cell(
  { cell: kind }: ModelConfig,
  weights: Weights,
  prefix: CellName,
  x: tf.Tensor2D,
  { h, c }: State,
  extra?: tf.Tensor2D,
): State {
  const H = h.shape[1];
  const part = (name: 'Wx' | 'Wh' | 'bx' | 'bh'): tf.Tensor2D => weight(weights, `${prefix}.${name}`);
  const gate = (x: tf.Tensor2D, k: number): tf.Tensor2D => tf.slice(x, [0, k * H], [1, H]);
  let gx: tf.Tensor2D = tf.add(tf.matMul(x, part('Wx')), part('bx'));
  if (extra !== undefined) gx = tf.add(gx, extra);
  const gh: tf.Tensor2D = tf.add(tf.matMul(h, part('Wh')), part('bh'));
  if (kind === 'lstm') {
    const sum: tf.Tensor2D = tf.add(gx, gh);
    const forgotten = tf.mul(tf.sigmoid(gate(sum, 1)), c);
    const after: tf.Tensor2D = tf.add(forgotten, tf.mul(tf.sigmoid(gate(sum, 0)), tf.tanh(gate(sum, 2))));
    return { h: tf.mul(tf.sigmoid(gate(sum, 3)), tf.tanh(after)), c: after };
  }
  const r = tf.sigmoid(tf.add(gate(gx, 0), gate(gh, 0)));
  const z: tf.Tensor2D = tf.sigmoid(tf.add(gate(gx, 1), gate(gh, 1)));
  const n = tf.tanh(tf.add(gate(gx, 2), tf.mul(r, gate(gh, 2))));
  return { h: tf.add<tf.Tensor2D>(tf.mul(tf.sub(1, z), n), tf.mul(z, h)), c };
}

/** Logits [T, V] of one sequence: inputs [T, D], and the token fed at each cell (V is GO). */
function logitsOf(
  config: ModelConfig,
  weights: Weights,
  inputs: tf.Tensor2D,
  fed: readonly number[],
  dropped: Dropped,
): tf.Tensor2D {
  const T = inputs.shape[0];
  const units = encoderUnits(config);
  const read = (prefix: CellName, vectors: readonly tf.Tensor2D[], order: readonly number[]) => {
    const states = new Array<State>(T);
    let state: State = { h: tf.zeros([1, units]), c: tf.zeros([1, units]) };
    for (const t of order) states[t] = state = cell(config, weights, prefix, at(vectors, t), state);
    return states;
  };
  const less = (x: tf.Tensor2D, part: 'encoder' | 'decoder' | 'output', t: number): tf.Tensor2D =>
    tf.mul(x, tf.tensor2d([[...dropped(part, t, x.shape[1])]]));
  const steps = Array.from({ length: T }, (_, t) => t);
  let context = steps.map((t): tf.Tensor2D => tf.slice(inputs, [t, 0], [1, -1]));
  const state: State[] = [];
  /** What is carried over from the encoder: h, and c where there is one. */
  const whole = ({ h, c }: State): tf.Tensor2D[] => (config.cell === 'lstm' ? [h, c] : [h]);
  for (const suffix of layerSuffixes(config)) {
    const vectors = suffix === '' ? context : context.map((x, t) => less(x, 'encoder', t));
    const forward = read(`enc${suffix}`, vectors, steps);
    context = forward.map(({ h }) => h);
    let start = at(forward, T - 1);
    if (config.bidirectional) {
      const backward = read(`encb${suffix}`, vectors, [...steps].reverse());
      context = steps.map((t) => tf.concat2d([at(forward, t).h, at(backward, t).h], 1));
      const final = tf.concat2d([...whole(start), ...whole(at(backward, 0))], 1);
      const [W, b] = [weight(weights, `proj${suffix}.W`), weight(weights, `proj${suffix}.b`)];
      const projected: tf.Tensor2D = tf.tanh(tf.add(tf.matMul(final, W), b));
      const half = (k: number): tf.Tensor2D =>
        tf.slice(projected, [0, k * config.hidden], [1, config.hidden]);
      start = { h: half(0), c: config.cell === 'lstm' ? half(1) : half(0) };
    }
    state.push(start);
  }
  const rows = fed.map((token, t) => {
    const embedded: tf.Tensor2D = tf.slice(weight(weights, 'emb'), [token, 0], [1, -1]);
    const extra = config.aligned ? tf.matMul(at(context, t), weight(weights, 'dec.Wc')) : undefined;
    let handed = embedded;
    for (const [height, suffix] of layerSuffixes(config).entries()) {
      // extra is a matrix, since both its factors are.
      const own = suffix === '' ? (extra as tf.Tensor2D | undefined) : undefined;
      const x = suffix === '' ? handed : less(handed, 'decoder', t);
      const next = cell(config, weights, `dec${suffix}`, x, at(state, height), own);
      state[height] = next;
      handed = next.h;
    }
    const top = less(handed, 'output', t);
    return tf.add<tf.Tensor2D>(tf.matMul(top, weight(weights, 'out.W')), weight(weights, 'out.b'));
  });
  return tf.concat2d(rows, 0);
}

/** The flat vector's weights as matrices, in the order of the specs. */
function matrices(config: ModelConfig, flat: Float32Array): tf.Tensor2D[] {
  let offset = 0;
  return parameterSpecs(config).map((spec) => {
    const [height, width] = spec.shape.length === 1 ? [1, at(spec.shape, 0)] : spec.shape;
    const values = flat.subarray(offset, (offset += specSize(spec)));
    return tf.tensor2d(values, [height, width]);
  });
}

function named(config: ModelConfig, tensors: readonly tf.Tensor2D[]): Weights {
  return new Map(parameterSpecs(config).map((spec, i) => [spec.name, at(tensors, i)] as const));
}

/** The cells of sequence b, and their rows of a list [N, width]. */
function cellsOf({ layout }: Batch, b: number) {
  const cells = Array.from({ length: at(layout.lengths, b) }, (_, t) => layout.cell(b, t));
  const rows = (values: Float32Array, width: number): tf.Tensor2D =>
    tf.tensor2d(
      cells.flatMap((c) => [...values.subarray(c * width, (c + 1) * width)]),
      [cells.length, width],
    );
  return { cells, rows };
}

/** What the encoder reads, where that is vectors in the batch's own order [N, D]. */
function vectorsOf({ source }: Batch): Float32Array {
  const { cells, order } = source;
  if (cells instanceof Int32Array || order !== null) throw new Error('the twin reads vectors in order');
  return cells;
}

/** Nothing is dropped. */
export const keptWhole: Dropped = (_, __, width) => new Array<number>(width).fill(1);

/** Scores of sequence b, cell by cell, each [V], after `tokens`, which are fed from its second cell on. */
export function twinScores(
  config: ModelConfig,
  flat: Float32Array,
  batch: Batch,
  b: number,
  tokens: readonly number[],
  dropped: Dropped,
): number[][] {
  return tf.tidy(() => {
    const weights = named(config, matrices(config, flat));
    const fed = [config.vocabularySize, ...tokens];
    const inputs = cellsOf(batch, b).rows(vectorsOf(batch), config.inputSize);
    return logitsOf(config, weights, inputs, fed, dropped).arraySync();
  });
}

/**
 * Logits [N, V] under teacher forcing and the gradient [P] of Σ dLogits · logits, by tfjs's automatic differentiation.
 * @param dLogits [N, V]
 * @param dropped what is dropped in each sequence b
 */
export function autodiff(
  config: ModelConfig,
  flat: Float32Array,
  batch: Batch,
  dLogits: Float32Array,
  dropped: (b: number) => Dropped = () => keptWhole,
) {
  const { layout } = batch;
  const V = config.vocabularySize;
  const D = config.inputSize;
  const logits = new Float32Array(layout.size * V);
  const parts = matrices(config, flat);
  const value = (...tensors: tf.Tensor2D[]): tf.Scalar => {
    const weights = named(config, tensors);
    const sums = Array.from(layout.lengths, (_, b) => {
      const { cells, rows } = cellsOf(batch, b);
      const fed = cells.map((_, t) => (t === 0 ? V : at(batch.targets, at(cells, t - 1))));
      const own = logitsOf(config, weights, rows(vectorsOf(batch), D), fed, dropped(b));
      own.dataSync().forEach((score, i) => (logits[at(cells, Math.floor(i / V)) * V + (i % V)] = score));
      return tf.sum(tf.mul(own, rows(dLogits, V)));
    });
    return tf.addN(sums) as tf.Scalar; // a sum of scalars
  };
  // tf.grads is typed for functions of any tensors; ours takes as many matrices as there are weights.
  const gradients = tf.grads(value as (...tensors: tf.Tensor[]) => tf.Scalar)(parts);
  const gradient = Float32Array.from(gradients.flatMap((part) => [...part.dataSync()]));
  tf.dispose([parts, gradients]);
  return { logits, gradient };
}
