/** A GRU over packed sequences on WebGPU: one dispatch, whatever their number and lengths. */
import type { SequenceJob, SequenceRun } from '../operations.ts';
import type { tf } from '../tf.ts';
import { dispatch, tensorOf, webGpuBackend } from './dispatch.ts';
import { placesOf, workgroupsOf } from './places.ts';
import { sequenceText } from './sequenceText.ts';

/** The tape is r | z | n | q | state before, side by side [N, 5H]. */
export const TAPE_PARTS = 5;

/** @see SequenceJob */
export function sequence({ layout, direction, inputs, start, Wh, bh }: SequenceJob): SequenceRun {
  const backend = webGpuBackend();
  const H = Wh.shape[0];
  const [N, B] = [layout.size, layout.batchSize];
  const states = backend.makeTensorInfo([N, H], 'float32');
  const final = backend.makeTensorInfo([B, H], 'float32');
  const tape = backend.makeTensorInfo([N, TAPE_PARTS * H], 'float32');
  const places = placesOf(layout);
  dispatch(backend, {
    kernel: sequenceText(H, start !== null),
    written: [states, final, tape],
    read: [places, inputs, Wh, bh, ...(start === null ? [] : [start])],
    uniform: Uint32Array.of(B, direction === 'backward' ? 1 : 0),
    workgroups: workgroupsOf(layout),
  });
  places.dispose();
  return {
    states: tensorOf<tf.Rank.R2>(states),
    final: tensorOf<tf.Rank.R2>(final),
    tape: [tensorOf<tf.Rank.R2>(tape)],
  };
}
