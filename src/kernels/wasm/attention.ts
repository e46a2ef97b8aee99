/** Attention on WebAssembly: one call for all rows, forward and back. */
import type { CellLayout } from '../../base/cellLayout.ts';
import type { Operations } from '../operations.ts';
import type { Joined } from './module.ts';
import type { Workspace } from './workspace.ts';

/** Addresses of the sources' lengths and of the first cell of each step. */
function places(work: Workspace, { lengths, offsets }: CellLayout): [number, number] {
  return [work.ints(lengths), work.ints(offsets)];
}

export function attention({ kernels, run }: Joined): Pick<Operations, 'attend' | 'backAttend'> {
  return {
    attend: ({ layout, sources, queries, keys, values, v }) =>
      run((work) => {
        const [n, A] = queries.shape;
        const S = layout.steps;
        const [M, C] = values.shape;
        const mixed = work.matrix(n, C);
        const weights = work.matrix(n, S);
        kernels.attend(
          ...[n, S, A, C, M, ...places(work, layout), work.ints(sources)],
          ...[queries, keys, values, v].map((tensor) => work.input(tensor)),
          ...[mixed.address, weights.address],
          work.scratch(kernels.powersBytes(A, M)),
        );
        return { mixed: mixed.tensor(), weights: weights.tensor() };
      }),
    backAttend: ({ layout, sources, queries, keys, values, v, weights, dMixed }) =>
      run((work) => {
        const [n, A] = queries.shape;
        const [M, C] = values.shape;
        const [dQueries, dKeys, dValues] = [work.matrix(n, A), work.matrix(M, A), work.matrix(M, C)];
        const dV = v === null ? null : work.vector(A);
        kernels.backAttend(
          ...[n, layout.steps, A, C, M, ...places(work, layout), work.ints(sources)],
          ...[queries, keys, values, v, weights, dMixed].map((tensor) => work.input(tensor)),
          ...[dQueries, dKeys, dValues].map(({ address }) => address),
          dV === null ? 0 : dV.address,
          work.scratch(kernels.powersBytes(A, M)),
        );
        return {
          dQueries: dQueries.tensor(),
          dKeys: dKeys.tensor(),
          dValues: dValues.tensor(),
          dV: dV === null ? null : dV.tensor(),
        };
      }),
  };
}
