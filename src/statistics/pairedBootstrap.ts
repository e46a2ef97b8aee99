/** The paired bootstrap: how far the difference of two readers' figures would move with other words of the same kind. */
import { at } from '../base/assert.ts';
import type { RandomStream } from '../base/random.ts';

/** The same W words read by two, as K counts a word from whose sums over words the figure comes. */
export interface PairedCounts {
  /** K. */
  readonly width: number;
  /** [W × K] */
  readonly first: ArrayLike<number>;
  readonly second: ArrayLike<number>;
  /** The figure of some words, from the sums of their counts [K]. */
  readonly figure: (sums: Float64Array) => number;
}

/** Figure of the first less that of the second over `count` words, of which `word` gives the i-th. */
function differenceOver(
  { width, first, second, figure }: PairedCounts,
  count: number,
  word: (i: number) => number,
): number {
  const [ofFirst, ofSecond] = [new Float64Array(width), new Float64Array(width)];
  for (let i = 0; i < count; i++) {
    const row = word(i) * width;
    for (let k = 0; k < width; k++) {
      // Not at(), which is slow in a loop of millions.
      ofFirst[k] = (ofFirst[k] ?? NaN) + (first[row + k] ?? NaN);
      ofSecond[k] = (ofSecond[k] ?? NaN) + (second[row + k] ?? NaN);
    }
  }
  return figure(ofFirst) - figure(ofSecond);
}

/** On the words as they are. */
export function figureDifference(pair: PairedCounts): number {
  return differenceOver(pair, pair.first.length / pair.width, (i) => i);
}

/**
 * The same difference on as many words drawn with replacement: a word's two readings stay together. Draws are
 * (resample, position) of `random`, so any resample can be made by itself.
 */
export function resampledDifference(pair: PairedCounts, random: RandomStream, resample: number): number {
  const words = pair.first.length / pair.width;
  return differenceOver(pair, words, (i) => random.below(words, resample, i));
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
