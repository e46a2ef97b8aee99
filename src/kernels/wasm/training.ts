/** The loss over tried tokens and the optimiser's step on WebAssembly. */
import { assertNever } from '../../base/assert.ts';
import type { Operations } from '../operations.ts';
import { ADAM, MOMENTUM } from '../updateJob.ts';
import { tf } from '../tf.ts';
import type { Joined } from './module.ts';

export function training({ kernels, run }: Joined): Pick<Operations, 'softmaxLoss' | 'update'> {
  return {
    softmaxLoss: ({ logits, starts, tokens, targets, weights }) =>
      run((work) => {
        const [N, V] = logits.shape;
        const losses = work.vector(N);
        const dLogits = work.matrix(N, V);
        kernels.softmaxLoss(
          ...[N, V, work.input(logits), work.ints(starts), work.ints(tokens)],
          ...[work.floats(targets), work.floats(weights), losses.address, dLogits.address],
          work.scratch(4 * (V + 4)),
        );
        return { losses: losses.tensor(), dLogits: dLogits.tensor() };
      }),
    update: ({ kind, weights, gradient, moments, learningRate, clipNorm, updates }) =>
      run((work) => {
        const P = weights.size;
        const next = work.vector(P);
        const [w, g] = [work.input(weights), work.input(gradient)];
        const [m, v] = [work.input(moments[0] ?? null), work.input(moments[1] ?? null)];
        const norm = kernels.norm(g, P);
        const scale = Math.min(1, clipNorm / (norm + 1e-6));
        const gradientNorm = tf.scalar(norm);
        switch (kind) {
          case 'sgd':
            kernels.sgd(P, w, g, learningRate, scale, next.address);
            return { weights: next.tensor(), moments: [], gradientNorm };
          case 'momentum': {
            const nextM = work.vector(P);
            kernels.momentum(P, w, g, m, learningRate, scale, MOMENTUM, next.address, nextM.address);
            return { weights: next.tensor(), moments: [nextM.tensor()], gradientNorm };
          }
          case 'adam': {
            const { decay1, decay2, epsilon } = ADAM;
            const [nextM, nextV] = [work.vector(P), work.vector(P)];
            const size = learningRate / (1 - decay1 ** (updates + 1));
            const correction = 1 / Math.sqrt(1 - decay2 ** (updates + 1));
            kernels.adam(
              ...[P, w, g, m, v, scale, decay1, decay2, epsilon, size, correction],
              ...[next.address, nextM.address, nextV.address],
            );
            return { weights: next.tensor(), moments: [nextM.tensor(), nextV.tensor()], gradientNorm };
          }
          default:
            return assertNever(kind);
        }
      }),
  };
}
