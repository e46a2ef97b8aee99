/** Sequences, roll-ins and roll-outs on WebAssembly: one call each. */
import { at } from '../../base/assert.ts';
import type { CellLayout } from '../../base/cellLayout.ts';
import type { Operations } from '../operations.ts';
import { tf } from '../tf.ts';
import type { Joined } from './module.ts';
import { rollOutArguments, scratchSizes } from './rollOutArguments.ts';
import type { Workspace } from './workspace.ts';

/** Addresses of the running sequences and the first cell of each step. */
function places(work: Workspace, { counts, offsets }: CellLayout): [number, number] {
  return [work.ints(counts), work.ints(offsets)];
}

/** The tape of a run is one tensor: r, z, n and h·Un + bias of each cell [N, 4H]. */
export function sequences({
  kernels,
  run,
}: Joined): Pick<Operations, 'sequence' | 'backSequence' | 'decode' | 'rollOut'> {
  return {
    sequence: ({ layout, direction, inputs, start, Wh, bh }) =>
      run((work) => {
        const { batchSize: B, steps: T, size: N } = layout;
        const H = Wh.shape[0];
        const states = work.matrix(N, H);
        const final = work.matrix(B, H);
        const tape = work.matrix(N, 4 * H);
        kernels.sequence(
          ...[B, T, H, direction === 'backward' ? 1 : 0, ...places(work, layout)],
          ...[inputs, start, Wh, bh].map((tensor) => work.input(tensor)),
          ...[states.address, final.address, tape.address],
          work.scratch(kernels.sequenceScratch(H)),
        );
        return { states: states.tensor(), final: final.tensor(), tape: [tape.tensor()] };
      }),
    backSequence: ({ layout, direction, run: made, start, Wh, dStates, dFinal }) =>
      run((work) => {
        const { batchSize: B, steps: T, size: N } = layout;
        const H = Wh.shape[0];
        const carried = work.matrix(B, H);
        const dInputs = work.matrix(N, 3 * H);
        const dWh = work.matrix(H, 3 * H);
        const dbh = work.vector(3 * H);
        kernels.backSequence(
          ...[B, T, H, direction === 'backward' ? 1 : 0, ...places(work, layout)],
          ...[made.states, start, at(made.tape, 0), Wh, dStates, dFinal].map((tensor) => work.input(tensor)),
          ...[carried.address, dInputs.address, dWh.address, dbh.address],
          work.scratch(kernels.backSequenceScratch(N, H)),
        );
        return {
          dInputs: dInputs.tensor(),
          dWh: dWh.tensor(),
          dbh: dbh.tensor(),
          dStart: carried.tensor(),
        };
      }),
    decode: ({ layout, start, table, aligned, Wh, bh, outW, outB, targets, reference }) =>
      run((work) => {
        const { batchSize: B, steps: T, size: N } = layout;
        const [H, V] = outW.shape;
        const states = work.matrix(N, H);
        const tape = work.matrix(N, 4 * H);
        const tokens = work.vector(N, 'int32');
        const fed = work.vector(N, 'int32');
        kernels.decode(
          ...[B, T, H, V, ...places(work, layout)],
          ...[start, table, aligned, Wh, bh, outW, outB].map((tensor) => work.input(tensor)),
          work.ints(targets),
          work.ints(Int32Array.from(reference)),
          ...[states, tape, tokens, fed].map(({ address }) => address),
          work.scratch(kernels.decodeScratch(B, H, V)),
        );
        return {
          run: { states: states.tensor(), tape: [tape.tensor()] },
          tokens: tokens.tensor(),
          fed: fed.tensor(),
        };
      }),
    rollOut: (job) => {
      const R = job.cells.length;
      const S = job.remaining[0] ?? 0;
      const place = (row: number, k: number): number => row * S + k;
      if (S === 0) return { tokens: tf.tensor1d([], 'int32'), place };
      const tokens = run((work) => {
        const { sizes, floats, ints } = rollOutArguments(job);
        const written = work.vector(R * S, 'int32');
        kernels.rollOut(
          ...sizes,
          ...floats.map((tensor) => work.input(tensor)),
          ...ints.map((values) => (values === null ? 0 : work.ints(values))),
          written.address,
          work.scratch(kernels.rollOutScratch(...scratchSizes(sizes))),
        );
        return written.tensor();
      });
      return { tokens, place };
    },
  };
}
