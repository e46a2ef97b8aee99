/** Reads the input vectors, or embeds tokens: one or two recurrent networks over the packed sequence in every layer, and where the decoder starts. */
import { assert, at } from '../base/assert.ts';
import type { CellLayout } from '../base/cellLayout.ts';
import { columns, constant, lookUp } from '../kernels/ops.ts';
import type { Direction, SequenceRun } from '../kernels/operations.ts';
import { operations } from '../kernels/registry.ts';
import { tf } from '../kernels/tf.ts';
import type { Source } from '../tasks/batch.ts';
import {
  encoderUnits,
  layerSuffixes,
  projects,
  STATE_WIDTH,
  type CellName,
  type ModelConfig,
  type ParameterName,
  type Suffix,
} from './config.ts';
import { masked } from './dropout.ts';
import type { Parameters } from './parameters.ts';
import { CELLS } from './recurrence.ts';

/** What a layer of an encoding keeps. */
export interface EncoderLayer {
  /** What it reads: the input vectors [N, D], or the states of the layer below, less what was dropped [N, C]. */
  readonly inputs: tf.Tensor2D;
  readonly forward: SequenceRun;
  readonly backward: SequenceRun | null;
  /** What both directions show, side by side [N, C]. */
  readonly context: tf.Tensor2D;
  /** Final states of both directions, W times C wide. */
  readonly final: tf.Tensor2D;
  /** Where the decoder's layer of the same height starts, by source [B, W · H]. */
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
  /** The tokens that were read, int32 [N], or null. */
  readonly tokens: tf.Tensor1D | null;
}

function recurrence(parameters: Parameters, name: CellName) {
  return { Wh: parameters.matrix(`${name}.Wh`), bh: parameters.vector(`${name}.bh`) };
}

function read(
  { cell }: ModelConfig,
  parameters: Parameters,
  name: CellName,
  layout: CellLayout,
  direction: Direction,
  vectors: tf.Tensor2D,
): SequenceRun {
  const { affine } = operations();
  const { sequence } = CELLS[cell];
  const inputs = affine(vectors, parameters.matrix(`${name}.Wx`), parameters.vector(`${name}.bx`)); // [N, G]
  return sequence({ layout, direction, inputs, start: null, ...recurrence(parameters, name) });
}

/**
 * Encodes a source of N cells.
 * @param mask what is dropped between the layers [N, C], or null
 */
export function encode(
  config: ModelConfig,
  parameters: Parameters,
  { layout, cells }: Source,
  mask: tf.Tensor2D | null,
): Encoding {
  const tokens = cells instanceof Int32Array ? tf.tensor1d(cells, 'int32') : null;
  assert((tokens === null) === (config.sourceTokens === null), 'a source as the network reads it');
  const inputs =
    tokens === null
      ? tf.tensor2d(cells, [layout.size, config.inputSize])
      : lookUp(parameters.matrix('src'), tokens); // [N, D]
  const { shown } = CELLS[config.cell];
  const layers: EncoderLayer[] = [];
  let context = inputs;
  for (const suffix of layerSuffixes(config)) {
    const vectors = suffix === '' ? inputs : masked(context, mask);
    const forward = read(config, parameters, `enc${suffix}`, layout, 'forward', vectors);
    const backward = config.bidirectional
      ? read(config, parameters, `encb${suffix}`, layout, 'backward', vectors)
      : null;
    const both = (x: tf.Tensor2D, y: tf.Tensor2D | undefined): tf.Tensor2D =>
      y === undefined ? x : tf.concat2d([x, y], 1);
    context = both(shown(forward.states), backward === null ? undefined : shown(backward.states));
    const final = both(forward.final, backward?.final);
    const start = projects(config) ? project(parameters, suffix, final) : final;
    layers.push({ inputs: vectors, forward, backward, context, final, start });
  }
  return { layers, context, mask, tokens };
}

/** The decoder's start from the final states. */
function project(parameters: Parameters, suffix: Suffix, final: tf.Tensor2D): tf.Tensor2D {
  const [W, b] = [parameters.matrix(`proj${suffix}.W`), parameters.vector(`proj${suffix}.b`)];
  return tf.tanh(operations().affine(final, W, b));
}

/**
 * Back-propagates through the encoder and adds its gradients to `gradients`.
 * @param dContext gradient of the top layer's states [N, C], or null
 * @param dStarts gradients of the decoder's starts, bottom layer first, by source, each as wide as a state
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
  const { affineTransposed, columnSums, outer, sumRowsByIndex } = operations();
  const { backSequence } = CELLS[config.cell];
  const units = encoderUnits(config);
  const half = (x: tf.Tensor2D, index: number, width: number): tf.Tensor2D =>
    config.bidirectional ? columns(x, index * width, width) : x;
  let dAbove = dContext;
  for (const [height, suffix] of [...layerSuffixes(config).entries()].reverse()) {
    const layer = at(encoding.layers, height);
    const dLayer = dAbove;
    let dFinals = at(dStarts, height);
    if (projects(config)) {
      const dProjection: tf.Tensor2D = tf.mul(dFinals, tf.sub(constant(1), tf.square(layer.start)));
      gradients.set(`proj${suffix}.W`, outer(layer.final, dProjection));
      gradients.set(`proj${suffix}.b`, columnSums(dProjection));
      dFinals = affineTransposed(dProjection, parameters.matrix(`proj${suffix}.W`));
    }
    /** One direction; the gradient of its part of the input [N, G]. */
    const back = (name: CellName, direction: Direction, run: SequenceRun, index: number): tf.Tensor2D => {
      const dStates = dLayer === null ? null : half(dLayer, index, units);
      const weights = recurrence(parameters, name);
      const dFinal = half(dFinals, index, STATE_WIDTH[config.cell] * units);
      const parts = backSequence({ layout, direction, run, start: null, dStates, dFinal, ...weights });
      gradients.set(`${name}.Wx`, outer(layer.inputs, parts.dInputs));
      gradients.set(`${name}.bx`, columnSums(parts.dInputs));
      gradients.set(`${name}.Wh`, parts.dWh);
      gradients.set(`${name}.bh`, parts.dbh);
      return parts.dInputs;
    };
    const forward = back(`enc${suffix}`, 'forward', layer.forward, 0);
    const backward = layer.backward === null ? null : back(`encb${suffix}`, 'backward', layer.backward, 1);
    // Input vectors want no gradient.
    if (suffix === '' && encoding.tokens === null) return;
    let dInputs = affineTransposed(forward, parameters.matrix(`enc${suffix}.Wx`));
    if (backward !== null)
      dInputs = tf.add(dInputs, affineTransposed(backward, parameters.matrix(`encb${suffix}.Wx`)));
    if (suffix === '' && encoding.tokens !== null) {
      gradients.set('src', sumRowsByIndex(dInputs, encoding.tokens, config.sourceTokens ?? 0));
      return;
    }
    dAbove = masked(dInputs, encoding.mask);
  }
}
