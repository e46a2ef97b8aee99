/** Weights cut out of one vector and gradients joined to one: copies between buffers, no dispatch at all. */
import { at } from '../../base/assert.ts';
import type { tf } from '../tf.ts';
import { copy, tensorOf, webGpuBackend } from './dispatch.ts';

type Shape = readonly [number] | readonly [number, number];

export function split(flat: tf.Tensor1D, shapes: readonly Shape[]): readonly tf.Tensor[] {
  const backend = webGpuBackend();
  let offset = 0;
  const copies = shapes.map((shape) => {
    const size = at(shape, 0) * (shape[1] ?? 1);
    const part = { from: flat, offset, to: backend.makeTensorInfo([...shape], 'float32'), place: 0, size };
    offset += size;
    return part;
  });
  copy(backend, copies);
  return copies.map(({ to }) => tensorOf(to));
}

export function join(parts: readonly tf.Tensor[]): tf.Tensor1D {
  const backend = webGpuBackend();
  const sum = parts.reduce((size, part) => size + part.size, 0);
  const to = backend.makeTensorInfo([sum], 'float32');
  let place = 0;
  const copies = parts.map((from) => {
    const part = { from, offset: 0, to, place, size: from.size };
    place += from.size;
    return part;
  });
  copy(backend, copies);
  return tensorOf<tf.Rank.R1>(to);
}
