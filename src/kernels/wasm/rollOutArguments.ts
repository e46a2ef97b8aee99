/** What the module's `rollOut` is given, in its order; the same for both threads. */
import type { RollOutJob } from '../operations.ts';
import type { tf } from '../tf.ts';

/** R, S, H, V, A, T, end (−1 for none), squash. */
export type RollOutSizes = readonly [number, number, number, number, number, number, number, number];

export interface RollOutArguments {
  readonly sizes: RollOutSizes;
  readonly floats: readonly (tf.Tensor | null)[];
  readonly ints: readonly (Int32Array | null)[];
}

export function rollOutArguments(job: RollOutJob): RollOutArguments {
  const { states, product, table, aligned, Wh, bh, outW, outB, reader, end } = job;
  const { cells, forced, remaining, nextCell, guide, sources } = job;
  const [H, V] = outW.shape;
  const read = reader?.layout ?? null;
  const [A, T] = [reader?.keys.shape[1] ?? 0, read?.steps ?? 0];
  const reading = reader && [reader.keys, reader.values, reader.query?.Wq, reader.query?.v, reader.Ws];
  return {
    sizes: [cells.length, remaining[0] ?? 0, H, V, A, T, end ?? -1, Number(reader?.squash ?? false)],
    floats: [
      ...[states, product, table, aligned, Wh, bh, outW, outB],
      ...(reading ?? [null, null, null, null, null]).map((tensor) => tensor ?? null),
    ],
    ints: [
      ...[cells, forced, remaining, nextCell, guide],
      ...(read === null ? [null, null, null] : [sources, read.lengths, read.offsets]),
    ],
  };
}

/** What the size of the scratch depends on. */
export function scratchSizes([, , H, V, A, T]: RollOutSizes): readonly [number, number, number, number] {
  return [H, V, A, T];
}
