/** Which tokens a cost table prefers: how often another than the truth, and how often several alike. */
import { at } from '../../base/assert.ts';
import type { CheapestTokens } from '../../experiments/examination.ts';
import type { CostTable } from '../../searnn/costTable.ts';

/** Counts of cells, to be added up over tables. */
export interface CheapestCounts {
  notTruth: number;
  tied: number;
  cells: number;
}

/** Adds a table's cells; `targets` are the true tokens [N], and the truth is among the tokens tried. */
export function addCheapest(
  counts: CheapestCounts,
  { tried, costs }: Pick<CostTable, 'tried' | 'costs'>,
  targets: ArrayLike<number>,
): void {
  for (let cell = 0; cell + 1 < tried.starts.length; cell++) {
    const [from, to] = [at(tried.starts, cell), at(tried.starts, cell + 1)];
    if (from === to) continue;
    // Equal errors are equal numbers, so ties are exact.
    const least = Math.min(...costs.subarray(from, to));
    let cheapest = 0;
    let truthIsCheapest = false;
    for (let row = from; row < to; row++) {
      if (at(costs, row) !== least) continue;
      cheapest++;
      truthIsCheapest ||= at(tried.tokens, row) === at(targets, cell);
    }
    counts.notTruth += Number(!truthIsCheapest);
    counts.tied += Number(cheapest > 1);
    counts.cells++;
  }
}

export function cheapestTokens({ notTruth, tied, cells }: CheapestCounts): CheapestTokens {
  return { notTruth: { part: notTruth, whole: cells }, tied: { part: tied, whole: cells } };
}
