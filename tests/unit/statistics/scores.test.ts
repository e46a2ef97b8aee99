/** The likeliest tokens and the entropy of scores, at their place in a longer list. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { highest, softmaxEntropy } from '../../../src/statistics/scores.ts';

const scores = [9, 1, 3, 3, 2, 9];

describe('scores', () => {
  it('have a highest token, the lowest one on ties, and one beside a token left out', () => {
    expect(highest(scores, 1, 4)).toBe(1);
    expect(highest(scores, 1, 4, 1)).toBe(2);
    expect(highest(scores, 4, 1)).toBe(0);
  });

  it('have the entropy −Σ p ln p of their softmax, between 0 and ln V, however large they are', () => {
    const list = fc.array(fc.double({ min: -20, max: 20, noNaN: true }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(list, (all) => {
        const total = all.reduce((sum, value) => sum + Math.exp(value), 0);
        const byHand = all
          .map((value) => Math.exp(value) / total)
          .reduce((sum, p) => sum - (p > 0 ? p * Math.log(p) : 0), 0);
        expect(softmaxEntropy([5, ...all, 5], 1, all.length)).toBeCloseTo(byHand, 9);
      }),
    );
    expect(softmaxEntropy([1000, 1000, 1000, 1000], 0, 4)).toBeCloseTo(Math.log(4), 12);
    expect(softmaxEntropy([0, -Infinity, -1e9], 0, 3)).toBe(0);
  });
});
