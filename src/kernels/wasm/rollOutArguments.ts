/** What the module's `rollOut` is given, in its order; the same for both threads. */
import type { RollOutJob } from '../operations.ts';
import type { tf } from '../tf.ts';

/** R, S, H, V, A, T, M, D, end (−1 for none), squash. */
export type RollOutSizes = readonly [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];

export interface RollOutArguments {
  readonly sizes: RollOutSizes;
  readonly floats: readonly (tf.Tensor | null)[];
  readonly ints: readonly (Int32Array | null)[];
}

export function rollOutArguments(job: RollOutJob): RollOutArguments {
  const { states, product, table, aligned, Wh, bh, outW, outB, attention, sketch, end } = job;
  const { cells, forced, remaining, nextCell, guide, sources } = job;
  const [H, V] = outW.shape;
  const source = attention?.layout ?? null;
  const [M, A] = attention?.keys.shape ?? [0, 0];
  const T = source?.steps ?? 0;
  const D = sketch?.directions.shape[1] ?? 0;
  const parts = attention && [
    attention.keys,
    attention.values,
    attention.query?.Wq,
    attention.query?.v,
    attention.Ws,
  ];
  return {
    sizes: [cells.length, remaining[0] ?? 0, H, V, A, T, M, D, end ?? -1, Number(attention?.squash ?? false)],
    floats: [
      ...[states, product, table, aligned, Wh, bh, outW, outB],
      ...(parts ?? [null, null, null, null, null]).map((tensor) => tensor ?? null),
      ...[sketch?.directions ?? null, sketch?.along ?? null],
    ],
    ints: [
      ...[cells, forced, remaining, nextCell, guide],
      ...(source === null ? [null, null, null] : [sources, source.lengths, source.offsets]),
    ],
  };
}

/** What the size of the scratch depends on. */
export function scratchSizes([, , ...[H, V, A, T, M, D]]: RollOutSizes): readonly number[] {
  return [H, V, A, T, M, D];
}
