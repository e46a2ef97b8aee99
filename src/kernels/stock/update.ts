/** One step of an optimiser on flat vectors, of stock operations. */
import { assertNever } from '../../base/assert.ts';
import { constant, tidyObject } from '../ops.ts';
import { ADAM, MOMENTUM, type Update, type UpdateJob } from '../updateJob.ts';
import { tf } from '../tf.ts';

export function update(job: UpdateJob): Update {
  return tidyObject(() => {
    const { gradient, clipNorm } = job;
    const gradientNorm: tf.Scalar = tf.sqrt(tf.sum(tf.square(gradient)));
    const scale = tf.minimum(constant(1), tf.div(constant(clipNorm), tf.add(gradientNorm, constant(1e-6))));
    return { ...next(job, tf.mul(gradient, scale)), gradientNorm };
  });
}

function next(job: UpdateJob, gradient: tf.Tensor1D): Omit<Update, 'gradientNorm'> {
  const { kind, weights, learningRate, updates } = job;
  const [first = tf.zerosLike(weights), second = tf.zerosLike(weights)] = job.moments;
  switch (kind) {
    case 'sgd':
      return { weights: tf.sub(weights, tf.mul(gradient, constant(learningRate))), moments: [] };
    case 'momentum': {
      const m: tf.Tensor1D = tf.add(tf.mul(first, constant(MOMENTUM)), gradient);
      return { weights: tf.sub(weights, tf.mul(m, constant(learningRate))), moments: [m] };
    }
    case 'adam': {
      const { decay1, decay2, epsilon } = ADAM;
      const m: tf.Tensor1D = tf.add(tf.mul(first, constant(decay1)), tf.mul(gradient, constant(1 - decay1)));
      const v: tf.Tensor1D = tf.add(
        tf.mul(second, constant(decay2)),
        tf.mul(tf.square(gradient), constant(1 - decay2)),
      );
      const size = tf.scalar(learningRate / (1 - decay1 ** (updates + 1)));
      const correction = tf.scalar(1 / Math.sqrt(1 - decay2 ** (updates + 1)));
      const spread = tf.add(tf.mul(tf.sqrt(v), correction), constant(epsilon));
      return { weights: tf.sub(weights, tf.div(tf.mul(m, size), spread)), moments: [m, v] };
    }
    default:
      return assertNever(kind);
  }
}
