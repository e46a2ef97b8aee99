/** The reference that makes the best of any prefix under edit distance. @see Sabour et al. 2019, arXiv 1810.01398, §3 */
import { editDistances } from '../costs/editDistance.ts';
import { lengthBefore, type TokenFacts } from '../costs/sequenceCost.ts';
import { copyTruth } from './copyTruth.ts';
import { finishWith } from './finish.ts';
import type { ReferencePolicy } from './referencePolicy.ts';

/**
 * Appends the part of the truth after which the whole is nearest to the truth: with D[i] the prefix's distance to
 * the truth's first i tokens, the best that can be reached is min_i D[i], and more where the rest no longer fits or has tokens that cannot be written. Of equally good parts the one that stands nearest to where the prefix
 * ends, then the shorter. Where lengths are known beforehand it copies the truth.
 */
export function editOracle({ end }: TokenFacts): ReferencePolicy {
  if (end === null) return copyTruth;
  const distances = editDistances();
  return (finished, truth, from, length, start, targets = truth) => {
    const written = lengthBefore(end, finished, from, start);
    if (written < from) {
      finished.fill(end, start + from, start + length);
      return;
    }
    const L = lengthBefore(end, truth, length, 0);
    const D = distances(finished, start, from, truth, L);
    const room = length - from;
    let part = L;
    let least = Infinity;
    /** Of truth[i … L − 1], those that cannot be written. */
    let lost = 0;
    for (let i = L; i >= 0; i--) {
      if (i < L && targets[i] !== truth[i]) lost++;
      const cost = (D[i] ?? 0) + Math.max(lost, L - i - room);
      if (cost > least || (cost === least && Math.abs(i - from) >= Math.abs(part - from))) continue;
      [least, part] = [cost, i];
    }
    finishWith(finished, targets, [part, L], end, [from, length, start]);
  };
}
