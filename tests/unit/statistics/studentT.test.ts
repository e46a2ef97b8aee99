/** Student's t: printed tables, the limits of few and many degrees of freedom, and the way back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { studentQuantile, studentTails } from '../../../src/statistics/studentT.ts';

/** Two-sided tails, degrees of freedom, t. */
const TABLE = [
  [0.05, 1, 12.7062],
  [0.05, 2, 4.30265],
  [0.05, 9, 2.26216],
  [0.05, 10, 2.22814],
  [0.01, 30, 2.75],
  [0.001, 60, 3.4602],
  [0.001, 9, 4.78091],
  [0.0001, 120, 4.02549],
] as const;

describe('Student’s t', () => {
  it.each(TABLE)('leaves %d in both tails with %d degrees of freedom at %d', (tails, freedom, t) => {
    expect(studentQuantile(tails, freedom)).toBeCloseTo(t, 3);
    expect(studentTails(t, freedom) / tails).toBeCloseTo(1, 3);
  });

  it('is the normal distribution when there are very many', () => {
    expect(studentQuantile(0.05, 100_000)).toBeCloseTo(1.95996, 3);
    expect(studentQuantile(1e-6, 100_000)).toBeCloseTo(4.89164, 2);
  });

  it('finds the way back for any tail that a look may have', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 9, max: 3000 }),
        fc.double({ min: -7, max: 0, noNaN: true }),
        (freedom, power) => {
          const tails = 10 ** power;
          expect(studentTails(studentQuantile(tails, freedom), freedom) / tails).toBeCloseTo(1, 5);
        },
      ),
    );
  });
});
