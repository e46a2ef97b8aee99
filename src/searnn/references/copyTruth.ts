/** The reference that copies the truth position by position: what the paper does. @see SeaRNN §3 */

/** Whatever the prefix; optimal under Hamming cost. A `ReferencePolicy`. */
export function copyTruth(
  finished: Int32Array,
  truth: Int32Array,
  from: number,
  length: number,
  start = 0,
  targets = truth,
): void {
  for (let p = from; p < length; p++) finished[start + p] = targets[p] ?? 0;
}
