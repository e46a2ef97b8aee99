/** The cheapest token of a cell, and fair ties. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at } from '../../../src/base/assert.ts';
import { randomFromSeed } from '../../../src/base/random.ts';
import { bestTokens, drawnToken, lowestToken } from '../../../src/searnn/bestToken.ts';
import { Draws } from '../../../src/searnn/draws.ts';
import { batchOf, wordsOf } from '../../support/lessons.ts';

/** Cells of 0 … 6 tried tokens with costs k/n, stored as the cost table stores them. */
const cells = fc.array(
  fc.record({ n: fc.integer({ min: 1, max: 14 }), ks: fc.array(fc.nat(3), { maxLength: 6 }) }),
  { minLength: 1, maxLength: 5 },
);

function tableOf(list: readonly { n: number; ks: readonly number[] }[]) {
  const starts = [0];
  for (const { ks } of list) starts.push(at(starts, starts.length - 1) + ks.length);
  const tried = { starts: Int32Array.from(starts), tokens: Int32Array.from(list.flatMap(({ ks }) => ks)) };
  return { tried, costs: Float32Array.from(list.flatMap(({ n, ks }) => ks.map((k) => k / n))) };
}

describe('the best token of a cell', () => {
  it('is the first of the cheapest when the lowest wins, and missing where nothing was tried', () => {
    fc.assert(
      fc.property(cells, (list) => {
        const { tried, costs } = tableOf(list);
        const expected = list.map(({ ks }, cell) =>
          ks.length === 0 ? -1 : at(tried.starts, cell) + ks.indexOf(Math.min(...ks)),
        );
        expect([...bestTokens(tried, costs, lowestToken)]).toEqual(expected);
      }),
    );
  });

  it('sees every tie, and hands each of the tied tokens out by its rank among them', () => {
    fc.assert(
      fc.property(cells, fc.nat(5), (list, choice) => {
        const { tried, costs } = tableOf(list);
        const best = bestTokens(tried, costs, (ties) => choice % ties);
        list.forEach(({ ks }, cell) => {
          const tied = ks.flatMap((k, a) => (k === Math.min(...ks) ? [a] : []));
          if (tied.length > 0)
            expect(at(best, cell)).toBe(at(tried.starts, cell) + at(tied, choice % tied.length));
        });
      }),
    );
  });

  it('draws ties evenly, alike for a word wherever it stands in the batch', () => {
    const stream = randomFromSeed(1).fork('ties');
    const words = wordsOf([3, 3, 3], 4, 1);
    const wins = [0, 0, 0];
    for (let step = 0; step < 6000; step++) {
      const drawn = drawnToken(new Draws(stream, step, batchOf(words)))(3, 4);
      wins[drawn] = at(wins, drawn) + 1;
      // Cell 4 of the batch is word 1 at t = 1; in reversed order it is word 1 again, word 2 stands at cell 3.
      const reversed = drawnToken(new Draws(stream, step, batchOf([...words].reverse())));
      expect(reversed(3, 4)).toBe(drawn);
      expect(reversed(3, 3)).toBe(drawnToken(new Draws(stream, step, batchOf(words)))(3, 5));
    }
    for (const count of wins) expect(Math.abs(count - 2000)).toBeLessThan(5 * Math.sqrt(6000 * (2 / 9)));
  });
});
