/** The lines of growing sizes: one a contestant, over hidden units, for the largest batch and for the smallest. */
import type { SizeSpeed } from '../../experiments/speedReport.ts';
import type { Point } from '../curves/lines.ts';

export interface SizeLines {
  readonly names: readonly string[];
  readonly hidden: readonly number[];
  readonly batchSizes: readonly number[];
  /** Milliseconds [name][batch][hidden]. */
  readonly ms: readonly (readonly (readonly number[])[])[];
}

const different = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];

/** In the order in which they were measured. */
export function sizeLines(sizes: readonly SizeSpeed[]): SizeLines {
  const names = different(sizes.map(({ contestant }) => contestant));
  const hidden = different(sizes.map((one) => one.hidden));
  const batchSizes = different(sizes.map(({ batchSize }) => batchSize));
  const msOf = (name: string, batch: number, units: number): number =>
    sizes.find((one) => one.contestant === name && one.batchSize === batch && one.hidden === units)?.ms ??
    NaN;
  const ms = names.map((name) => batchSizes.map((batch) => hidden.map((units) => msOf(name, batch, units))));
  return { names, hidden, batchSizes, ms };
}

/** Points of every contestant's line for one batch. */
export const linesOf = ({ ms, hidden }: SizeLines, batch: number): readonly (readonly Point[])[] =>
  ms.map((own) => hidden.flatMap((x, i) => (own[batch]?.[i] === undefined ? [] : [{ x, y: own[batch][i] }])));

/** A range on a logarithmic axis that holds all values with some room. */
export function room({ ms }: SizeLines): readonly [number, number] {
  const all = ms.flat(2).filter((value) => value > 0);
  return [Math.min(...all) / 1.3, Math.max(...all) * 1.3];
}
