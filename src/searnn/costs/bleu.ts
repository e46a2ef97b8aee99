/** BLEU: how many n-grams of a translation stand in the truth too. @see Papineni et al. 2002; smoothing: Lin & Och 2004 */
import { lengthBefore, type SequenceCost, type TokenFacts } from './sequenceCost.ts';

/** n-grams up to this n count. */
const BLEU_ORDER = 4;

/** n-grams that match, each as often as the truth has it at most; index n − 1. */
export type Matches = [number, number, number, number];

/**
 * Counts matching n-grams of `a[aStart … aStart + aLength − 1]` in `b[0 … bLength − 1]`. N-grams that are equal are so to
 * all others of their kind, so taking the first free one finds as many pairs as there are.
 * @returns a function that leaves its counts in one array, the same at every call
 */
export function ngramMatcher(): (
  a: Int32Array,
  aStart: number,
  aLength: number,
  b: Int32Array,
  bLength: number,
) => Readonly<Matches> {
  const counts: Matches = [0, 0, 0, 0];
  /** How many tokens are equal from (i, j) on, at most `BLEU_ORDER` [aLength + 1, bLength + 1]. */
  let runs = new Uint8Array(256);
  /** The n up to which b's n-gram at j is taken [bLength]. */
  let taken = new Uint8Array(16);
  return (a, aStart, aLength, b, bLength) => {
    const width = bLength + 1;
    if (runs.length < (aLength + 1) * width) runs = new Uint8Array(2 * (aLength + 1) * width);
    if (taken.length < bLength) taken = new Uint8Array(2 * bLength);
    runs.fill(0, 0, (aLength + 1) * width);
    for (let i = aLength - 1; i >= 0; i--)
      for (let j = bLength - 1; j >= 0; j--)
        if (a[aStart + i] === b[j])
          runs[i * width + j] = Math.min(BLEU_ORDER, (runs[(i + 1) * width + j + 1] ?? 0) + 1);
    for (let n = 1; n <= BLEU_ORDER; n++) {
      let matches = 0;
      taken.fill(0, 0, bLength);
      for (let i = 0; i + n <= aLength; i++)
        for (let j = 0; j + n <= bLength; j++)
          if (taken[j] === 0 && (runs[i * width + j] ?? 0) >= n) {
            taken[j] = 1;
            matches++;
            break;
          }
      counts[n - 1] = matches;
      // No n-gram without its (n − 1)-grams.
      if (matches === 0) {
        counts.fill(0, n);
        break;
      }
    }
    return counts;
  };
}

/** exp(1 − truth / written) where less is written than the truth has, else 1. */
export const brevity = (written: number, truth: number): number =>
  written < truth ? Math.exp(1 - truth / written) : 1;

/** Smoothed BLEU-4 of one sentence, 0 … 1: one is added to all counts; 0 where no token matches. */
export function sentenceBleu(matches: readonly number[], written: number, truth: number): number {
  if (matches[0] === 0) return 0;
  let product = 1;
  for (let n = 1; n <= BLEU_ORDER; n++)
    product *= ((matches[n - 1] ?? 0) + 1) / (Math.max(0, written - n + 1) + 1);
  return product ** (1 / BLEU_ORDER) * brevity(written, truth);
}

/** 1 − smoothed BLEU-4 of what stands before the end. @see SeaRNN §5, machine translation */
export function bleuCost({ end }: TokenFacts): SequenceCost {
  const matches = ngramMatcher();
  return (finished, truth, length, start) => {
    const [written, all] = [lengthBefore(end, finished, length, start), lengthBefore(end, truth, length, 0)];
    return 1 - sentenceBleu(matches(finished, start, written, truth, all), written, all);
  };
}
