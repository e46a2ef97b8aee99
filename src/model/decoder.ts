/** Writes the tokens: a GRU fed with its previous token (and, aligned, with the encoder's state), and the scores. */
import { at } from '../base/assert.ts';
import type { CellLayout } from '../base/cellLayout.ts';
import { affine, oneHot, outer, rows } from '../kernels/ops.ts';
import { tf } from '../kernels/tf.ts';
import type { ModelConfig, ParameterName } from './config.ts';
import type { Encoding } from './encoder.ts';
import { backGru, runGru, type GruRun } from './gru.ts';
import type { Parameters } from './parameters.ts';

/** What a decoding keeps. */
export interface Decoding {
  readonly run: GruRun;
  /** Scores [N, V]. */
  readonly logits: tf.Tensor2D;
  /** The token of each cell [N] int32. */
  readonly tokens: tf.Tensor1D;
  /** What was fed to each cell, one-hot [N, V + 1]; the last column is GO. */
  readonly fed: tf.Tensor2D;
  /** Token part of the input: embedding · Wx + bias [V + 1, 3H]; computed once, then only looked up. */
  readonly table: tf.Tensor2D;
  /** The aligned decoder's part of every cell's input [N, 3H], or null. */
  readonly aligned: tf.Tensor2D | null;
}

/** Scores of states [n, H] → [n, V]. */
export function scores(parameters: Parameters, states: tf.Tensor2D): tf.Tensor2D {
  return affine(states, parameters.matrix('out.W'), parameters.vector('out.b'));
}

/**
 * Decodes every sequence to its length.
 * @param targets true tokens [N] int32
 * @param reference 1 where the truth is fed, 0 where the own argmax is [B]
 */
export function decode(
  config: ModelConfig,
  parameters: Parameters,
  layout: CellLayout,
  encoding: Encoding,
  targets: tf.Tensor1D,
  reference: Uint8Array,
): Decoding {
  const V = config.vocabularySize;
  const table = affine(parameters.matrix('emb'), parameters.matrix('dec.Wx'), parameters.vector('dec.bx'));
  const aligned = config.aligned ? affine(encoding.context, parameters.matrix('dec.Wc')) : null;
  const everyReference = reference.every((copies) => copies === 1);
  const coins = tf.tensor1d(reference, 'bool');
  const fed: tf.Tensor2D[] = [];
  const tokens: tf.Tensor1D[] = [];
  const logits: tf.Tensor2D[] = [];
  const inputAt = (t: number): tf.Tensor2D => {
    const count = at(layout.counts, t);
    const before = tokens[t - 1];
    const feed = before === undefined ? tf.fill([count], V, 'int32') : tf.slice(before, [0], [count]);
    const hot = oneHot(feed as tf.Tensor1D, V + 1); // tf.fill is typed for any rank; [count] is rank 1
    fed.push(hot);
    const gx = affine(hot, table);
    return aligned === null ? gx : tf.add(gx, rows(aligned, at(layout.offsets, t), count));
  };
  const onState = (t: number, h: tf.Tensor2D): void => {
    const count = at(layout.counts, t);
    const truth = tf.slice(targets, [at(layout.offsets, t)], [count]);
    if (everyReference) {
      tokens.push(truth);
      return;
    }
    const score = scores(parameters, h);
    logits.push(score);
    tokens.push(tf.where(tf.slice(coins, [0], [count]), truth, tf.argMax(score, 1)));
  };
  const recurrence = { Wh: parameters.matrix('dec.Wh'), bh: parameters.vector('dec.bh') };
  const run = runGru(layout, 'forward', inputAt, encoding.start, recurrence, onState);
  return {
    run,
    logits: everyReference ? scores(parameters, run.states) : tf.concat2d(logits, 0),
    tokens: everyReference ? targets : tf.concat1d(tokens),
    fed: tf.concat2d(fed, 0),
    table,
    aligned,
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
  decoding: Decoding,
  dLogits: tf.Tensor2D,
  gradients: Map<ParameterName, tf.Tensor>,
): { readonly dContext: tf.Tensor2D | null; readonly dStart: tf.Tensor2D } {
  const { run, fed } = decoding;
  gradients.set('out.W', outer(run.states, dLogits));
  gradients.set('out.b', tf.sum(dLogits, 0));
  const dStates = affine(dLogits, parameters.transposed('out.W'));
  const zeros = tf.zeros<tf.Rank.R2>([layout.batchSize, config.hidden]);
  const back = backGru(layout, 'forward', run, dStates, zeros, parameters.transposed('dec.Wh'));
  gradients.set('dec.Wh', back.dWh);
  gradients.set('dec.bh', back.dbh);
  const dTable = outer(fed, back.dInput); // [V + 1, 3H]
  gradients.set('dec.bx', tf.sum(back.dInput, 0));
  gradients.set('dec.Wx', outer(parameters.matrix('emb'), dTable));
  gradients.set('emb', affine(dTable, parameters.transposed('dec.Wx')));
  if (!config.aligned) return { dContext: null, dStart: back.dStart };
  gradients.set('dec.Wc', outer(encoding.context, back.dInput));
  return { dContext: affine(back.dInput, parameters.transposed('dec.Wc')), dStart: back.dStart };
}
