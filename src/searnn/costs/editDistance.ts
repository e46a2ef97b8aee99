/** Edit distance: the fewest insertions, deletions and replacements that turn one sequence into another. @see SeaRNN §5, spelling */
import { lengthBefore, type SequenceCost, type TokenFacts } from './sequenceCost.ts';

/**
 * Levenshtein's distances of one sequence to every beginning of another, by his usual programme, a row at a time. The row
 * is kept between calls: 10,000 distances of sequences of 15 make no garbage.
 * @returns a function of `a[aStart … aStart + aLength − 1]` and `b[0 … bLength − 1]` that leaves
 *   D[j] = edit(a, b[0 … j − 1]) in one array, the same at every call [≥ bLength + 1]
 */
export function editDistances(): (
  a: Int32Array,
  aStart: number,
  aLength: number,
  b: Int32Array,
  bLength: number,
) => Int32Array {
  let row = new Int32Array(32);
  return (a, aStart, aLength, b, bLength) => {
    if (row.length <= bLength) row = new Int32Array(2 * bLength + 1);
    for (let j = 0; j <= bLength; j++) row[j] = j;
    for (let i = 1; i <= aLength; i++) {
      const token = a[aStart + i - 1];
      /** Distance of a's first i − 1 tokens and b's first j − 1. */
      let corner = i - 1;
      let left = i;
      row[0] = i;
      for (let j = 1; j <= bLength; j++) {
        const above = row[j] ?? 0;
        const best = Math.min(above, left) + 1;
        left = Math.min(best, corner + (token === b[j - 1] ? 0 : 1));
        corner = above;
        row[j] = left;
      }
    }
    return row;
  };
}

/** Edit distance / length of the truth, of what stands before the end; may exceed 1. An empty truth counts as of length 1. */
export function editCost({ end }: TokenFacts): SequenceCost {
  const distances = editDistances();
  return (finished, truth, length, start) => {
    const truthLength = lengthBefore(end, truth, length, 0);
    const written = lengthBefore(end, finished, length, start);
    const D = distances(finished, start, written, truth, truthLength);
    return (D[truthLength] ?? 0) / Math.max(1, truthLength);
  };
}
