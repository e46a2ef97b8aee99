/** Writes a part of the truth after a prefix, and the end after that. */

/** Positions `from` … `length` − 1 become truth[part … truthLength − 1], as far as they go, then `end`. */
export function finishWith(
  finished: Int32Array,
  truth: Int32Array,
  [part, truthLength]: readonly [number, number],
  end: number,
  [from, length, start]: readonly [number, number, number],
): void {
  for (let p = from; p < length; p++) {
    const i = part + p - from;
    finished[start + p] = i < truthLength ? (truth[i] ?? end) : end;
  }
}
