/** Which runs may stand in one table: those of the same data and the same test sequences. */
import { sameData } from '../runData.ts';
import type { RunFile } from '../runFile.ts';

type Known = Pick<RunFile, 'data' | 'settings'>;

/** Why a run is not compared with the others. */
export type Apart = 'data' | 'split';

function apartFrom(one: Known, other: Known): Apart | null {
  if ((one.data.task ?? 'letters') !== (other.data.task ?? 'letters')) return 'data';
  if (!sameData(one.data, other.data)) return 'data';
  return one.settings.split === other.settings.split ? null : 'split';
}

/** @param runs the first of them is what the others must be like, if none `isFirst` */
export function comparable<T extends Known>(
  runs: readonly T[],
  isFirst: (run: T) => boolean,
): {
  readonly together: readonly T[];
  readonly apart: readonly { readonly run: T; readonly why: Apart }[];
} {
  const first = runs.find(isFirst) ?? runs[0];
  if (first === undefined) return { together: [], apart: [] };
  const told = runs.map((run) => ({ run, why: apartFrom(run, first) }));
  return {
    together: told.flatMap(({ run, why }) => (why === null ? [run] : [])),
    apart: told.flatMap(({ run, why }) => (why === null ? [] : [{ run, why }])),
  };
}
