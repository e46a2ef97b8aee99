/** Which parts of a spoilt text are none of what it should be. */
import { at } from '../../base/assert.ts';

/**
 * Of every part of `read` [S] whether it has no equal in `truth`: place by place where both are as long, else after the fewest
 * edits, where parts may be missing or too many.
 */
export function spoiltParts(read: readonly string[], truth: readonly string[]): readonly boolean[] {
  if (read.length === truth.length) return read.map((part, s) => part !== truth[s]);
  const width = truth.length + 1;
  // Edits that are left from part s and true part t on [S + 1, T + 1].
  const left = new Uint16Array((read.length + 1) * width);
  const edits = (s: number, t: number): number => at(left, s * width + t);
  for (let s = read.length; s >= 0; s--)
    for (let t = truth.length; t >= 0; t--) {
      const [reads, truths] = [read.length - s, truth.length - t];
      left[s * width + t] =
        reads === 0 || truths === 0
          ? reads + truths
          : Math.min(
              edits(s + 1, t + 1) + Number(read[s] !== truth[t]),
              1 + Math.min(edits(s + 1, t), edits(s, t + 1)),
            );
    }
  const spoilt: boolean[] = [];
  for (let [s, t] = [0, 0]; s < read.length;) {
    const differs = read[s] !== truth[t];
    if (t < truth.length && edits(s, t) === edits(s + 1, t + 1) + Number(differs)) {
      spoilt.push(differs);
      s++;
      t++;
    } else if (t < truth.length && edits(s, t) === 1 + edits(s, t + 1)) t++;
    else {
      spoilt.push(true);
      s++;
    }
  }
  return spoilt;
}
