/** What of a source is not among the examples, as a data set says it. */
import type { DataSet, Omission } from './task.ts';

/** Those reasons that left something out. */
export function leavingOut(all: readonly Omission[]): Pick<DataSet, 'leftOut'> {
  const leftOut = all.filter(({ count }) => count > 0);
  return leftOut.length === 0 ? {} : { leftOut };
}
