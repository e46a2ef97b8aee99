/** Products, sums and copies of stock operations; what was slow where is said at each. */
import { at } from '../../base/assert.ts';
import { oneHot } from '../ops.ts';
import { tf } from '../tf.ts';

/** Never with transpose flags: wasm runs those at a tenth of the speed. */
export function affine(x: tf.Tensor2D, w: tf.Tensor2D, bias?: tf.Tensor1D): tf.Tensor2D {
  // fused.matMul is typed for any rank; rank 2 in, rank 2 out.
  return bias === undefined ? tf.matMul(x, w) : (tf.fused.matMul({ a: x, b: w, bias }) as tf.Tensor2D);
}

export function affineTransposed(x: tf.Tensor2D, w: tf.Tensor2D): tf.Tensor2D {
  return tf.tidy(() => tf.matMul(x, tf.transpose(w)));
}

export function outer(a: tf.Tensor2D, b: tf.Tensor2D): tf.Tensor2D {
  return tf.tidy(() => tf.matMul(tf.transpose(a), b));
}

export function columnSums(x: tf.Tensor2D): tf.Tensor1D {
  return tf.sum(x, 0);
}

/** As a product with one-hot rows, since tfjs has no scatter of sums that repeats bit for bit on every backend. */
export function sumRowsByIndex(x: tf.Tensor2D, indices: tf.Tensor1D, count: number): tf.Tensor2D {
  return tf.tidy(() => outer(oneHot(indices, count), x));
}

export function split(
  flat: tf.Tensor1D,
  shapes: readonly (readonly [number] | readonly [number, number])[],
): readonly tf.Tensor[] {
  let offset = 0;
  const parts = shapes.map((shape) => {
    const size = at(shape, 0) * (shape[1] ?? 1);
    const part = tf.tidy(() => tf.reshape(tf.slice(flat, [offset], [size]), [...shape]));
    offset += size;
    return part;
  });
  return parts;
}

export function join(parts: readonly tf.Tensor[]): tf.Tensor1D {
  return tf.tidy(() => tf.concat1d(parts.map((part) => tf.reshape(part, [part.size]))));
}
