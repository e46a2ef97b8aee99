/** How many rows of a block still run. */
import { at } from '../base/assert.ts';

/** The number of rows that have more than k steps to go; `remaining` descends. */
export function runningRows(remaining: Int32Array, k: number): number {
  let low = 0;
  let high = remaining.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(remaining, middle) > k) low = middle + 1;
    else high = middle;
  }
  return low;
}
