/** Reads the input vectors: one or two GRUs over the packed sequence, and the state that the decoder starts from. */
import type { CellLayout } from '../base/cellLayout.ts';
import { columns, constant } from '../kernels/ops.ts';
import type { Direction, SequenceRun } from '../kernels/operations.ts';
import { operations } from '../kernels/registry.ts';
import { tf } from '../kernels/tf.ts';
import { encoderUnits, type ModelConfig, type ParameterName } from './config.ts';
import type { Parameters } from './parameters.ts';

/** What an encoding keeps. */
export interface Encoding {
  /** Input vectors [N, D]. */
  readonly inputs: tf.Tensor2D;
  readonly forward: SequenceRun;
  readonly backward: SequenceRun | null;
  /** States of both directions side by side [N, C]. */
  readonly context: tf.Tensor2D;
  /** Final states of both directions [B, C]. */
  readonly final: tf.Tensor2D;
  /** Where the decoder starts [B, H]. */
  readonly start: tf.Tensor2D;
}

type Prefix = 'enc' | 'encb';

function recurrence(parameters: Parameters, prefix: Prefix) {
  return { Wh: parameters.matrix(`${prefix}.Wh`), bh: parameters.vector(`${prefix}.bh`) };
}

function read(
  parameters: Parameters,
  prefix: Prefix,
  layout: CellLayout,
  direction: Direction,
  vectors: tf.Tensor2D,
): SequenceRun {
  const { affine, sequence } = operations();
  const inputs = affine(vectors, parameters.matrix(`${prefix}.Wx`), parameters.vector(`${prefix}.bx`)); // [N, 3H]
  return sequence({ layout, direction, inputs, start: null, ...recurrence(parameters, prefix) });
}

/** Encodes inputs [N, D]. */
export function encode(
  config: ModelConfig,
  parameters: Parameters,
  layout: CellLayout,
  inputs: tf.Tensor2D,
): Encoding {
  const forward = read(parameters, 'enc', layout, 'forward', inputs);
  if (!config.bidirectional) {
    const { states, final } = forward;
    return { inputs, forward, backward: null, context: states, final, start: final };
  }
  const backward = read(parameters, 'encb', layout, 'backward', inputs);
  const final = tf.concat2d([forward.final, backward.final], 1);
  const projected = operations().affine(final, parameters.matrix('proj.W'), parameters.vector('proj.b'));
  return {
    inputs,
    forward,
    backward,
    context: tf.concat2d([forward.states, backward.states], 1),
    final,
    start: tf.tanh(projected),
  };
}

/**
 * Back-propagates through the encoder and adds its gradients to `gradients`.
 * @param dContext gradient of the states [N, C], or null
 * @param dStart gradient of the decoder's start [B, H]
 */
export function backEncode(
  config: ModelConfig,
  parameters: Parameters,
  layout: CellLayout,
  encoding: Encoding,
  dContext: tf.Tensor2D | null,
  dStart: tf.Tensor2D,
  gradients: Map<ParameterName, tf.Tensor>,
): void {
  const { affineTransposed, backSequence, columnSums, outer } = operations();
  const units = encoderUnits(config);
  let dFinals = dStart;
  if (config.bidirectional) {
    const dProjection: tf.Tensor2D = tf.mul(dStart, tf.sub(constant(1), tf.square(encoding.start)));
    gradients.set('proj.W', outer(encoding.final, dProjection));
    gradients.set('proj.b', columnSums(dProjection));
    dFinals = affineTransposed(dProjection, parameters.matrix('proj.W'));
  }
  const half = (x: tf.Tensor2D, index: number): tf.Tensor2D =>
    config.bidirectional ? columns(x, index * units, units) : x;
  const back = (prefix: Prefix, direction: Direction, run: SequenceRun, index: number): void => {
    const dStates = dContext === null ? null : half(dContext, index);
    const weights = recurrence(parameters, prefix);
    const dFinal = half(dFinals, index);
    const parts = backSequence({ layout, direction, run, start: null, dStates, dFinal, ...weights });
    gradients.set(`${prefix}.Wx`, outer(encoding.inputs, parts.dInputs));
    gradients.set(`${prefix}.bx`, columnSums(parts.dInputs));
    gradients.set(`${prefix}.Wh`, parts.dWh);
    gradients.set(`${prefix}.bh`, parts.dbh);
  };
  back('enc', 'forward', encoding.forward, 0);
  if (encoding.backward !== null) back('encb', 'backward', encoding.backward, 1);
}
