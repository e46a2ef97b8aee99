/** Back-propagation through a run on WebGPU: one dispatch over all steps, then the weights' part as one product. */
import { at } from '../../base/assert.ts';
import type { BackSequenceJob, SequenceGradients } from '../operations.ts';
import { tf } from '../tf.ts';
import { backSequenceText } from './backSequenceText.ts';
import { dispatch, tensorOf, webGpuBackend } from './dispatch.ts';
import { placesOf, workgroupsOf } from './places.ts';
import { TAPE_PARTS } from './sequence.ts';
import { columnSums } from './sums.ts';

/** @see BackSequenceJob */
export function backSequence({
  layout,
  direction,
  run,
  dStates,
  dFinal,
  Wh,
}: BackSequenceJob): SequenceGradients {
  const backend = webGpuBackend();
  const H = Wh.shape[0];
  const [N, B] = [layout.size, layout.batchSize];
  const [dInputs, dProduct] = [0, 1].map(() => backend.makeTensorInfo([N, 3 * H], 'float32')) as [
    tf.TensorInfo,
    tf.TensorInfo,
  ];
  const dStart = backend.makeTensorInfo([B, H], 'float32');
  const tape = at(run.tape, 0);
  // Neighbouring invocations then read neighbouring weights.
  const transposed = tf.transpose(Wh);
  const places = placesOf(layout);
  const given = [dStates, dFinal].filter((gradient) => gradient !== null);
  dispatch(backend, {
    kernel: backSequenceText({ H, hasStates: dStates !== null, hasFinal: dFinal !== null }),
    written: [dInputs, dProduct, dStart],
    read: [places, tape, transposed, ...given],
    uniform: Uint32Array.of(B, direction === 'backward' ? 1 : 0),
    workgroups: workgroupsOf(layout),
  });
  tf.dispose([places, transposed]);
  const product = tensorOf<tf.Rank.R2>(dProduct);
  const before = tf.slice(tape, [0, (TAPE_PARTS - 1) * H], [N, H]);
  const gradients = {
    dInputs: tensorOf<tf.Rank.R2>(dInputs),
    dWh: tf.matMul<tf.Tensor2D>(before, product, true, false),
    dbh: columnSums(product),
    dStart: tensorOf<tf.Rank.R2>(dStart),
  };
  tf.dispose([product, before]);
  return gradients;
}
