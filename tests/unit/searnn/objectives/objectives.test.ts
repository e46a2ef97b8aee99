/** Every objective: its gradient by finite differences, its targets, and that nothing overflows. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at } from '../../../../src/base/assert.ts';
import { OBJECTIVE_IDS, OBJECTIVE_INFO } from '../../../../src/experiments/objectiveList.ts';
import { OBJECTIVES } from '../../../../src/searnn/objectives/objectives.ts';

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

/** How far the highest of s + c is above the second: the hinge has a kink where they meet. */
function gapToTheSecond(logits: readonly number[], regrets: readonly number[]): number {
  const [first = 0, second = -Infinity] = logits
    .map((score, a) => score + at(regrets, a))
    .toSorted((a, b) => b - a);
  return first - second;
}

// L2 alone wants the scores themselves, not their differences.
describe.each(OBJECTIVE_IDS)('the objective %s', (id) => {
  const objective = OBJECTIVES[id];

  it('has the gradient that central differences measure', () => {
    fc.assert(
      fc.property(cell, ({ logits, regrets, best, costScale }) => {
        const h = 1e-5;
        fc.pre(id !== 'hinge' || gapToTheSecond(logits, regrets) > 2 * h);
        const { dLogits } = objective(logits, regrets, best, { costScale });
        logits.forEach((_, a) => {
          const lossAt = (shift: number): number => {
            const moved = logits.map((score, i) => (i === a ? score + shift : score));
            return objective(moved, regrets, best, { costScale }).loss;
          };
          const measured = (lossAt(h) - lossAt(-h)) / (2 * h);
          expect(Math.abs(at(dLogits, a) - measured)).toBeLessThan(1e-7 * (1 + Math.abs(lossAt(0))));
        });
      }),
    );
  });

  it('has targets that sum to one, the best among the highest, and a gradient that moves no mean', () => {
    fc.assert(
      fc.property(cell, ({ logits, regrets, best, costScale }) => {
        const { targets, dLogits } = objective(logits, regrets, best, { costScale });
        expect(sum(targets)).toBeCloseTo(1, 12);
        if (id !== 'l2') expect(sum(dLogits)).toBeCloseTo(0, 9);
        expect(Math.min(...targets)).toBeGreaterThanOrEqual(0);
        expect(at(targets, best)).toBe(Math.max(...targets));
      }),
    );
  });

  it.skipIf(id === 'l2')('does not change when all scores move together', () => {
    fc.assert(
      fc.property(cell, ({ logits, regrets, best, costScale }) => {
        const here = objective(logits, regrets, best, { costScale });
        const moved = logits.map((score) => score + 1000);
        expect(objective(moved, regrets, best, { costScale }).loss).toBeCloseTo(here.loss, 8);
      }),
    );
  });

  it.skipIf(id === 'l2')('stays finite for enormous scores and a cost scale of 1e300', () => {
    const { loss, dLogits, targets } = objective([1e300, 0, -1e300], [1, 0, 0.5], 1, { costScale: 1e300 });
    for (const value of [loss, ...dLogits, ...targets]) expect(Number.isFinite(value)).toBe(true);
  });

  it.skipIf(id === 'l2')('teaches nothing where one token is tried', () => {
    const { loss, dLogits } = objective([3.25], [0], 0, { costScale: 50 });
    expect(loss).toBeCloseTo(0, 15);
    expect(Math.abs(at(dLogits, 0))).toBe(0);
  });
});

describe('the table of objectives', () => {
  it('knows every objective that a contestant may choose, and no other', () => {
    expect(Object.keys(OBJECTIVES)).toEqual([...OBJECTIVE_IDS]);
  });

  // Scores ln 1, ln 2, ln 5: p = (1, 2, 5) / 8. Costs 1/2, 0, 1 and α = ln 4: P = (2, 4, 1) / 7.
  const p = [1 / 8, 2 / 8, 5 / 8];
  const P = [2 / 7, 4 / 7, 1 / 7];
  const scores = [0, Math.log(2), Math.log(5)];
  const mean = Math.log(10) / 3;
  const kl = (q: readonly number[], r: readonly number[]): number =>
    sum(q.map((chance, a) => chance * Math.log(chance / at(r, a))));
  const middle = p.map((chance, a) => (chance + at(P, a)) / 2);
  it.each([
    ['ll', Math.log(4)],
    ['kl', kl(P, p) - sum(P.map((chance) => chance * Math.log(chance)))],
    ['llcas', Math.log((2 + 2 + 20) / 2)],
    ['hinge', Math.log(5) + 1 - Math.log(2)],
    ['consistent', 0.5 * Math.log(1 + Math.exp(-mean)) + Math.log(1 + Math.exp(Math.log(5) - mean))],
    ['expectedCost', 11 / 16],
    ['inverseKl', kl(p, P)],
    ['js', (kl(p, middle) + kl(P, middle)) / 2],
    ['l2', Math.log(10) ** 2],
  ] as const)('gives the value of the formula of %s, worked by hand', (id, expected) => {
    expect(OBJECTIVES[id](scores, [0.5, 0, 1], 1, { costScale: Math.log(4) }).loss).toBeCloseTo(expected, 12);
  });

  it.each(OBJECTIVE_IDS)('says of %s whether α is in its formula, and what it pulls towards', (id) => {
    const { scaled, wants, crossEntropy } = OBJECTIVE_INFO[id];
    const at4 = (costScale: number) => OBJECTIVES[id](scores, [0.5, 0, 0], 1, { costScale });
    expect(at4(1).loss !== at4(3).loss).toBe(scaled);
    const { targets, dLogits } = at4(3);
    const soft = Math.exp(-1.5) / (2 + Math.exp(-1.5));
    const expected = {
      best: [0, 1, 0],
      cheapest: [0, 0.5, 0.5],
      soft: [soft, (1 - soft) / 2, (1 - soft) / 2],
    };
    expected[wants].forEach((q, a) => expect(at(targets, a)).toBeCloseTo(q, 12));
    const furthest = Math.max(...p.map((chance, a) => Math.abs(chance - at(targets, a) - at(dLogits, a))));
    expect(furthest < 1e-12).toBe(crossEntropy);
  });
});
