/** Hamming cost: the share of the positions that are wrong. @see SeaRNN §5, OCR */

/** Wrong positions / length, 0 … 1; errors of the prefix count too. A `SequenceCost`. */
export function hamming(finished: Int32Array, truth: Int32Array, length: number, start = 0): number {
  let wrong = 0;
  for (let p = 0; p < length; p++) if (finished[start + p] !== truth[p]) wrong++;
  return wrong / length;
}
