/** Products of matrices on WebGPU: tfjs's own, which take transposed arguments as they are. */
import { tf } from '../tf.ts';

export function affineTransposed(x: tf.Tensor2D, w: tf.Tensor2D): tf.Tensor2D {
  return tf.matMul(x, w, false, true);
}

export function outer(a: tf.Tensor2D, b: tf.Tensor2D): tf.Tensor2D {
  return tf.matMul(a, b, true, false);
}
