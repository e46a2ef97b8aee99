/** Which sequences are the same: they are read alike and fail together. */

/** A number for each of W sequences, from 0 in the order of their first appearance; equal sequences have equal ones [W]. */
export function clustersOf(sequences: readonly ArrayLike<number>[]): Int32Array {
  const known = new Map<string, number>();
  return Int32Array.from(sequences, (sequence) => {
    const key = Array.from(sequence).join(' ');
    const cluster = known.get(key) ?? known.size;
    known.set(key, cluster);
    return cluster;
  });
}
