/** What writes the tokens: layers fed with the token before (and, aligned, with the encoder's state), and the scores. */
import { at } from '../base/assert.ts';
import type { CellLayout } from '../base/cellLayout.ts';
import type { AttentionSource } from '../kernels/attentionJobs.ts';
import type { DecoderParts, Recurrence } from '../kernels/operations.ts';
import { operations } from '../kernels/registry.ts';
import type { tf } from '../kernels/tf.ts';
import type { Source } from '../tasks/batch.ts';
import { attentionSourceOf } from './attention.ts';
import { feedsInput, layerSuffixes, type ModelConfig } from './config.ts';
import type { Encoding } from './encoder.ts';
import type { Parameters } from './parameters.ts';
import { CELLS, type RecurrentCell } from './recurrence.ts';

/** The weights of a layer that reads the states of the one below. */
export interface UpperLayer extends Recurrence {
  /** [H, G] */
  readonly Wx: tf.Tensor2D;
  /** [G] */
  readonly bx: tf.Tensor1D;
}

/** A decoder's weights. */
export interface Decoder {
  readonly cell: RecurrentCell;
  /** The bottom layer, its input side worked out, and the output layer. */
  readonly parts: DecoderParts;
  /** The layers above the first. */
  readonly upper: readonly UpperLayer[];
  /** What the output layer reads through, beside the top layer's state; null where it reads that alone. */
  readonly attention: AttentionSource | null;
  /** How what was read enters the next step's bottom input [H, G]; null where it is not fed back. */
  readonly feed: tf.Tensor2D | null;
  /** The source that each sequence looks at [B]. */
  readonly sources: Int32Array;
}

/** The weights, with the bottom's input side worked out: embedding · Wx + bias of every token, context · Wc of every cell. */
export function decoderOf(
  config: ModelConfig,
  parameters: Parameters,
  encoding: Encoding,
  { layout, order }: Source,
): Decoder {
  const { affine } = operations();
  const parts = {
    table: affine(parameters.matrix('emb'), parameters.matrix('dec.Wx'), parameters.vector('dec.bx')),
    aligned: config.aligned ? affine(encoding.context, parameters.matrix('dec.Wc')) : null,
    Wh: parameters.matrix('dec.Wh'),
    bh: parameters.vector('dec.bh'),
    outW: parameters.matrix('out.W'),
    outB: parameters.vector('out.b'),
  };
  const upper = layerSuffixes(config)
    .slice(1)
    .map((suffix) => ({
      Wx: parameters.matrix(`dec${suffix}.Wx`),
      bx: parameters.vector(`dec${suffix}.bx`),
      Wh: parameters.matrix(`dec${suffix}.Wh`),
      bh: parameters.vector(`dec${suffix}.bh`),
    }));
  const attention = attentionSourceOf(config, parameters, layout, encoding.context);
  return {
    ...{ cell: CELLS[config.cell], parts, upper, attention },
    feed: feedsInput(config) ? parameters.matrix('dec.Wf') : null,
    sources: order ?? layout.lengths.map((_, b) => b),
  };
}

/** The source that each cell's sequence looks at [N]. */
export function sourcesOf({ sources }: Decoder, { sequences }: CellLayout): Int32Array {
  return sequences.map((b) => at(sources, b));
}

/** Whether one operation writes whole sequences: of one layer of GRU, into which nothing is fed back. */
export function writesAtOnce({ cell, upper, feed }: Decoder): boolean {
  return cell.kind === 'gru' && upper.length === 0 && feed === null;
}
