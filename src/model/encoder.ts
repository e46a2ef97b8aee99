/** Reads the input vectors: one or two GRUs over the packed sequence in every layer, and where the decoder starts. */
import { at } from '../base/assert.ts';
import type { CellLayout } from '../base/cellLayout.ts';
import { columns, constant } from '../kernels/ops.ts';
import type { Direction, SequenceRun } from '../kernels/operations.ts';
import { operations } from '../kernels/registry.ts';
import { tf } from '../kernels/tf.ts';
import { encoderUnits, layerSuffixes, type GruName, type ModelConfig, type ParameterName } from './config.ts';
import { masked } from './dropout.ts';
import type { Parameters } from './parameters.ts';

/** What a layer of an encoding keeps. */
export interface EncoderLayer {
  /** What it reads: the input vectors [N, D], or the states of the layer below, less what was dropped [N, C]. */
  readonly inputs: tf.Tensor2D;
  readonly forward: SequenceRun;
  readonly backward: SequenceRun | null;
  /** States of both directions side by side [N, C]. */
  readonly context: tf.Tensor2D;
  /** Final states of both directions [B, C]. */
  readonly final: tf.Tensor2D;
  /** Where the decoder's layer of the same height starts [B, H]. */
  readonly start: tf.Tensor2D;
}

/** What an encoding keeps. */
export interface Encoding {
  /** Bottom first. */
  readonly layers: readonly EncoderLayer[];
  /** The top layer's states [N, C]. */
  readonly context: tf.Tensor2D;
  /** What was dropped between the layers [N, C], or null. */
  readonly mask: tf.Tensor2D | null;
}

function recurrence(parameters: Parameters, name: GruName) {
  return { Wh: parameters.matrix(`${name}.Wh`), bh: parameters.vector(`${name}.bh`) };
}

function read(
  parameters: Parameters,
  name: GruName,
  layout: CellLayout,
  direction: Direction,
  vectors: tf.Tensor2D,
): SequenceRun {
  const { affine, sequence } = operations();
  const inputs = affine(vectors, parameters.matrix(`${name}.Wx`), parameters.vector(`${name}.bx`)); // [N, 3H]
  return sequence({ layout, direction, inputs, start: null, ...recurrence(parameters, name) });
}

/**
 * Encodes inputs [N, D].
 * @param mask what is dropped between the layers [N, C], or null
 */
export function encode(
  config: ModelConfig,
  parameters: Parameters,
  layout: CellLayout,
  inputs: tf.Tensor2D,
  mask: tf.Tensor2D | null,
): Encoding {
  const layers: EncoderLayer[] = [];
  let context = inputs;
  for (const suffix of layerSuffixes(config)) {
    const vectors = suffix === '' ? inputs : masked(context, mask);
    const forward = read(parameters, `enc${suffix}`, layout, 'forward', vectors);
    if (config.bidirectional) {
      const backward = read(parameters, `encb${suffix}`, layout, 'backward', vectors);
      const final = tf.concat2d([forward.final, backward.final], 1);
      const [W, b] = [parameters.matrix(`proj${suffix}.W`), parameters.vector(`proj${suffix}.b`)];
      context = tf.concat2d([forward.states, backward.states], 1);
      const start: tf.Tensor2D = tf.tanh(operations().affine(final, W, b));
      layers.push({ inputs: vectors, forward, backward, context, final, start });
    } else {
      const { states, final } = forward;
      context = states;
      layers.push({ inputs: vectors, forward, backward: null, context, final, start: final });
    }
  }
  return { layers, context, mask };
}

/**
 * Back-propagates through the encoder and adds its gradients to `gradients`.
 * @param dContext gradient of the top layer's states [N, C], or null
 * @param dStarts gradients of the decoder's starts, bottom layer first, each [B, H]
 */
export function backEncode(
  config: ModelConfig,
  parameters: Parameters,
  layout: CellLayout,
  encoding: Encoding,
  dContext: tf.Tensor2D | null,
  dStarts: readonly tf.Tensor2D[],
  gradients: Map<ParameterName, tf.Tensor>,
): void {
  const { affineTransposed, backSequence, columnSums, outer } = operations();
  const units = encoderUnits(config);
  const half = (x: tf.Tensor2D, index: number): tf.Tensor2D =>
    config.bidirectional ? columns(x, index * units, units) : x;
  let dAbove = dContext;
  for (const [height, suffix] of [...layerSuffixes(config).entries()].reverse()) {
    const layer = at(encoding.layers, height);
    const dLayer = dAbove;
    let dFinals = at(dStarts, height);
    if (config.bidirectional) {
      const dProjection: tf.Tensor2D = tf.mul(dFinals, tf.sub(constant(1), tf.square(layer.start)));
      gradients.set(`proj${suffix}.W`, outer(layer.final, dProjection));
      gradients.set(`proj${suffix}.b`, columnSums(dProjection));
      dFinals = affineTransposed(dProjection, parameters.matrix(`proj${suffix}.W`));
    }
    /** One direction; the gradient of its part of the input [N, 3H]. */
    const back = (name: GruName, direction: Direction, run: SequenceRun, index: number): tf.Tensor2D => {
      const dStates = dLayer === null ? null : half(dLayer, index);
      const weights = recurrence(parameters, name);
      const dFinal = half(dFinals, index);
      const parts = backSequence({ layout, direction, run, start: null, dStates, dFinal, ...weights });
      gradients.set(`${name}.Wx`, outer(layer.inputs, parts.dInputs));
      gradients.set(`${name}.bx`, columnSums(parts.dInputs));
      gradients.set(`${name}.Wh`, parts.dWh);
      gradients.set(`${name}.bh`, parts.dbh);
      return parts.dInputs;
    };
    const forward = back(`enc${suffix}`, 'forward', layer.forward, 0);
    const backward = layer.backward === null ? null : back(`encb${suffix}`, 'backward', layer.backward, 1);
    if (suffix === '') return; // the input vectors want no gradient
    let dInputs = affineTransposed(forward, parameters.matrix(`enc${suffix}.Wx`));
    if (backward !== null)
      dInputs = tf.add(dInputs, affineTransposed(backward, parameters.matrix(`encb${suffix}.Wx`)));
    dAbove = masked(dInputs, encoding.mask);
  }
}
