/** Reads a source as an output layer does, by the operations that are given. */
import type { AttentionOutput, AttentionSource } from './attentionJobs.ts';
import { tanh } from './ops.ts';
import type { Operations } from './operations.ts';
import { tf } from './tf.ts';

/** What the keys are compared with [n, A]: states · Wq, or the states themselves. */
export function queriesOf(
  { affine }: Pick<Operations, 'affine'>,
  { query }: AttentionSource,
  states: tf.Tensor2D,
): tf.Tensor2D {
  return query === null ? states : affine(states, query.Wq);
}

/**
 * Call it inside a tidy.
 * @param states of the decoder's top layer [n, H]
 * @param sources the source that each looks at [n]
 */
export function attendBy(
  by: Pick<Operations, 'affine' | 'attend'>,
  attention: AttentionSource,
  states: tf.Tensor2D,
  sources: Int32Array,
): AttentionOutput {
  const { layout, keys, values, query, Ws, squash } = attention;
  const queries = queriesOf(by, attention, states);
  const { mixed, weights } = by.attend({ layout, sources, queries, keys, values, v: query?.v ?? null });
  const sum: tf.Tensor2D = tf.add(mixed, by.affine(states, Ws));
  return { output: squash ? tanh(sum) : sum, weights };
}
