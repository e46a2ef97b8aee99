/** Costs of a finished sequence: its test error. */

/**
 * Cost of the finished sequence that stands at `finished[start … start + length − 1]` against the truth [length].
 * Equal errors must give exactly equal numbers, so that ties are seen as ties.
 */
export type SequenceCost = (finished: Int32Array, truth: Int32Array, length: number, start: number) => number;

/** Wrong positions / length, 0 … 1; errors of the prefix count too. @see SeaRNN §5, OCR */
export function hamming(finished: Int32Array, truth: Int32Array, length: number, start = 0): number {
  let wrong = 0;
  for (let p = 0; p < length; p++) if (finished[start + p] !== truth[p]) wrong++;
  return wrong / length;
}
