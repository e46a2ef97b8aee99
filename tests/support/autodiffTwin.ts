/** The network written down once more, sequence by sequence, with tfjs's own gradients: what ours must agree with. */
import * as tf from '@tensorflow/tfjs';
import { at } from '../../src/base/assert.ts';
import {
  encoderUnits,
  parameterSpecs,
  specSize,
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

/** One step: x [1, I] · Wx + extra [1, 3H] and h [1, H] give h′ [1, H]. */
function cell(
  weights: Weights,
  prefix: 'enc' | 'encb' | 'dec',
  x: tf.Tensor2D,
  h: tf.Tensor2D,
  extra?: tf.Tensor2D,
) {
  const H = h.shape[1];
  const part = (name: 'Wx' | 'Wh' | 'bx' | 'bh'): tf.Tensor2D => weight(weights, `${prefix}.${name}`);
  const gate = (x: tf.Tensor2D, k: number): tf.Tensor2D => tf.slice(x, [0, k * H], [1, H]);
  let gx: tf.Tensor2D = tf.add(tf.matMul(x, part('Wx')), part('bx'));
  if (extra !== undefined) gx = tf.add(gx, extra);
  const gh: tf.Tensor2D = tf.add(tf.matMul(h, part('Wh')), part('bh'));
  const r = tf.sigmoid(tf.add(gate(gx, 0), gate(gh, 0)));
  const z: tf.Tensor2D = tf.sigmoid(tf.add(gate(gx, 1), gate(gh, 1)));
  const n = tf.tanh(tf.add(gate(gx, 2), tf.mul(r, gate(gh, 2))));
  return tf.add<tf.Tensor2D>(tf.mul(tf.sub(1, z), n), tf.mul(z, h));
}

/** Logits [T, V] of one sequence: inputs [T, D], and the token fed at each cell (V is GO). */
function logitsOf(
  config: ModelConfig,
  weights: Weights,
  inputs: tf.Tensor2D,
  fed: readonly number[],
): tf.Tensor2D {
  const T = inputs.shape[0];
  const units = encoderUnits(config);
  const read = (prefix: 'enc' | 'encb', order: readonly number[]): tf.Tensor2D[] => {
    const states = new Array<tf.Tensor2D>(T);
    let h: tf.Tensor2D = tf.zeros([1, units]);
    for (const t of order) states[t] = h = cell(weights, prefix, tf.slice(inputs, [t, 0], [1, -1]), h);
    return states;
  };
  const steps = Array.from({ length: T }, (_, t) => t);
  const forward = read('enc', steps);
  let context = forward;
  let h = at(forward, T - 1);
  if (config.bidirectional) {
    const backward = read('encb', [...steps].reverse());
    context = steps.map((t) => tf.concat2d([at(forward, t), at(backward, t)], 1));
    const final = tf.concat2d([at(forward, T - 1), at(backward, 0)], 1);
    h = tf.tanh(tf.add(tf.matMul(final, weight(weights, 'proj.W')), weight(weights, 'proj.b')));
  }
  const rows = fed.map((token, t) => {
    const embedded: tf.Tensor2D = tf.slice(weight(weights, 'emb'), [token, 0], [1, -1]);
    const extra = config.aligned ? tf.matMul(at(context, t), weight(weights, 'dec.Wc')) : undefined;
    // extra is a matrix, since both its factors are.
    h = cell(weights, 'dec', embedded, h, extra as tf.Tensor2D | undefined);
    return tf.add<tf.Tensor2D>(tf.matMul(h, weight(weights, 'out.W')), weight(weights, 'out.b'));
  });
  return tf.concat2d(rows, 0);
}

/**
 * Logits [N, V] under teacher forcing and the gradient [P] of Σ dLogits · logits, by tfjs's automatic differentiation.
 * @param dLogits [N, V]
 */
export function autodiff(config: ModelConfig, flat: Float32Array, batch: Batch, dLogits: Float32Array) {
  const { layout } = batch;
  const V = config.vocabularySize;
  const D = config.inputSize;
  const specs = parameterSpecs(config);
  const logits = new Float32Array(layout.size * V);
  let offset = 0;
  const parts = specs.map((spec) => {
    const [height, width] = spec.shape.length === 1 ? [1, at(spec.shape, 0)] : spec.shape;
    const values = flat.subarray(offset, (offset += specSize(spec)));
    return tf.tensor2d(values, [height, width]);
  });
  const value = (...tensors: tf.Tensor2D[]): tf.Scalar => {
    const weights = new Map(specs.map((spec, i) => [spec.name, at(tensors, i)] as const));
    const sums = Array.from(layout.lengths, (length, b) => {
      const cells = Array.from({ length }, (_, t) => layout.cell(b, t));
      const of = (values: Float32Array, width: number): tf.Tensor2D =>
        tf.tensor2d(
          cells.flatMap((c) => [...values.subarray(c * width, (c + 1) * width)]),
          [length, width],
        );
      const fed = cells.map((_, t) => (t === 0 ? V : at(batch.targets, at(cells, t - 1))));
      const own = logitsOf(config, weights, of(batch.inputs, D), fed);
      own.dataSync().forEach((score, i) => (logits[at(cells, Math.floor(i / V)) * V + (i % V)] = score));
      return tf.sum(tf.mul(own, of(dLogits, V)));
    });
    return tf.addN(sums) as tf.Scalar; // a sum of scalars
  };
  // tf.grads is typed for functions of any tensors; ours takes as many matrices as there are weights.
  const gradients = tf.grads(value as (...tensors: tf.Tensor[]) => tf.Scalar)(parts);
  const gradient = Float32Array.from(gradients.flatMap((part) => [...part.dataSync()]));
  tf.dispose([parts, gradients]);
  return { logits, gradient };
}
