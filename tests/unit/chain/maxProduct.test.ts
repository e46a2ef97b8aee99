/** The best sequence is the best of all listed ones, ties included; so it is with a token forced anywhere. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at } from '../../../src/base/assert.ts';
import { MaxProduct } from '../../../src/chain/maxProduct.ts';
import {
  arbitraryTable,
  everySequence,
  realScore,
  scoreByHand,
  scoresOf,
  wholeScore,
  wrongIn,
  type Table,
} from '../../support/chains.ts';

/** The first of the best sequences in the order that they are listed in. */
function bestByHand(
  table: Table,
  value: (tokens: readonly number[]) => number,
  allowed: (tokens: readonly number[]) => boolean = () => true,
): number[] {
  return everySequence(table)
    .filter(allowed)
    .reduce((best, tokens) => (value(tokens) > value(best) ? tokens : best));
}

function decode(table: Table, truth: readonly number[] | null = null) {
  const path = new Int32Array(table.cells.length);
  const score = new MaxProduct(table.pairs.length).decode(scoresOf(table), path, truth);
  return { path: [...path], score };
}

describe('the best sequence', () => {
  it('scores most of all, and what it is said to score', () => {
    fc.assert(
      fc.property(arbitraryTable(realScore), (table) => {
        const { path, score } = decode(table);
        const best = scoreByHand(
          table,
          bestByHand(table, (tokens) => scoreByHand(table, tokens)),
        );
        expect(score).toBeCloseTo(best, 9);
        expect(scoreByHand(table, path)).toBeCloseTo(best, 9);
      }),
    );
  });

  it('of several is the one with the lowest last token, then the lowest before it, and so on', () => {
    fc.assert(
      fc.property(arbitraryTable(wholeScore), (table) => {
        const { path } = decode(table);
        expect(path).toEqual(bestByHand(table, (tokens) => scoreByHand(table, tokens)));
      }),
      { numRuns: 300 },
    );
  });

  it('without any weights is the first token throughout', () => {
    const none = { cells: [[0, 0], [0, 0], [0, 0]], pairs: [[0, 0], [0, 0]] }; // prettier-ignore
    expect(decode(none)).toEqual({ path: [0, 0, 0], score: 0 });
  });

  it('with costs added is the one that breaks the margin of the truth most', () => {
    const withTruth = arbitraryTable(wholeScore).chain((table) =>
      fc.record({ table: fc.constant(table), truth: fc.constantFrom(...everySequence(table)) }),
    );
    fc.assert(
      fc.property(withTruth, ({ table, truth }) => {
        const value = (tokens: readonly number[]) => scoreByHand(table, tokens) + wrongIn(tokens, truth);
        const expected = bestByHand(table, value);
        expect(decode(table, truth)).toEqual({ path: expected, score: value(expected) });
      }),
      { numRuns: 300 },
    );
  });
});

describe('the best sequence that has a given token at a given cell', () => {
  it('is the best of those that have it there, for every cell and token', () => {
    fc.assert(
      fc.property(arbitraryTable(realScore), (table) => {
        const [T, V] = [table.cells.length, table.pairs.length];
        const best = new Float64Array(T * V);
        const finished = new Int32Array(T * V * T);
        new MaxProduct(V).decodeForced(scoresOf(table), best, finished);
        for (let t = 0; t < T; t++)
          for (let a = 0; a < V; a++) {
            const row = t * V + a;
            const tokens = [...finished.subarray(row * T, (row + 1) * T)];
            expect(tokens[t]).toBe(a);
            const score = scoreByHand(
              table,
              bestByHand(
                table,
                (sequence) => scoreByHand(table, sequence),
                (sequence) => sequence[t] === a,
              ),
            );
            expect(at(best, row)).toBeCloseTo(score, 9);
            expect(scoreByHand(table, tokens)).toBeCloseTo(score, 9);
          }
      }),
    );
  });
});
