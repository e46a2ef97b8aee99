/** Writes the tokens: a GRU fed with its previous token (and, aligned, with the encoder's state), and the scores. */
import { at } from '../base/assert.ts';
import type { CellLayout } from '../base/cellLayout.ts';
import type { Read, Reader } from '../kernels/attentionJobs.ts';
import type { DecoderParts, Decoding, Recurrence, Run } from '../kernels/operations.ts';
import { operations } from '../kernels/registry.ts';
import { tf } from '../kernels/tf.ts';
import type { Source } from '../tasks/batch.ts';
import { layerSuffixes, type ModelConfig, type ParameterName } from './config.ts';
import { backRead, readerOf } from './attention.ts';
import { masked, type Masks } from './dropout.ts';
import type { Encoding } from './encoder.ts';
import type { Parameters } from './parameters.ts';

/** The weights of a layer that reads the states of the one below. */
export interface UpperLayer extends Recurrence {
  /** [H, 3H] */
  readonly Wx: tf.Tensor2D;
  /** [3H] */
  readonly bx: tf.Tensor1D;
}

/** A decoder's weights. */
export interface Decoder {
  /** The bottom layer, its input side worked out, and the output layer. */
  readonly parts: DecoderParts;
  /** The layers above the first. */
  readonly upper: readonly UpperLayer[];
  /** What the output layer reads through, beside the top layer's state; null where it reads that alone. */
  readonly reader: Reader | null;
  /** The source that each sequence looks at [B]. */
  readonly sources: Int32Array;
}

/** One layer of a roll-in. */
export interface LayerRun {
  readonly run: Run;
  /** [B, H] */
  readonly start: tf.Tensor2D;
  /** What it read: the states of the layer below, less what was dropped [N, H]; null for the bottom, which reads tokens. */
  readonly inputs: tf.Tensor2D | null;
}

/** What a roll-in keeps. */
export interface Decoded extends Omit<Decoding, 'run'> {
  /** Bottom first. */
  readonly layers: readonly LayerRun[];
  /** What the output layer read: the top layer's states or what they read, less what was dropped [N, H]. */
  readonly top: tf.Tensor2D;
  /** What the top layer's states read of the source, before anything was dropped; null without attention. */
  readonly read: Read | null;
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
  const reader = readerOf(config, parameters, layout, encoding.context);
  return { parts, upper, reader, sources: order ?? layout.lengths.map((_, b) => b) };
}

/** The source that each cell's sequence looks at [N]. */
export function sourcesOf({ sources }: Decoder, { sequences }: CellLayout): Int32Array {
  return sequences.map((b) => at(sources, b));
}

/**
 * Back-propagates dLogits [N, V] through the decoder and adds its gradients to `gradients`. Tokens are constants.
 * @returns gradients of the encoder's top states [M, C] (null where nobody reads them) and of the starts, bottom first [B, H]
 */
export function backDecode(
  config: ModelConfig,
  parameters: Parameters,
  layout: CellLayout,
  encoding: Encoding,
  decoder: Decoder,
  { layers, top, fed, read }: Decoded,
  masks: Masks,
  dLogits: tf.Tensor2D,
  gradients: Map<ParameterName, tf.Tensor>,
): { readonly dContext: tf.Tensor2D | null; readonly dStarts: readonly tf.Tensor2D[] } {
  const { affineTransposed, backSequence, columnSums, outer, sumRowsByIndex } = operations();
  gradients.set('out.W', outer(top, dLogits));
  gradients.set('out.b', columnSums(dLogits));
  const dStarts: tf.Tensor2D[] = [];
  /** Gradient of what the layer at hand gave upwards, then of its part of the input. */
  let back = masked(affineTransposed(dLogits, parameters.matrix('out.W')), masks.output);
  let dContext: tf.Tensor2D | null = null;
  if (decoder.reader !== null && read !== null) {
    const { states } = at(layers, layers.length - 1).run;
    const given = { states, sources: sourcesOf(decoder, layout), read };
    const asked = backRead(decoder.reader, parameters, encoding.context, given, back, gradients);
    [back, dContext] = [asked.dStates, asked.dContext];
  }
  for (const [height, suffix] of [...layerSuffixes(config).entries()].reverse()) {
    const { run, start, inputs } = at(layers, height);
    const weights = { Wh: parameters.matrix(`dec${suffix}.Wh`), bh: parameters.vector(`dec${suffix}.bh`) };
    const job = {
      layout,
      direction: 'forward',
      run,
      start,
      dStates: back,
      dFinal: null,
      ...weights,
    } as const;
    const { dInputs, dWh, dbh, dStart } = backSequence(job);
    gradients.set(`dec${suffix}.Wh`, dWh);
    gradients.set(`dec${suffix}.bh`, dbh);
    dStarts.unshift(dStart);
    back = dInputs; // [N, 3H]
    if (inputs === null) continue;
    gradients.set(`dec${suffix}.bx`, columnSums(dInputs));
    gradients.set(`dec${suffix}.Wx`, outer(inputs, dInputs));
    back = masked(affineTransposed(dInputs, parameters.matrix(`dec${suffix}.Wx`)), masks.decoder);
  }
  const dTable = sumRowsByIndex(back, fed, config.vocabularySize + 1); // [V + 1, 3H]
  gradients.set('dec.bx', columnSums(dTable));
  gradients.set('dec.Wx', outer(parameters.matrix('emb'), dTable));
  gradients.set('emb', affineTransposed(dTable, parameters.matrix('dec.Wx')));
  if (!config.aligned) return { dContext, dStarts };
  gradients.set('dec.Wc', outer(encoding.context, back));
  const dAligned = affineTransposed(back, parameters.matrix('dec.Wc'));
  return { dContext: dContext === null ? dAligned : tf.add(dContext, dAligned), dStarts };
}
