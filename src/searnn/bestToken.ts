/** The cheapest token of each cell, a*; ties are exact, and who wins them is a parameter. */
import { at } from '../base/assert.ts';
import type { TriedTokens } from './costTable.ts';
import type { Draws } from './draws.ts';

/** Which of `ties` equally cheap tokens (0 … ties − 1, ascending) wins at a cell; asked only when ties > 1. */
export type TieBreaker = (ties: number, cell: number) => number;

/** The lowest token wins: for golden numbers. */
export const lowestToken: TieBreaker = () => 0;

/** A fair draw for each cell: for runs. `draws` come from the stream `ties`. */
export function drawnToken(draws: Draws): TieBreaker {
  return (ties, cell) => draws.below(ties, cell);
}

/**
 * The row of the cheapest tried token of each cell [N], −1 where none was tried. Costs are compared exactly: those of
 * one cell are errors over the same length, so equal errors are equal numbers (in float32 too).
 */
export function bestTokens(tried: TriedTokens, costs: ArrayLike<number>, breakTie: TieBreaker): Int32Array {
  const best = new Int32Array(tried.starts.length - 1).fill(-1);
  for (let cell = 0; cell < best.length; cell++) {
    const from = at(tried.starts, cell);
    const to = at(tried.starts, cell + 1);
    let ties = 0;
    let cheapest = from;
    let lowest = NaN;
    for (let row = from; row < to; row++) {
      const cost = costs[row] ?? NaN;
      if (row === from || cost < lowest) {
        cheapest = row;
        lowest = cost;
        ties = 1;
      } else if (cost === lowest) ties++;
    }
    if (ties === 0) continue;
    best[cell] = ties === 1 ? cheapest : nthOf(costs, lowest, cheapest, breakTie(ties, cell));
  }
  return best;
}

/** The n-th row (from 0) at or after `from` whose cost is `cost`. */
function nthOf(costs: ArrayLike<number>, cost: number, from: number, n: number): number {
  let row = from;
  for (let left = n; left > 0; left--) {
    row++;
    while (at(costs, row) !== cost) row++;
  }
  return row;
}
