/** McNemar's exact test: hand-computed values, and every way in which coins can fall. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactMcNemar } from '../../../src/statistics/exactMcNemar.ts';

describe('McNemar’s exact test', () => {
  it.each([
    [0, 0, 1],
    [1, 0, 1],
    [5, 5, 1],
    // 2 · 2⁻⁶
    [0, 6, 0.03125],
    // 2 · (1 + 8) / 2⁸
    [1, 7, 18 / 256],
    // 2 · (1 + 12 + 66 + 220) / 2¹²
    [9, 3, 598 / 4096],
  ])('of %i against %i words is %f', (first, second, p) => {
    expect(exactMcNemar(first, second)).toBeCloseTo(p, 12);
  });

  it('is the share of all permutations of who is at fault that are at least as lopsided', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 }), (first, second) => {
        const n = first + second;
        let asLopsided = 0;
        for (let fall = 0; fall < 2 ** n; fall++) {
          const heads = fall.toString(2).replaceAll('0', '').length;
          if (Math.abs(2 * heads - n) >= Math.abs(first - second)) asLopsided++;
        }
        expect(exactMcNemar(first, second)).toBeCloseTo(asLopsided / 2 ** n, 12);
      }),
    );
  });

  it('stays a number where 2⁻ⁿ is below the smallest one', () => {
    // By the normal approximation with continuity correction z = (200 − 1) / √2000: p = 8.6e−6.
    const p = exactMcNemar(1100, 900);
    expect(p).toBeGreaterThan(8e-6);
    expect(p).toBeLessThan(9.2e-6);
    expect(exactMcNemar(1000, 1000)).toBe(1);
    expect(exactMcNemar(0, 5000)).toBe(0);
  });
});
