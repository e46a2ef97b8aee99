/** The way back through an output layer, by the operations that are given. */
import type { OutputGradients, OutputLayer } from './lossJobs.ts';
import type { Operations } from './operations.ts';
import type { tf } from './tf.ts';

/** @param dLogits gradient of the scores [N, V] */
export function backOutput(
  { outer, columnSums, affineTransposed }: Pick<Operations, 'outer' | 'columnSums' | 'affineTransposed'>,
  { top, outW }: Pick<OutputLayer, 'top' | 'outW'>,
  dLogits: tf.Tensor2D,
): OutputGradients {
  return {
    dTop: affineTransposed(dLogits, outW),
    dOutW: outer(top, dLogits),
    dOutB: columnSums(dLogits),
  };
}
