/** Every objective: its gradient by finite differences, its targets, and that nothing overflows. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at } from '../../../../src/base/assert.ts';
import { contestantSchema } from '../../../../src/experiments/settings.ts';
import { OBJECTIVE_IDS, OBJECTIVES } from '../../../../src/searnn/objectives/objectives.ts';

/** Logits, regrets (k/n, the minimum 0) and a best token of a cell with 1 … 8 tried tokens. */
const cell = fc
  .record({
    logits: fc.array(fc.double({ min: -8, max: 8, noNaN: true }), { minLength: 1, maxLength: 8 }),
    length: fc.integer({ min: 1, max: 14 }),
    seed: fc.array(fc.nat(14), { minLength: 8, maxLength: 8 }),
    costScale: fc.double({ min: 1, max: 1000, noNaN: true }),
  })
  .map(({ logits, length, seed, costScale }) => {
    const errors = logits.map((_, a) => at(seed, a) % (length + 1));
    const fewest = Math.min(...errors);
    const regrets = errors.map((k) => (k - fewest) / length);
    return { logits, regrets, best: regrets.indexOf(0), costScale };
  });

const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);

describe.each(OBJECTIVE_IDS)('the objective %s', (id) => {
  const objective = OBJECTIVES[id];

  it('has the gradient that central differences measure', () => {
    fc.assert(
      fc.property(cell, ({ logits, regrets, best, costScale }) => {
        const h = 1e-5;
        const { dLogits } = objective(logits, regrets, best, { costScale });
        logits.forEach((_, a) => {
          const lossAt = (shift: number): number => {
            const moved = logits.map((score, i) => (i === a ? score + shift : score));
            return objective(moved, regrets, best, { costScale }).loss;
          };
          expect(at(dLogits, a)).toBeCloseTo((lossAt(h) - lossAt(-h)) / (2 * h), 7);
        });
      }),
    );
  });

  it('has targets that sum to one and a gradient that sums to zero', () => {
    fc.assert(
      fc.property(cell, ({ logits, regrets, best, costScale }) => {
        const { targets, dLogits } = objective(logits, regrets, best, { costScale });
        expect(sum(targets)).toBeCloseTo(1, 12);
        expect(sum(dLogits)).toBeCloseTo(0, 12);
        expect(Math.min(...targets)).toBeGreaterThanOrEqual(0);
        expect(at(targets, best)).toBe(Math.max(...targets));
      }),
    );
  });

  it('does not change when all scores move together', () => {
    fc.assert(
      fc.property(cell, ({ logits, regrets, best, costScale }) => {
        const here = objective(logits, regrets, best, { costScale });
        const moved = logits.map((score) => score + 1000);
        expect(objective(moved, regrets, best, { costScale }).loss).toBeCloseTo(here.loss, 8);
      }),
    );
  });

  it('stays finite for enormous scores and a cost scale of 1e300', () => {
    const { loss, dLogits, targets } = objective([1e300, 0, -1e300], [1, 0, 0.5], 1, { costScale: 1e300 });
    for (const value of [loss, ...dLogits, ...targets]) expect(Number.isFinite(value)).toBe(true);
  });

  it('teaches nothing where one token is tried', () => {
    const { loss, dLogits } = objective([3.25], [0], 0, { costScale: 50 });
    expect(loss).toBeCloseTo(0, 15);
    expect([...dLogits]).toEqual([0]);
  });
});

describe('the table of objectives', () => {
  it('knows every objective that a contestant may choose, and no other', () => {
    expect([...OBJECTIVE_IDS].sort()).toEqual(
      Object.keys(contestantSchema.shape.objective.def.innerType.def.entries).sort(),
    );
  });

  it('gives the value of each formula, worked by hand', () => {
    const logits = [Math.log(1), Math.log(2), Math.log(5)];
    expect(OBJECTIVES.ll(logits, [0.5, 0, 1], 1, { costScale: 9 }).loss).toBeCloseTo(Math.log(4), 12);
    // P = (1/2, 1, 1/4) / (7/4) with α = ln 4 and costs 1/2, 0, 1.
    const expected = (2 / 7) * Math.log(8) + (4 / 7) * Math.log(4) + (1 / 7) * Math.log(8 / 5);
    const { loss } = OBJECTIVES.kl(logits, [0.5, 0, 1], 1, { costScale: Math.log(4) });
    expect(loss).toBeCloseTo(expected, 12);
  });
});
