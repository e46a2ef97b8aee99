/** Exact test of paired differences: were either of the two as likely to be the better one, each difference could have had the other sign. */

/** More pairs would take 2²⁰ sums and more. */
export const MOST_PAIRS = 20;

/** Sums that differ by less are equal but for rounding. */
const EPSILON = 1e-12;

/**
 * Two-sided p-value, 2¹⁻ⁿ … 1: of all 2ⁿ ways to choose signs the share that have a sum at least as far from 0 as the one seen.
 * @param differences [n], 1 … 20 of them
 * @see Fisher 1935, The Design of Experiments, §21
 */
export function signFlips(differences: readonly number[]): number {
  const sum = differences.reduce((all, each) => all + each, 0);
  const scale = differences.reduce((all, each) => all + Math.abs(each), 0);
  const seen = Math.abs(sum) - EPSILON * scale;
  // Each way and its mirror image are equally far: the last sign stays.
  const n = differences.length - 1;
  const last = differences[n] ?? 0;
  let far = 0;
  const walk = (i: number, at: number): void => {
    if (i === n) {
      if (Math.abs(at) >= seen) far++;
      return;
    }
    const each = differences[i] ?? 0;
    walk(i + 1, at + each);
    walk(i + 1, at - each);
  };
  walk(0, last);
  return far / 2 ** n;
}
