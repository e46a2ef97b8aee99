/** Writes the tokens: a GRU fed with its previous token (and, aligned, with the encoder's state), and the scores. */
import type { CellLayout } from '../base/cellLayout.ts';
import type { DecoderParts, Decoding } from '../kernels/operations.ts';
import { operations } from '../kernels/registry.ts';
import type { tf } from '../kernels/tf.ts';
import type { ModelConfig, ParameterName } from './config.ts';
import type { Encoding } from './encoder.ts';
import type { Parameters } from './parameters.ts';

/** The decoder's weights, with its input side worked out: embedding · Wx + bias of every token, context · Wc of every cell. */
export function decoderParts(config: ModelConfig, parameters: Parameters, encoding: Encoding): DecoderParts {
  const { affine } = operations();
  return {
    table: affine(parameters.matrix('emb'), parameters.matrix('dec.Wx'), parameters.vector('dec.bx')),
    aligned: config.aligned ? affine(encoding.context, parameters.matrix('dec.Wc')) : null,
    Wh: parameters.matrix('dec.Wh'),
    bh: parameters.vector('dec.bh'),
    outW: parameters.matrix('out.W'),
    outB: parameters.vector('out.b'),
  };
}

/**
 * Back-propagates dLogits [N, V] through the decoder and adds its gradients to `gradients`. Tokens are constants.
 * @returns gradients of the encoder's states [N, C] (null when not aligned) and of the decoder's start [B, H]
 */
export function backDecode(
  config: ModelConfig,
  parameters: Parameters,
  layout: CellLayout,
  encoding: Encoding,
  { run, fed }: Decoding,
  dLogits: tf.Tensor2D,
  gradients: Map<ParameterName, tf.Tensor>,
): { readonly dContext: tf.Tensor2D | null; readonly dStart: tf.Tensor2D } {
  const { affineTransposed, backSequence, columnSums, outer, sumRowsByIndex } = operations();
  gradients.set('out.W', outer(run.states, dLogits));
  gradients.set('out.b', columnSums(dLogits));
  const dStates = affineTransposed(dLogits, parameters.matrix('out.W'));
  const weights = { Wh: parameters.matrix('dec.Wh'), bh: parameters.vector('dec.bh') };
  const { start } = encoding;
  const direction = 'forward';
  const back = backSequence({ layout, direction, run, start, dStates, dFinal: null, ...weights });
  gradients.set('dec.Wh', back.dWh);
  gradients.set('dec.bh', back.dbh);
  const dTable = sumRowsByIndex(back.dInputs, fed, config.vocabularySize + 1); // [V + 1, 3H]
  gradients.set('dec.bx', columnSums(dTable));
  gradients.set('dec.Wx', outer(parameters.matrix('emb'), dTable));
  gradients.set('emb', affineTransposed(dTable, parameters.matrix('dec.Wx')));
  if (!config.aligned) return { dContext: null, dStart: back.dStart };
  gradients.set('dec.Wc', outer(encoding.context, back.dInputs));
  return { dContext: affineTransposed(back.dInputs, parameters.matrix('dec.Wc')), dStart: back.dStart };
}
