/** The difference of two readers: by hand, as the plain t interval of words apart, and wider where words go together. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomFromSeed } from '../../../src/base/random.ts';
import { clustersOf } from '../../../src/statistics/clusters.ts';
import { FEWEST_CLUSTERS, pairedDifference } from '../../../src/statistics/pairedDifference.ts';

const each = (count: number, value: (i: number) => number) =>
  Int32Array.from({ length: count }, (_, i) => value(i));

describe('the difference of two readers', () => {
  it('of words with one letter is the paired t interval', () => {
    // 1, 0, 1, 0, 1, 1, 1, 0, 1, 1: mean 0.7, sd √(7/30); t₉ at 5 % is 2.26216.
    const excess = Int32Array.of(1, 0, 1, 0, 1, 1, 1, 0, 1, 1);
    const { difference, interval } = pairedDifference(
      { letters: each(10, () => 1), excess, clusters: each(10, (i) => i) },
      0.05,
    );
    const reach = 2.26216 * Math.sqrt(7 / 30 / 10);
    expect(difference).toBeCloseTo(0.7, 12);
    expect(interval?.[0]).toBeCloseTo(0.7 - reach, 5);
    expect(interval?.[1]).toBeCloseTo(0.7 + reach, 5);
  });

  it('weighs words by their letters', () => {
    const { difference } = pairedDifference(
      { letters: Int32Array.of(3, 5, 2, 8), excess: Int32Array.of(1, -2, 0, 3), clusters: each(4, (i) => i) },
      0.05,
    );
    expect(difference).toBeCloseTo(2 / 18, 15);
  });

  it('turns round when the readers change places', () => {
    const random = randomFromSeed(2);
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 60 }), fc.nat(), (count, step) => {
        const words = {
          letters: each(count, (i) => 1 + random.below(9, step, i)),
          excess: each(count, (i) => random.below(7, step, i, 1) - 3),
          clusters: each(count, (i) => i),
        };
        const one = pairedDifference(words, 0.01);
        const other = pairedDifference({ ...words, excess: words.excess.map((value) => -value) }, 0.01);
        expect(other.difference).toBeCloseTo(-one.difference, 12);
        expect(other.interval?.[0] ?? 0).toBeCloseTo(-(one.interval?.[1] ?? 0), 12);
      }),
    );
  });

  it('knows no more of the same words read twenty times than of each once', () => {
    const random = randomFromSeed(5);
    const [letters, excess] = [
      each(30, (i) => 3 + random.below(5, 0, i)),
      each(30, (i) => random.below(5, 1, i) - 2),
    ];
    const once = pairedDifference({ letters, excess, clusters: each(30, (i) => i) }, 0.01);
    const again = pairedDifference(
      {
        letters: each(600, (i) => letters[i % 30] ?? 0),
        excess: each(600, (i) => excess[i % 30] ?? 0),
        clusters: each(600, (i) => i % 30),
      },
      0.01,
    );
    expect(again.difference).toBeCloseTo(once.difference, 12);
    expect(again.interval?.[1]).toBeCloseTo(once.interval?.[1] ?? NaN, 12);
  });

  it('gives no interval where too few words are different, or one word is nearly all', () => {
    const few = (count: number, share: (i: number) => number) =>
      pairedDifference(
        { letters: each(200, () => 5), excess: each(200, (i) => i % 2), clusters: each(200, share) },
        0.05,
      );
    expect(few(200, (i) => i % (FEWEST_CLUSTERS - 1)).interval).toBeNull();
    expect(few(200, (i) => i % FEWEST_CLUSTERS).interval).not.toBeNull();
    // Twenty sequences, but one of them makes nine tenths of the words.
    expect(few(200, (i) => (i < 180 ? 0 : i - 180)).interval).toBeNull();
  });
});

describe('clusters', () => {
  it('are the same for the same sequence only', () => {
    expect(clustersOf([[1, 2], [12], [1, 2], [2, 1], Uint16Array.of(12)])).toEqual(
      Int32Array.of(0, 1, 0, 2, 1),
    );
  });
});
