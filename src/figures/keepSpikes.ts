/** Fewer points to draw, with every spike of the line. */

/**
 * At most four points of each of `parts` equal stretches of the points: the first, the least, the most and the last.
 * @param valueOf what the line is high by
 */
export function keepSpikes<T>(
  points: readonly T[],
  parts: number,
  valueOf: (point: T) => number,
): readonly T[] {
  const size = Math.ceil(points.length / parts);
  if (size <= 4) return points;
  const kept: T[] = [];
  for (let start = 0; start < points.length; start += size) {
    const stretch = points.slice(start, start + size);
    let [least, most] = [0, 0];
    stretch.forEach((point, i) => {
      const value = valueOf(point);
      if (value < valueOf(stretch[least] ?? point)) least = i;
      if (value > valueOf(stretch[most] ?? point)) most = i;
    });
    for (const i of new Set([0, Math.min(least, most), Math.max(least, most), stretch.length - 1])) {
      const point = stretch[i];
      if (point !== undefined) kept.push(point);
    }
  }
  return kept;
}
