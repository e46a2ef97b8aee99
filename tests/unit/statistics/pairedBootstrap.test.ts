/** The paired bootstrap: a resample by hand, every resample of a few words, and the ends of an interval. */
import { describe, expect, it } from 'vitest';
import { at } from '../../../src/base/assert.ts';
import { randomFromSeed } from '../../../src/base/random.ts';
import {
  figureDifference,
  middleOf,
  resampledDifference,
  type PairedCounts,
} from '../../../src/statistics/pairedBootstrap.ts';

const words = { letters: Int32Array.of(3, 5, 2, 8), excess: Int32Array.of(1, -2, 0, 3) };
/** Mistakes and letters of each word, as the two count them. */
const pair: PairedCounts = {
  width: 2,
  first: Int32Array.of(1, 3, 0, 5, 2, 2, 4, 8),
  second: Int32Array.of(0, 3, 2, 5, 2, 2, 1, 8),
  figure: ([mistakes = 0, letters = 0]) => mistakes / letters,
};
const random = randomFromSeed(4);

describe('the difference of two figures', () => {
  it('is, of letter errors, the excess of wrong letters over all letters', () => {
    expect(figureDifference(pair)).toBeCloseTo(2 / 18, 15);
  });

  it('on a resample counts the words that its draws name, each as often as it was drawn', () => {
    for (let resample = 0; resample < 50; resample++) {
      const named = [0, 1, 2, 3].map((i) => random.below(4, resample, i));
      const sum = (of: Int32Array) => named.reduce((total, word) => total + at(of, word), 0);
      expect(resampledDifference(pair, random, resample)).toBeCloseTo(
        sum(words.excess) / sum(words.letters),
        15,
      );
    }
  });

  it('over many resamples is spread as over all 4⁴ ways to draw four words', () => {
    const every: number[] = [];
    for (let way = 0; way < 256; way++) {
      const named = [0, 1, 2, 3].map((i) => (way >> (2 * i)) & 3);
      const sum = (of: Int32Array) => named.reduce((total, word) => total + at(of, word), 0);
      every.push(sum(words.excess) / sum(words.letters));
    }
    const drawn = Array.from({ length: 20_000 }, (_, i) => resampledDifference(pair, random, i));
    const below = (values: readonly number[], limit: number) =>
      values.filter((value) => value < limit).length / values.length;
    // Beside the values that there are, which rounding may put on either side.
    for (const limit of [-0.2003, -0.0503, 0.0103, 0.1003, 0.2003, 0.3003])
      expect(Math.abs(below(drawn, limit) - below(every, limit))).toBeLessThan(0.015);
  });
});

describe('the difference of two scores of all words together', () => {
  it('is taken of the sums, not of the words one by one', () => {
    // Right, written and true chunks of two sentences: F1 of the sums is 2 · 4 / 10 against 2 · 3 / 10.
    const chunks: PairedCounts = {
      width: 3,
      first: Int32Array.of(4, 4, 4, 0, 1, 1),
      second: Int32Array.of(2, 4, 4, 1, 1, 1),
      figure: ([right = 0, written = 0, truth = 0]) => (2 * right) / (written + truth),
    };
    expect(figureDifference(chunks)).toBeCloseTo(0.2, 15);
  });
});

describe('the middle of some values', () => {
  it('ends at the quantiles, linear between neighbours, whatever the order', () => {
    expect(middleOf([4, 0, 3, 1, 2], 0.5)).toEqual([1, 3]);
    const [low, high] = middleOf([10, 0], 0.9);
    expect(low).toBeCloseTo(0.5, 12);
    expect(high).toBeCloseTo(9.5, 12);
    const hundred = Array.from({ length: 101 }, (_, i) => 100 - i);
    const [least, most] = middleOf(hundred, 0.95);
    expect(least).toBeCloseTo(2.5, 9);
    expect(most).toBeCloseTo(97.5, 9);
    expect(middleOf([7], 0.95)).toEqual([7, 7]);
  });
});
