/** Writes a part of the targets after a prefix, and the end after that. */

/** Positions `from` … `length` − 1 become targets[part … truthLength − 1], as far as they go, then `end`. */
export function finishWith(
  finished: Int32Array,
  targets: Int32Array,
  [part, truthLength]: readonly [number, number],
  end: number,
  [from, length, start]: readonly [number, number, number],
): void {
  for (let p = from; p < length; p++) {
    const i = part + p - from;
    finished[start + p] = i < truthLength ? (targets[i] ?? end) : end;
  }
}
