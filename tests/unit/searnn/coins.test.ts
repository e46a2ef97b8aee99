/** Coins and cells: one coin a sequence or a cell, n cells a sequence, all by the word and not by its place. */
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
    expect([...throwCoins('reference', draws, 0)]).toEqual(new Array(8).fill(1));
    expect([...throwCoins('learned', draws, 1)]).toEqual(new Array(8).fill(0));
  });

  it('fall evenly for a mixed policy, alike along a sequence, and roll-in and roll-out coins fall apart', () => {
    const draws = (name: string, step: number) => new Draws(run.fork(name), step, batch);
    const firsts = [0, 1, 2, 3];
    let heads = 0;
    let equal = 0;
    const updates = 4000;
    for (let step = 0; step < updates; step++) {
      const coinsIn = throwCoins('mixed', draws('rollInCoin', step), 0.5);
      const coinsOut = throwCoins('mixed', draws('rollOutCoin', step), 0.5);
      batch.layout.sequences.forEach((b, cell) => expect(coinsOut[cell]).toBe(coinsOut[b]));
      for (const b of firsts) {
        heads += at(coinsOut, b);
        equal += Number(coinsOut[b] === coinsIn[b]);
      }
    }
    const slack = 5 * Math.sqrt((4 * updates) / 4);
    expect(Math.abs(heads - 2 * updates)).toBeLessThan(slack);
    expect(Math.abs(equal - 2 * updates)).toBeLessThan(slack);
  });

  it.each(['mixed', 'mixed-cells'] as const)('fall as often as they are asked to: %s', (kind) => {
    const long = batchOf(wordsOf([5, 5, 5, 5], 4, 1));
    for (const probability of [0, 0.2, 0.7, 1]) {
      let heads = 0;
      const updates = 1000;
      for (let step = 0; step < updates; step++)
        heads += throwCoins(kind, new Draws(run, step, long), probability).reduce(
          (sum, coin) => sum + coin,
          0,
        );
      const thrown = (kind === 'mixed' ? 4 : 20) * updates;
      const share = heads / (20 * updates);
      expect(Math.abs(share - probability)).toBeLessThanOrEqual(
        5 * Math.sqrt((probability * (1 - probability)) / thrown),
      );
    }
  });

  it('fall for every cell by itself where each has its own', () => {
    const long = batchOf(wordsOf([6], 4, 1));
    const pairs = { alike: 0, all: 0 };
    for (let step = 0; step < 1000; step++) {
      const coins = throwCoins('mixed-cells', new Draws(run, step, long), 0.5);
      for (let t = 1; t < 6; t++) pairs.alike += Number(coins[t] === coins[t - 1]);
      pairs.all += 5;
    }
    expect(Math.abs(pairs.alike - pairs.all / 2)).toBeLessThan(5 * Math.sqrt(pairs.all / 4));
  });

  it.each(['mixed', 'mixed-cells'] as const)(
    'belong to the word: another order, the same coins: %s',
    (kind) => {
      const words = wordsOf([3, 3, 3, 3, 3, 3], 4, 1);
      for (let step = 0; step < 50; step++) {
        const coins = throwCoins(kind, new Draws(run, step, batchOf(words)), 0.5);
        const reversed = throwCoins(kind, new Draws(run, step, batchOf([...words].reverse())), 0.5);
        for (let cell = 0; cell < 18; cell++)
          expect(reversed[cell]).toBe(coins[6 * Math.floor(cell / 6) + 5 - (cell % 6)]);
      }
    },
  );

  it('that fall for the reference at a chance fall for it at every higher one', () => {
    for (let step = 0; step < 50; step++) {
      const draws = new Draws(run, step, batch);
      for (const kind of ['mixed', 'mixed-cells'] as const) {
        const few = throwCoins(kind, draws, 0.3);
        const many = throwCoins(kind, draws, 0.6);
        few.forEach((coin, cell) => expect(at(many, cell)).toBeGreaterThanOrEqual(coin));
      }
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
