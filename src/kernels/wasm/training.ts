/** The losses of an output layer and the optimiser's step on WebAssembly. */
import { assertNever } from '../../base/assert.ts';
import type { OutputLayer, OutputLoss } from '../lossJobs.ts';
import type { Operations } from '../operations.ts';
import { ADAM, MOMENTUM } from '../updateJob.ts';
import { tf } from '../tf.ts';
import type { Joined } from './module.ts';
import type { Workspace } from './workspace.ts';

export function training({ kernels, run }: Joined): Pick<Operations, 'triedLoss' | 'truthLoss' | 'update'> {
  return {
    triedLoss: ({ starts, tokens, targets, weights, ...layer }) =>
      run((work) => {
        const { sizes, inputs, outputs, result } = outputLayer(work, layer);
        const [, H, V] = sizes;
        const most = starts.reduce((most, end, i) => Math.max(most, end - (starts[i - 1] ?? 0)), 0);
        kernels.triedLoss(
          ...[...sizes, ...inputs, work.ints(starts), work.ints(tokens)],
          ...[work.floats(targets), work.floats(weights), ...outputs],
          work.scratch(kernels.triedLossScratch(H, V, most)),
        );
        return result();
      }),
    truthLoss: ({ truth, weights, ...layer }) =>
      run((work) => {
        const { sizes, inputs, outputs, result } = outputLayer(work, layer);
        const [, H, V] = sizes;
        kernels.truthLoss(
          ...[...sizes, ...inputs, work.ints(truth), work.floats(weights), ...outputs],
          work.scratch(kernels.truthLossScratch(H, V)),
        );
        return result();
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

/** N, H and V, where an output layer stands, and where its losses and gradients go. */
function outputLayer(
  work: Workspace,
  { top, outW, outB }: OutputLayer,
): {
  readonly sizes: readonly [number, number, number];
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
  readonly result: () => OutputLoss;
} {
  const [N, H] = top.shape;
  const V = outB.size;
  const losses = work.vector(N);
  const dTop = work.matrix(N, H);
  const dOutW = work.matrix(H, V);
  const dOutB = work.vector(V);
  return {
    sizes: [N, H, V],
    inputs: [top, outW, outB].map((tensor) => work.input(tensor)),
    outputs: [losses, dTop, dOutW, dOutB].map(({ address }) => address),
    result: () => ({
      losses: losses.tensor(),
      dTop: dTop.tensor(),
      dOutW: dOutW.tensor(),
      dOutB: dOutB.tensor(),
    }),
  };
}
