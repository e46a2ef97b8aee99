/** The reference for translations: the suffix of the truth that gives the best BLEU-1. @see SeaRNN §5, machine translation */
import { brevity } from '../costs/bleu.ts';
import { lengthBefore, type TokenFacts } from '../costs/sequenceCost.ts';
import { copyTruth } from './copyTruth.ts';
import { finishWith } from './finish.ts';
import type { ReferencePolicy } from './referencePolicy.ts';

/**
 * Appends a suffix of the truth that still fits, possibly none, the shortest of equally good ones. BLEU-1 is the share of
 * the tokens that stand in the truth, each counted as often as there at most, times the brevity penalty. Where lengths
 * are known beforehand it copies the truth.
 */
export function bleuSuffix({ end }: TokenFacts): ReferencePolicy {
  if (end === null) return copyTruth;
  return (finished, truth, from, length, start, targets = truth) => {
    if (lengthBefore(end, finished, from, start) < from) {
      finished.fill(end, start + from, start + length);
      return;
    }
    const L = lengthBefore(end, truth, length, 0);
    /** How often each token of the truth may still be matched. */
    const free = new Map<number, number>();
    for (let i = 0; i < L; i++) free.set(truth[i] ?? end, (free.get(truth[i] ?? end) ?? 0) + 1);
    let matches = 0;
    const take = (token: number): void => {
      const left = free.get(token) ?? 0;
      if (left === 0) return;
      free.set(token, left - 1);
      matches++;
    };
    for (let p = 0; p < from; p++) take(finished[start + p] ?? end);
    const score = (written: number): number =>
      written === 0 ? 0 : (matches / written) * brevity(written, L);
    let part = L;
    let best = score(from);
    for (let i = L - 1; i >= 0 && L - i <= length - from; i--) {
      if (targets[i] === truth[i]) take(truth[i] ?? end);
      const scored = score(from + L - i);
      if (scored > best) [best, part] = [scored, i];
    }
    finishWith(finished, targets, [part, L], end, [from, length, start]);
  };
}
