/** Sums over all sequences are those that listing every sequence gives. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SumProduct } from '../../../src/chain/sumProduct.ts';
import {
  arbitraryTable,
  everySequence,
  logSum,
  realScore,
  scoreByHand,
  scoresOf,
  type Table,
} from '../../support/chains.ts';

function run(table: Table): SumProduct {
  const scores = scoresOf(table);
  const sums = new SumProduct(scores.vocabularySize);
  sums.usePairs(scores);
  sums.run(scores);
  return sums;
}

/** How likely all sequences are together that a question is asked of. */
function likelihood(table: Table, counts: (tokens: readonly number[]) => number): number {
  const all = everySequence(table);
  const total = logSum(all.map((tokens) => scoreByHand(table, tokens)));
  return all.reduce((sum, tokens) => sum + counts(tokens) * Math.exp(scoreByHand(table, tokens) - total), 0);
}

describe('sums over all sequences', () => {
  it('have the logarithm that adding up every sequence has', () => {
    fc.assert(
      fc.property(arbitraryTable(realScore), (table) => {
        const listed = logSum(everySequence(table).map((tokens) => scoreByHand(table, tokens)));
        expect(run(table).logNormaliser).toBeCloseTo(listed, 9);
      }),
    );
  });

  it('give every token at every cell the probability of the sequences that have it there', () => {
    fc.assert(
      fc.property(arbitraryTable(realScore), (table) => {
        const sums = run(table);
        table.cells.forEach((row, t) =>
          row.forEach((_, a) =>
            expect(sums.marginal(t, a)).toBeCloseTo(
              likelihood(table, (tokens) => Number(tokens[t] === a)),
              9,
            ),
          ),
        );
      }),
    );
  });

  it('expect every pair as often as the sequences have it, weighed and added to what is there', () => {
    fc.assert(
      fc.property(arbitraryTable(realScore), (table) => {
        const V = table.pairs.length;
        const into = new Float64Array(2 + V * V).fill(5);
        run(table).addPairs(scoresOf(table), 0.5, into, 2);
        expect([...into.subarray(0, 2)]).toEqual([5, 5]);
        for (let a = 0; a < V; a++)
          for (let b = 0; b < V; b++) {
            const expected = likelihood(
              table,
              (tokens) => tokens.filter((token, t) => t > 0 && tokens[t - 1] === a && token === b).length,
            );
            expect(into[2 + a * V + b]).toBeCloseTo(5 + 0.5 * expected, 9);
          }
      }),
    );
  });

  it('stay right where scores are so large that their exponentials are no numbers', () => {
    const table = {
      cells: [
        [2000, 1999],
        [-3000, -3001],
        [0, 900],
      ],
      pairs: [
        [500, 100],
        [-100, 400],
      ],
    };
    const sums = run(table);
    const listed = logSum(everySequence(table).map((tokens) => scoreByHand(table, tokens)));
    expect(sums.logNormaliser).toBeCloseTo(listed, 9);
    expect(sums.marginal(0, 0) + sums.marginal(0, 1)).toBeCloseTo(1, 12);
  });

  it('are of the word last run, however long the one before was', () => {
    const long = { cells: Array.from({ length: 9 }, () => [1, 2]), pairs: [[1, 0], [0, 1]] }; // prettier-ignore
    const short = { cells: [[0, 0]], pairs: long.pairs };
    const sums = run(long);
    sums.run(scoresOf(short));
    expect(sums.logNormaliser).toBeCloseTo(Math.log(2), 12);
    expect(sums.marginal(0, 1)).toBeCloseTo(0.5, 12);
  });
});
