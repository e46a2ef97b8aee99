/** What writes the tokens: layers fed with the token before (and, aligned, with the encoder's state), and the scores. */
import { at } from '../base/assert.ts';
import type { CellLayout } from '../base/cellLayout.ts';
import { MANY_TOKENS } from '../base/manyTokens.ts';
import type { AttentionSource } from '../kernels/attentionJobs.ts';
import type { DecoderParts, Recurrence } from '../kernels/operations.ts';
import { lookUp } from '../kernels/ops.ts';
import { operations } from '../kernels/registry.ts';
import { tf } from '../kernels/tf.ts';
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
  /** The bottom layer, its input side worked out when `table` is first looked at, and the output layer. */
  readonly parts: DecoderParts;
  readonly tokens: TokenInputs;
  /** The layers above the first. */
  readonly upper: readonly UpperLayer[];
  /** What the output layer reads through, beside the top layer's state; null where it reads that alone. */
  readonly attention: AttentionSource | null;
  /** How what was read enters the next step's bottom input [H, G]; null where it is not fed back. */
  readonly feed: tf.Tensor2D | null;
  /** The source that each sequence looks at [B]. */
  readonly sources: Int32Array;
}

/** A token's part of the bottom's input: embedding · Wx + bias. */
export class TokenInputs {
  readonly #parameters: Parameters;
  #table: tf.Tensor2D | null = null;

  constructor(parameters: Parameters) {
    this.#parameters = parameters;
  }

  /** Of every token, GO last; kept until `dispose` [V + 1, G]. */
  get table(): tf.Tensor2D {
    return (this.#table ??= tf.keep(this.#of(this.#parameters.matrix('emb'))));
  }

  /** Of tokens, int32 [n] → [n, G]. */
  of(tokens: tf.Tensor1D): tf.Tensor2D {
    const { affine } = operations();
    if (this.#table === null && this.sparesTable(tokens.size))
      return this.#of(lookUp(this.#parameters.matrix('emb'), tokens, affine));
    return lookUp(this.table, tokens, affine);
  }

  /** Whether the table has many more rows than would be looked up in it. */
  sparesTable(looks: number): boolean {
    const [count] = this.#parameters.matrix('emb').shape;
    return count > Math.max(looks, MANY_TOKENS);
  }

  #of(embeddings: tf.Tensor2D): tf.Tensor2D {
    const [Wx, bx] = [this.#parameters.matrix('dec.Wx'), this.#parameters.vector('dec.bx')];
    return operations().affine(embeddings, Wx, bx);
  }

  dispose(): void {
    this.#table?.dispose();
    this.#table = null;
  }
}

/** The weights, with the bottom's input side worked out: what a token gives to it, and context · Wc of every cell. */
export function decoderOf(
  config: ModelConfig,
  parameters: Parameters,
  encoding: Encoding,
  { layout, order }: Source,
): Decoder {
  const { affine } = operations();
  const tokens = new TokenInputs(parameters);
  const parts = {
    get table() {
      return tokens.table;
    },
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
    ...{ cell: CELLS[config.cell], parts, tokens, upper, attention },
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
