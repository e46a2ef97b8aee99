/** Smoothed BLEU against counting by text, and against a sentence worked out by hand. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bleuCost, ngramMatcher } from '../../../../src/searnn/costs/bleu.ts';
import { before } from '../../../support/sequences.ts';

const END = 0;

/** n-grams as text, and how often each occurs. */
function grams(tokens: readonly number[], n: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (let i = 0; i + n <= tokens.length; i++) {
    const gram = tokens.slice(i, i + n).join(' ');
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}

const clipped = (a: readonly number[], b: readonly number[], n: number): number => {
  const there = grams(b, n);
  return [...grams(a, n)].reduce((sum, [gram, count]) => sum + Math.min(count, there.get(gram) ?? 0), 0);
};

function plainCost(written: readonly number[], truth: readonly number[]): number {
  const [p, y] = [before(END, written), before(END, truth)];
  if (clipped(p, y, 1) === 0) return 1;
  let product = 1;
  for (const n of [1, 2, 3, 4]) product *= (clipped(p, y, n) + 1) / (Math.max(0, p.length - n + 1) + 1);
  const penalty = p.length < y.length ? Math.exp(1 - y.length / p.length) : 1;
  return 1 - product ** 0.25 * penalty;
}

const word = fc.array(fc.nat(3), { minLength: 1, maxLength: 9 });
const cost = bleuCost({ end: END, chunks: null });
const costOf = (written: readonly number[], truth: readonly number[]): number => {
  const length = Math.max(written.length, truth.length);
  const pad = (tokens: readonly number[]): number[] => [
    ...tokens,
    ...new Array<number>(length - tokens.length).fill(END),
  ];
  return cost(Int32Array.from([7, 7, ...pad(written)]), Int32Array.from(pad(truth)), length, 2);
};

describe('matching n-grams', () => {
  it('are counted as often as the truth has them at most', () => {
    const match = ngramMatcher();
    fc.assert(
      fc.property(word, word, (a, b) => {
        const counts = match(Int32Array.from([3, ...a]), 1, a.length, Int32Array.from(b), b.length);
        expect([...counts]).toEqual([1, 2, 3, 4].map((n) => clipped(a, b, n)));
      }),
    );
  });

  it('of “the the the the the the the” are two in “the cat is on the mat”', () => {
    // The worked example of Papineni et al. 2002, §2.1: a clipped unigram precision of 2/7.
    const [the, cat, is, on, mat] = [1, 2, 3, 4, 5];
    const truth = Int32Array.of(the, cat, is, on, the, mat);
    expect(ngramMatcher()(new Int32Array(7).fill(the), 0, 7, truth, 6)[0]).toBe(2);
  });
});

describe('the cost', () => {
  it('is 1 − smoothed BLEU, by its formula', () => {
    fc.assert(
      fc.property(word, word, (p, y) => {
        expect(costOf(p, y)).toBeCloseTo(plainCost(p, y), 12);
      }),
    );
  });

  it('is 0 for the truth, 1 for nothing and for nothing that matches', () => {
    expect(costOf([1, 2, 3, 4, 5], [1, 2, 3, 4, 5])).toBe(0);
    expect(costOf([END], [1, 2])).toBe(1);
    expect(costOf([3, 3], [1, 2])).toBe(1);
  });

  it('of a sentence worked out by hand', () => {
    // a b c d against a b c e: 3, 2, 1 and 0 matches of 4, 3, 2 and 1 n-grams.
    const score = ((4 / 5) * (3 / 4) * (2 / 3) * (1 / 2)) ** 0.25;
    expect(costOf([1, 2, 3, 4], [1, 2, 3, 5])).toBeCloseTo(1 - score, 14);
    // One token short: the same n-grams as a b c has, times exp(1 − 4/3).
    expect(costOf([1, 2, 3], [1, 2, 3, 5])).toBeCloseTo(1 - Math.exp(-1 / 3), 14);
  });
});
