/** Coins and cells: one coin a sequence, n cells a sequence, both by the word and not by its place. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at } from '../../../src/base/assert.ts';
import { randomFromSeed } from '../../../src/base/random.ts';
import { cellsToTry } from '../../../src/searnn/cellsToTry.ts';
import { throwCoins } from '../../../src/searnn/coins.ts';
import { Draws } from '../../../src/searnn/draws.ts';
import { batchOf, smallProblem, wordsOf } from '../../support/lessons.ts';

const run = randomFromSeed(3);

describe('the coins of a policy', () => {
  const batch = batchOf(wordsOf([1, 2, 3, 2], 4, 1));

  it('are all heads for the reference and all tails for the learned policy', () => {
    const draws = new Draws(run, 0, batch);
    expect([...throwCoins('reference', draws)]).toEqual([1, 1, 1, 1]);
    expect([...throwCoins('learned', draws)]).toEqual([0, 0, 0, 0]);
  });

  it('fall evenly for a mixed policy, and roll-in and roll-out coins fall apart', () => {
    const draws = (name: string, step: number) => new Draws(run.fork(name), step, batch);
    let heads = 0;
    let equal = 0;
    const updates = 4000;
    for (let step = 0; step < updates; step++) {
      const coinsIn = throwCoins('mixed', draws('rollInCoin', step));
      const coinsOut = throwCoins('mixed', draws('rollOutCoin', step));
      heads += coinsOut.reduce((total, coin) => total + coin, 0);
      equal += coinsOut.reduce((total, coin, b) => total + Number(coin === at(coinsIn, b)), 0);
    }
    const slack = 5 * Math.sqrt((4 * updates) / 4);
    expect(Math.abs(heads - 2 * updates)).toBeLessThan(slack);
    expect(Math.abs(equal - 2 * updates)).toBeLessThan(slack);
  });

  it('belong to the word: another order of the batch, the same coin', () => {
    const words = wordsOf([3, 3, 3, 3, 3, 3], 4, 1);
    for (let step = 0; step < 50; step++) {
      const coins = throwCoins('mixed', new Draws(run, step, batchOf(words)));
      const reversed = throwCoins('mixed', new Draws(run, step, batchOf([...words].reverse())));
      expect([...reversed]).toEqual([...coins].reverse());
    }
  });
});

describe('the cells to try', () => {
  it('are n distinct cells of every sequence, or all of a shorter one', () => {
    fc.assert(
      fc.property(smallProblem, fc.integer({ min: 1, max: 6 }), (problem, count) => {
        const batch = batchOf(wordsOf(problem.lengths, problem.vocabularySize, problem.seed));
        const chosen = cellsToTry({ kind: 'uniform', count }, new Draws(run, problem.seed, batch), null);
        batch.layout.lengths.forEach((length, b) => {
          const cells = Array.from({ length }, (_, t) => at(chosen, batch.layout.cell(b, t)));
          expect(cells.reduce((total, cell) => total + cell, 0)).toBe(Math.min(count, length));
        });
      }),
    );
  });

  it('are all cells when all are asked for, whatever the count', () => {
    const batch = batchOf(wordsOf([4, 1], 3, 1));
    expect([...cellsToTry({ kind: 'all', count: 1 }, new Draws(run, 0, batch), null)]).toEqual([
      1, 1, 1, 1, 1,
    ]);
  });

  it('come up equally often', () => {
    const batch = batchOf(wordsOf([5], 3, 1));
    const counts = [0, 0, 0, 0, 0];
    const updates = 5000;
    for (let step = 0; step < updates; step++)
      cellsToTry({ kind: 'uniform', count: 2 }, new Draws(run, step, batch), null).forEach(
        (chosen, t) => (counts[t] = at(counts, t) + chosen),
      );
    for (const count of counts)
      expect(Math.abs(count - 0.4 * updates)).toBeLessThan(5 * Math.sqrt(updates * 0.24));
  });

  it('are the least sure ones where they are targeted, the earlier of equal ones', () => {
    const batch = batchOf(wordsOf([4, 2], 3, 1));
    // Highest chance by position of the long word: sure, unsure, even, unsure; both of the short one are equal.
    const rows = { 0: [9, 0, 0], 1: [1, 0, 0], 2: [0, 0, 0], 3: [1, 0, 0] } as const;
    const logits = new Float32Array(
      Array.from(batch.layout.sequences).flatMap((b, cell) =>
        b === 0 ? rows[at(batch.layout.positions, cell) as keyof typeof rows] : [2, 0, 0],
      ),
    );
    const chosen = (count: number): number[][] => {
      const cells = cellsToTry({ kind: 'targeted', count }, new Draws(run, 0, batch), logits);
      return Array.from(batch.layout.lengths, (length, b) =>
        Array.from({ length }, (_, t) => at(cells, batch.layout.cell(b, t))),
      );
    };
    expect(chosen(1)).toEqual([
      [0, 0, 1, 0],
      [1, 0],
    ]);
    expect(chosen(2)).toEqual([
      [0, 1, 1, 0],
      [1, 1],
    ]);
    expect(chosen(9).flat()).toEqual([1, 1, 1, 1, 1, 1]);
    expect(() => cellsToTry({ kind: 'targeted', count: 1 }, new Draws(run, 0, batch), null)).toThrow(
      'scores',
    );
  });
});
