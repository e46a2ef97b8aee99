/** The paired bootstrap: how far the difference of two letter errors would move with other words of the same kind. */
import { at } from '../base/assert.ts';
import type { RandomStream } from '../base/random.ts';

/** The same W words read by two. */
export interface PairedWords {
  /** Letters of each word [W]. */
  readonly letters: Int32Array;
  /** Letters of each word that the first reads wrong, less those that the second does [W]. */
  readonly excess: Int32Array;
}

/** Letter error of the first less that of the second, −1 … 1, on the words as they are. */
export function letterErrorDifference({ letters, excess }: PairedWords): number {
  const sum = (values: Int32Array): number => values.reduce((total, value) => total + value, 0);
  return sum(excess) / sum(letters);
}

/**
 * The same difference on as many words drawn with replacement: a word's two readings stay together. Draws are
 * (resample, position) of `random`, so any resample can be made by itself.
 */
export function resampledDifference(
  { letters, excess }: PairedWords,
  random: RandomStream,
  resample: number,
): number {
  const words = letters.length;
  let difference = 0;
  let whole = 0;
  for (let i = 0; i < words; i++) {
    const word = random.below(words, resample, i);
    // Not at(), which is slow in a loop of millions.
    difference += excess[word] ?? NaN;
    whole += letters[word] ?? NaN;
  }
  return difference / whole;
}

/**
 * The middle `share` (0 … 1) of some values: its two ends, linear between neighbours (the percentile bootstrap).
 * @see Efron and Tibshirani 1993, An Introduction to the Bootstrap, chapter 13
 */
export function middleOf(values: readonly number[], share: number): readonly [low: number, high: number] {
  const sorted = values.toSorted((a, b) => a - b);
  const quantile = (q: number): number => {
    const place = q * (sorted.length - 1);
    const below = Math.floor(place);
    const above = Math.min(below + 1, sorted.length - 1);
    return at(sorted, below) + (place - below) * (at(sorted, above) - at(sorted, below));
  };
  return [quantile((1 - share) / 2), quantile((1 + share) / 2)];
}
