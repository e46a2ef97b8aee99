/** Reads the input vectors: one or two GRUs over the packed sequence, and the state that the decoder starts from. */
import type { CellLayout } from '../base/cellLayout.ts';
import { affine, columns, constant, outer, rows } from '../kernels/ops.ts';
import { tf } from '../kernels/tf.ts';
import { encoderUnits, type ModelConfig, type ParameterName } from './config.ts';
import { backGru, runGru, type Direction, type GruRun } from './gru.ts';
import type { Parameters } from './parameters.ts';

/** What an encoding keeps. */
export interface Encoding {
  /** Input vectors [N, D]. */
  readonly inputs: tf.Tensor2D;
  readonly forward: GruRun;
  readonly backward: GruRun | null;
  /** States of both directions side by side [N, C]. */
  readonly context: tf.Tensor2D;
  /** Final states of both directions [B, C]. */
  readonly final: tf.Tensor2D;
  /** Where the decoder starts [B, H]. */
  readonly start: tf.Tensor2D;
}

function read(
  parameters: Parameters,
  prefix: 'enc' | 'encb',
  layout: CellLayout,
  direction: Direction,
  inputs: tf.Tensor2D,
  units: number,
): GruRun {
  const gx = affine(inputs, parameters.matrix(`${prefix}.Wx`), parameters.vector(`${prefix}.bx`)); // [N, 3H]
  const recurrence = { Wh: parameters.matrix(`${prefix}.Wh`), bh: parameters.vector(`${prefix}.bh`) };
  const stepInput = (t: number): tf.Tensor2D => rows(gx, layout.offsets[t] ?? 0, layout.counts[t] ?? 0);
  return runGru(layout, direction, stepInput, tf.zeros([layout.batchSize, units]), recurrence);
}

/** Encodes inputs [N, D]. */
export function encode(
  config: ModelConfig,
  parameters: Parameters,
  layout: CellLayout,
  inputs: tf.Tensor2D,
): Encoding {
  const units = encoderUnits(config);
  const forward = read(parameters, 'enc', layout, 'forward', inputs, units);
  if (!config.bidirectional)
    return {
      inputs,
      forward,
      backward: null,
      context: forward.states,
      final: forward.final,
      start: forward.final,
    };
  const backward = read(parameters, 'encb', layout, 'backward', inputs, units);
  const final = tf.concat2d([forward.final, backward.final], 1);
  const start = tf.tanh(affine(final, parameters.matrix('proj.W'), parameters.vector('proj.b')));
  return {
    inputs,
    forward,
    backward,
    context: tf.concat2d([forward.states, backward.states], 1),
    final,
    start,
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
  const units = encoderUnits(config);
  let dFinal = dStart;
  if (config.bidirectional) {
    const dProjection: tf.Tensor2D = tf.mul(dStart, tf.sub(constant(1), tf.square(encoding.start)));
    gradients.set('proj.W', outer(encoding.final, dProjection));
    gradients.set('proj.b', tf.sum(dProjection, 0));
    dFinal = affine(dProjection, parameters.transposed('proj.W'));
  }
  const half = (x: tf.Tensor2D, index: number): tf.Tensor2D => columns(x, index * units, units);
  const back = (prefix: 'enc' | 'encb', direction: Direction, run: GruRun, index: number): void => {
    const dStates = dContext === null ? null : half(dContext, index);
    const WhT = parameters.transposed(`${prefix}.Wh`);
    const { dInput, dWh, dbh } = backGru(layout, direction, run, dStates, half(dFinal, index), WhT);
    gradients.set(`${prefix}.Wx`, outer(encoding.inputs, dInput));
    gradients.set(`${prefix}.bx`, tf.sum(dInput, 0));
    gradients.set(`${prefix}.Wh`, dWh);
    gradients.set(`${prefix}.bh`, dbh);
  };
  back('enc', 'forward', encoding.forward, 0);
  if (encoding.backward !== null) back('encb', 'backward', encoding.backward, 1);
}
