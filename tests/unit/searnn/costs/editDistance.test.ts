/** Edit distance against its recursive definition, and what its cost counts. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editCost, editDistances } from '../../../../src/searnn/costs/editDistance.ts';

/** The definition, nothing shared. */
function plain(a: readonly number[], b: readonly number[]): number {
  if (a.length === 0) return b.length;
  if (b.length === 0) return a.length;
  const replaced = plain(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1);
  return Math.min(replaced, plain(a.slice(1), b) + 1, plain(a, b.slice(1)) + 1);
}

const distances = editDistances();
const of = (a: readonly number[], b: readonly number[]): number =>
  distances(Int32Array.from([9, ...a]), 1, a.length, Int32Array.from(b), b.length)[b.length] ?? NaN;
const word = fc.array(fc.nat(2), { maxLength: 6 });

describe('edit distance', () => {
  it('is what its definition says, wherever in the list the sequence stands', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(of(a, b)).toBe(plain(a, b));
      }),
    );
  });

  it('grows its rows for long truths and goes on being right for short ones', () => {
    const long = Array.from({ length: 90 }, (_, i) => i % 7);
    expect(of(long.slice(3), long)).toBe(3);
    expect(of([1, 2], [2])).toBe(1);
  });
});

describe('its cost', () => {
  const cost = editCost({ end: 0, chunks: null });
  const costOf = (written: readonly number[], truth: readonly number[]): number =>
    cost(Int32Array.from([5, ...written]), Int32Array.from(truth), truth.length, 1);

  it('is a share of the truth’s length and may exceed 1', () => {
    expect(costOf([1, 2, 3, 0], [1, 4, 0, 0])).toBe(1);
    expect(costOf([2, 2, 2, 0], [1, 0, 0, 0])).toBe(3);
  });

  it('sees nothing after the end, in what is written and in the truth', () => {
    expect(costOf([1, 0, 3, 3], [1, 0, 2, 2])).toBe(0);
    expect(costOf([0, 1, 1, 1], [1, 1, 0, 0])).toBe(1);
  });

  it('counts an empty truth as of length 1', () => {
    expect(costOf([1, 1, 0], [0, 0, 0])).toBe(2);
  });

  it('takes whole sequences where none ends', () => {
    const whole = editCost({ end: null, chunks: null });
    expect(whole(Int32Array.of(0, 1, 2), Int32Array.of(1, 2, 0), 3, 0)).toBe(2 / 3);
  });
});
