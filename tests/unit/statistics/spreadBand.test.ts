/** Bands of several seeds: their mean and how far they lie about it, in four ways. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BANDS, spreadBand } from '../../../src/statistics/spreadBand.ts';

const values = fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: 1, maxLength: 8 });

it('holds the mean, and has no width where there is one value or all are equal', () => {
  fc.assert(
    fc.property(values, fc.constantFrom(...BANDS), (seeds, kind) => {
      const { mean, low, high } = spreadBand(seeds, kind);
      expect(mean).toBeCloseTo(seeds.reduce((sum, value) => sum + value, 0) / seeds.length, 9);
      // The bootstrap's interval need not hold the mean of values that are far from normal, but lies among the values.
      if (kind !== 'bootstrap') {
        expect(low).toBeLessThanOrEqual(mean + 1e-9);
        expect(high).toBeGreaterThanOrEqual(mean - 1e-9);
      } else {
        expect(low).toBeGreaterThanOrEqual(Math.min(...seeds) - 1e-9);
        expect(high).toBeLessThanOrEqual(Math.max(...seeds) + 1e-9);
      }
      const [first = 0] = seeds;
      const equal = spreadBand(
        seeds.map(() => first),
        kind,
      );
      expect(equal.high - equal.low).toBeCloseTo(0, 9);
    }),
  );
});

it('is what the textbook says', () => {
  const seeds = [1, 2, 3, 6];
  expect(spreadBand(seeds, 'range')).toEqual({ mean: 3, low: 1, high: 6 });
  const sd = Math.sqrt(14 / 3);
  expect(spreadBand(seeds, 'sd').high).toBeCloseTo(3 + sd, 12);
  expect(spreadBand(seeds, 'se').low).toBeCloseTo(3 - sd / 2, 12);
  // The bootstrap's standard deviation of the mean is √(n − 1) / n of the sd, so its middle 95 % are some 3.7 wide.
  const { low, high } = spreadBand(seeds, 'bootstrap');
  expect(high - low).toBeGreaterThan(2.5);
  expect(high - low).toBeLessThan(4.5);
});
