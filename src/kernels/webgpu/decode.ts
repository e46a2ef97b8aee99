/** A whole roll-in on WebGPU: every step is fed with the token before within one dispatch. */
import type { DecodeJob, Decoding } from '../operations.ts';
import { tf } from '../tf.ts';
import { join } from './copies.ts';
import { decodeText } from './decodeText.ts';
import { dispatch, tensorOf, webGpuBackend } from './dispatch.ts';
import { placesOf, workgroupsOf } from './places.ts';
import { TAPE_PARTS } from './sequence.ts';

/** @see DecodeJob */
export function decode(job: DecodeJob): Decoding {
  const { layout, table, aligned, start, targets, reference, Wh, bh, outW, outB } = job;
  const backend = webGpuBackend();
  const [H, V] = outW.shape;
  const [N, B, T] = [layout.size, layout.batchSize, layout.steps];
  const states = backend.makeTensorInfo([N, H], 'float32');
  const tape = backend.makeTensorInfo([N, TAPE_PARTS * H], 'float32');
  const [tokens, fed] = [backend.makeTensorInfo([N], 'int32'), backend.makeTensorInfo([N], 'int32')];
  const places = placesOf(layout, targets, reference);
  // A kernel may bind eight buffers, and these five are small.
  const weights = join([Wh, bh, outW, outB, start]);
  dispatch(backend, {
    kernel: decodeText({ H, V, aligned: aligned !== null }),
    written: [states, tape, tokens, fed],
    read: [places, weights, table, ...(aligned === null ? [] : [aligned])],
    uniform: Uint32Array.of(B, 0, T, N, reference.every((copies) => copies === 1) ? 0 : 1),
    workgroups: workgroupsOf(layout),
  });
  tf.dispose([places, weights]);
  const run = { states: tensorOf<tf.Rank.R2>(states), tape: [tensorOf<tf.Rank.R2>(tape)] };
  return {
    run,
    tokens: tensorOf<tf.Rank.R1>(tokens),
    fed: tensorOf<tf.Rank.R1>(fed),
  };
}
