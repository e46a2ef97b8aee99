/** One step of a decoder of several layers, with attention, or whose roll-in drops units: what no fused operation does. */
import { at } from '../base/assert.ts';
import { CellLayout } from '../base/cellLayout.ts';
import { oneHot } from '../kernels/ops.ts';
import { operations } from '../kernels/registry.ts';
import { tf } from '../kernels/tf.ts';
import { read } from './attention.ts';
import type { Decoder } from './decoder.ts';
import { masked, type Masks } from './dropout.ts';

/** What n rows are given at a step. */
export interface Step {
  /** The token before, V for GO, int32 [n]. */
  readonly fed: tf.Tensor1D;
  /** The cell's own part of the bottom's input [n, 3H], or null. */
  readonly aligned: tf.Tensor2D | null;
  /** State of each layer before the step, bottom first, each [n, H]. */
  readonly states: readonly tf.Tensor2D[];
  /** The source that each row looks at [n]. */
  readonly sources: Int32Array;
  /** What is dropped in these rows, each [n, H] or null. */
  readonly masks: Pick<Masks, 'decoder' | 'output'>;
}

/** The bottom layer's part of the input [n, 3H], from the tokens before [n] and the cells' own part. */
export function bottomInputs(
  { parts: { table } }: Decoder,
  fed: tf.Tensor1D,
  aligned: tf.Tensor2D | null,
): tf.Tensor2D {
  const inputs = operations().affine(oneHot(fed, table.shape[0]), table);
  return aligned === null ? inputs : tf.add(inputs, aligned);
}

/** A step is a sequence of one cell in every row. Call it inside a tidy. */
export function stepLayers(
  decoder: Decoder,
  { fed, aligned, states, sources, masks }: Step,
): { readonly states: tf.Tensor2D[]; readonly logits: tf.Tensor2D } {
  const { affine, sequence } = operations();
  const { parts, upper, reader } = decoder;
  const layout = new CellLayout(new Int32Array(fed.size).fill(1));
  const direction = 'forward';
  const one = (
    inputs: tf.Tensor2D,
    height: number,
    { Wh, bh }: Pick<typeof parts, 'Wh' | 'bh'>,
  ): tf.Tensor2D => sequence({ layout, direction, inputs, start: at(states, height), Wh, bh }).states;
  let top = one(bottomInputs(decoder, fed, aligned), 0, parts);
  const next = [top];
  for (const [i, layer] of upper.entries()) {
    top = one(affine(masked(top, masks.decoder), layer.Wx, layer.bx), i + 1, layer);
    next.push(top);
  }
  const output = reader === null ? top : read(reader, top, sources).output;
  return { states: next, logits: affine(masked(output, masks.output), parts.outW, parts.outB) };
}
