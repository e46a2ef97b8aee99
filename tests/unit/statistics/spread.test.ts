/** Bands about the mean of several seeds, held against their definitions. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BANDS, bandOf, spreadOf } from '../../../src/statistics/spread.ts';

const values = fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: 2, maxLength: 9 });

describe('a band about a mean', () => {
  it('is a standard deviation (n − 1) or a standard error to each side', () => {
    expect(bandOf([1, 2, 3], 'sd')).toEqual([1, 3]);
    const [low, high] = bandOf([1, 2, 3], 'se') ?? [];
    expect([low, high]).toEqual([
      expect.closeTo(2 - 1 / Math.sqrt(3), 12),
      expect.closeTo(2 + 1 / Math.sqrt(3), 12),
    ]);
  });
  it('of the range ends with the least and the most', () =>
    fc.assert(
      fc.property(values, (some) => {
        const sorted = some.toSorted((a, b) => a - b);
        expect(bandOf(some, 'range')).toEqual([sorted[0], sorted.at(-1)]);
      }),
    ));
  it('by the bootstrap counts every resample of few values', () => {
    // Of 2 values: means 0, 1, 1, 2 in 4 resamples; 2.5 % lies at place 0.075 between the first two.
    expect(bandOf([0, 2], 'bootstrap')).toEqual([expect.closeTo(0.075, 12), expect.closeTo(1.925, 12)]);
    // Of 3 values, by brute force.
    const three = [0.1, 0.7, 0.4];
    const means = three
      .flatMap((a) => three.flatMap((b) => three.map((c) => (a + b + c) / 3)))
      .toSorted((a, b) => a - b);
    const quantile = (q: number): number => {
      const place = q * (means.length - 1);
      const [below, above] = [means[Math.floor(place)] ?? NaN, means[Math.ceil(place)] ?? NaN];
      return below + (place - Math.floor(place)) * (above - below);
    };
    expect(bandOf(three, 'bootstrap')).toEqual([
      expect.closeTo(quantile(0.025), 12),
      expect.closeTo(quantile(0.975), 12),
    ]);
  });
  it('holds the mean, whatever it shows, and moves with the values', () =>
    fc.assert(
      fc.property(values, fc.constantFrom(...BANDS), (some, kind) => {
        const { mean } = spreadOf(some);
        const [low, high] = bandOf(some, kind) ?? [NaN, NaN];
        expect(low).toBeLessThanOrEqual(mean + 1e-9);
        expect(high).toBeGreaterThanOrEqual(mean - 1e-9);
        const moved = bandOf(
          some.map((each) => each + 5),
          kind,
        ) ?? [NaN, NaN];
        expect(moved[0]).toBeCloseTo(low + 5, 9);
        expect(moved[1]).toBeCloseTo(high + 5, 9);
      }),
    ));
  it('is none where there is one value', () => {
    for (const kind of BANDS) expect(bandOf([0.5], kind)).toBeNull();
    expect(spreadOf([0.5])).toEqual({ n: 1, mean: 0.5, sd: null, least: 0.5, most: 0.5 });
  });
});
