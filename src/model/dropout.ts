/**
 * Dropout in the roll-in of a lesson: what a layer hands upwards loses units, each with the chance `dropout`, and what
 * is kept is scaled by 1 / (1 − dropout). It falls on the encoder's first layer as its second reads it, on the decoder's
 * first as its second reads it, and on the decoder's top as the output layer reads it. Input vectors, embeddings,
 * aligned states, starts and everything recurrent stay whole, as do roll-outs and every other decoding.
 * @see Zaremba, Sutskever & Vinyals 2014, Recurrent Neural Network Regularization, §3
 */
import { tf } from '../kernels/tf.ts';
import type { Draws } from '../searnn/draws.ts';
import { contextSize, type ModelConfig } from './config.ts';

/** What every unit of every cell is multiplied by, 0 or 1 / (1 − dropout); null where nothing is dropped. */
export interface Masks {
  /** Between the encoder's layers [N, C]. */
  readonly encoder: tf.Tensor2D | null;
  /** Between the decoder's layers [N, H]. */
  readonly decoder: tf.Tensor2D | null;
  /** Before the output layer [N, H]. */
  readonly output: tf.Tensor2D | null;
}

/** Masks of a roll-in that drops nothing. */
export const NO_MASKS: Masks = { encoder: null, decoder: null, output: null };

/**
 * The masks of a lesson's roll-in. A unit's fate is a function of the update, the example, the position and the unit:
 * the same in any batch, and for every contestant.
 * @param draws from a stream of dropout's own
 */
export function drawMasks(config: ModelConfig, draws: Draws): Masks {
  const { dropout, hidden, layers } = config;
  if (dropout === 0) return NO_MASKS;
  const between = layers > 1;
  return {
    encoder: between ? mask(dropout, draws.fork('encoder'), contextSize(config)) : null,
    decoder: between ? mask(dropout, draws.fork('decoder'), hidden) : null,
    output: mask(dropout, draws.fork('output'), hidden),
  };
}

/** @returns [N, width] */
function mask(dropout: number, draws: Draws, width: number): tf.Tensor2D {
  const cells = draws.batch.layout.size;
  const kept = 1 / (1 - dropout);
  const values = new Float32Array(cells * width);
  for (let cell = 0; cell < cells; cell++)
    for (let unit = 0; unit < width; unit++)
      if (draws.uniform(cell, unit, width) >= dropout) values[cell * width + unit] = kept;
  return tf.tensor2d(values, [cells, width]);
}

/** x with its mask, or the gradient on the way back: x itself where nothing is dropped. */
export function masked(x: tf.Tensor2D, mask: tf.Tensor2D | null): tf.Tensor2D {
  return mask === null ? x : tf.mul(x, mask);
}
