/** Attention: what the output layer reads of the source beside the decoder's state. @see Bahdanau et al. 2015; Luong et al. 2015 */
import type { CellLayout } from '../base/cellLayout.ts';
import type { AttentionOutput, AttentionSource } from '../kernels/attentionJobs.ts';
import { constant } from '../kernels/ops.ts';
import { queriesOf, attendBy } from '../kernels/attendBy.ts';
import { operations } from '../kernels/registry.ts';
import { tf } from '../kernels/tf.ts';
import type { ModelConfig, ParameterName } from './config.ts';
import type { Parameters } from './parameters.ts';

/** @param context the source's states [M, C] */
export function attentionSourceOf(
  { attention }: ModelConfig,
  parameters: Parameters,
  layout: CellLayout,
  context: tf.Tensor2D,
): AttentionSource | null {
  if (attention === null) return null;
  const { affine } = operations();
  return {
    layout,
    keys: affine(context, parameters.matrix('att.Wc')),
    values: affine(context, parameters.matrix('att.Wm')),
    query:
      attention.kind === 'dot' ? null : { Wq: parameters.matrix('att.Wq'), v: parameters.vector('att.v') },
    Ws: parameters.matrix('att.Ws'),
    squash: attention.squash,
  };
}

/** @see attendBy */
export function attend(
  attention: AttentionSource,
  states: tf.Tensor2D,
  sources: Int32Array,
): AttentionOutput {
  return attendBy(operations(), attention, states, sources);
}

/**
 * Back-propagates the gradient of what the output layer read [n, H], and adds the weights' to `gradients`.
 * @returns gradients of the decoder's states [n, H] and of the source's [M, C]
 */
export function backAttention(
  attention: AttentionSource,
  parameters: Parameters,
  context: tf.Tensor2D,
  given: { readonly states: tf.Tensor2D; readonly sources: Int32Array; readonly attended: AttentionOutput },
  dOutput: tf.Tensor2D,
  gradients: Map<ParameterName, tf.Tensor>,
): { readonly dStates: tf.Tensor2D; readonly dContext: tf.Tensor2D } {
  const { affineTransposed, backAttend, outer } = operations();
  const { states, sources, attended } = given;
  const { layout, keys, values, query, Ws, squash } = attention;
  const dSum: tf.Tensor2D = squash
    ? tf.mul(dOutput, tf.sub(constant(1), tf.square(attended.output)))
    : dOutput;
  const job = {
    layout,
    sources,
    queries: queriesOf(operations(), attention, states),
    keys,
    values,
    v: query?.v ?? null,
  };
  const { dQueries, dKeys, dValues, dV } = backAttend({ ...job, weights: attended.weights, dMixed: dSum });
  gradients.set('att.Ws', outer(states, dSum));
  gradients.set('att.Wc', outer(context, dKeys));
  gradients.set('att.Wm', outer(context, dValues));
  if (query !== null) gradients.set('att.Wq', outer(states, dQueries));
  if (dV !== null) gradients.set('att.v', dV);
  const dAsked = query === null ? dQueries : affineTransposed(dQueries, query.Wq);
  return {
    dStates: tf.add(affineTransposed(dSum, Ws), dAsked),
    dContext: tf.add(
      affineTransposed(dKeys, parameters.matrix('att.Wc')),
      affineTransposed(dValues, parameters.matrix('att.Wm')),
    ),
  };
}
