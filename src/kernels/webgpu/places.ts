/** Where packed sequences lie, as one list of integers that a kernel binds. */
import type { CellLayout } from '../../base/cellLayout.ts';
import { tf } from '../tf.ts';
import { SEQUENCES } from './wgsl.ts';

/** lengths [B] | offsets [T] | whatever else. */
export function placesOf(
  { lengths, offsets, steps }: CellLayout,
  ...rest: readonly ArrayLike<number>[]
): tf.Tensor1D {
  const parts = [lengths, offsets.subarray(0, steps), ...rest];
  const places = new Int32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let place = 0;
  for (const part of parts) {
    places.set(part, place);
    place += part.length;
  }
  return tf.tensor1d(places, 'int32');
}

/** Workgroups that take all sequences. */
export function workgroupsOf({ batchSize }: CellLayout): number {
  return Math.ceil(batchSize / SEQUENCES);
}
