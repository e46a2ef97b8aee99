/** One step of a decoder that no fused operation goes: of several layers, of LSTM, fed with what it read, or dropping units. */
import { at } from '../base/assert.ts';
import { CellLayout } from '../base/cellLayout.ts';
import { lookUp } from '../kernels/ops.ts';
import { operations } from '../kernels/registry.ts';
import { tf } from '../kernels/tf.ts';
import { attend } from './attention.ts';
import type { LayerRun, Stepped } from './decoded.ts';
import type { Decoder } from './decoder.ts';
import { masked, type Masks } from './dropout.ts';

/** What n rows are given at a step. */
export interface StepInput {
  /** The token before, V for GO, int32 [n]. */
  readonly fed: tf.Tensor1D;
  /** The cell's own part of the bottom's input [n, G], or null. */
  readonly aligned: tf.Tensor2D | null;
  /** What is carried from the step before: states of each layer, bottom first, and what was read if that is fed back [n, H]. */
  readonly carried: readonly tf.Tensor2D[];
  /** The source that each row looks at [n]. */
  readonly sources: Int32Array;
  /** What is dropped in these rows, each [n, H] or null. */
  readonly masks: Pick<Masks, 'decoder' | 'output'>;
}

/** n rows of one cell each: what a step is a sequence of. */
export function oneStep(rows: number): CellLayout {
  return new CellLayout(new Int32Array(rows).fill(1));
}

/** What the first step is given to carry: the starts, and nothing read as yet. */
export function firstCarried({ feed }: Decoder, starts: readonly tf.Tensor2D[]): readonly tf.Tensor2D[] {
  if (feed === null) return starts;
  return [...starts, tf.zeros<tf.Rank.R2>([at(starts, 0).shape[0], feed.shape[0]])];
}

/** The bottom layer's input [n, G], from the part of the tokens before and the cells' own part. */
export function bottomInputs(tokens: tf.Tensor2D, aligned: tf.Tensor2D | null): tf.Tensor2D {
  return aligned === null ? tokens : tf.add(tokens, aligned);
}

/** Call it inside a tidy. */
export function stepLayers(decoder: Decoder, { fed, aligned, carried, sources, masks }: StepInput): Stepped {
  const { affine } = operations();
  const { cell, parts, upper, attention } = decoder;
  const layout = oneStep(fed.size);
  const one = (
    inputs: tf.Tensor2D,
    height: number,
    { Wh, bh }: Pick<typeof parts, 'Wh' | 'bh'>,
    below: tf.Tensor2D | null,
  ): LayerRun => {
    const start = at(carried, height);
    return {
      run: cell.sequence({ layout, direction: 'forward', inputs, start, Wh, bh }),
      start,
      inputs: below,
    };
  };
  const feed = decoder.feed === null ? null : at(carried, carried.length - 1);
  let inputs = bottomInputs(lookUp(parts.table, fed, affine), aligned);
  if (decoder.feed !== null && feed !== null) inputs = tf.add(inputs, affine(feed, decoder.feed));
  const layers = [one(inputs, 0, parts, null)];
  let top = cell.shown(at(layers, 0).run.states);
  for (const [i, layer] of upper.entries()) {
    const below = masked(top, masks.decoder);
    layers.push(one(affine(below, layer.Wx, layer.bx), i + 1, layer, below));
    top = cell.shown(at(layers, i + 1).run.states);
  }
  const seen = attention === null ? null : attend(attention, top, sources);
  const output = masked(seen?.output ?? top, masks.output);
  const states = layers.map(({ run }) => run.states);
  return {
    ...{ layers, feed, attended: seen, output },
    logits: () => affine(output, parts.outW, parts.outB),
    carried: seen === null || feed === null ? states : [...states, seen.output],
  };
}
