/** The exact test of paired differences: enumeration, symmetry, and the least that so many pairs can show. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { signFlips } from '../../../src/statistics/signFlips.ts';

/** All ways, one by one. */
function enumerated(differences: readonly number[]): number {
  const sumOf = (way: number) =>
    differences.reduce((sum, each, i) => sum + ((way >> i) & 1 ? each : -each), 0);
  const ways = Array.from({ length: 2 ** differences.length }, (_, way) => Math.abs(sumOf(way)));
  const seen = ways.at(-1) ?? 0;
  return ways.filter((sum) => sum >= seen).length / ways.length;
}

// Whole numbers: sums without rounding.
const pairs = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 9 });

it('is the share of all ways to choose signs that lead as far', () => {
  fc.assert(
    fc.property(pairs, (differences) => {
      expect(signFlips(differences)).toBe(enumerated(differences));
    }),
  );
});

it('does not care whose difference it is, in which unit, or in which order', () => {
  fc.assert(
    fc.property(pairs, (differences) => {
      const p = signFlips(differences);
      expect(signFlips(differences.map((each) => -each / 1000))).toBe(p);
      expect(signFlips(differences.toReversed())).toBe(p);
    }),
  );
});

it.each([1, 2, 5, 20])('of %i pairs that all say the same is 2 in 2ⁿ', (n) => {
  expect(signFlips(Array.from({ length: n }, (_, i) => 0.1 + i / 1000))).toBe(2 / 2 ** n);
  expect(signFlips(Array.from({ length: n }, () => 0))).toBe(1);
});
