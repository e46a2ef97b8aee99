/** The sandbox: its numbers are those of the objectives themselves, on a copy. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at } from '../../../../src/base/assert.ts';
import { OBJECTIVE_IDS } from '../../../../src/experiments/objectiveList.ts';
import type { TableView } from '../../../../src/experiments/reports.ts';
import { copyCell, lossOf, placesToShow } from '../../../../src/ui/sandbox/sandboxCell.ts';

/** Two cells of three tokens; at the second only tokens 0 and 2 were tried. */
const view: TableView = {
  ...{ contestant: 0, update: 5, origin: 'step' as const },
  ...{ decoded: Uint8Array.of(0, 2), rollIn: Uint8Array.of(0, 2) },
  tried: Uint8Array.of(1, 1, 1, 1, 0, 1),
  cost: Float32Array.of(0, 0.5, 1, 0.5, NaN, 0.25),
  target: new Float32Array(6),
  push: new Float32Array(6),
  model: Float32Array.of(0.5, 0.25, 0.25, 0.125, 0, 0.875),
  finished: new Uint8Array(12),
  ...{ referenceIn: new Uint8Array(2), referenceOut: new Uint8Array(4) },
};

describe('a copied cell', () => {
  it('has the tried tokens with their costs, and scores whose softmax is the model’s p', () => {
    const cell = copyCell(view, 1);
    expect(cell.tokens).toEqual([0, 2]);
    expect(cell.costs).toEqual([0.5, 0.25]);
    const { model } = lossOf(cell, cell.costs, 'kl', 10);
    expect(at(model, 0)).toBeCloseTo(0.125, 6);
    expect(at(model, 1)).toBeCloseTo(0.875, 6);
  });

  it('gives LL and KL by hand', () => {
    const cell = copyCell(view, 0);
    const ll = lossOf(cell, cell.costs, 'll', 50);
    expect(ll.loss).toBeCloseTo(Math.log(2), 6);
    expect([...ll.push].map((value) => Number(value.toFixed(6)))).toEqual([-0.5, 0.25, 0.25]);
    const parts = [1, Math.exp(-1), Math.exp(-2)];
    const sum = parts.reduce((a, b) => a + b, 0);
    const kl = lossOf(cell, cell.costs, 'kl', 2);
    expect(at(kl.target, 1)).toBeCloseTo(at(parts, 1) / sum, 9);
    expect(at(kl.push, 1)).toBeCloseTo(0.25 - at(parts, 1) / sum, 6);
  });

  it('follows a dragged cost: the cheapest letter is the best, of equal ones the first', () => {
    const cell = copyCell(view, 0);
    expect(lossOf(cell, [0.5, 0, 1], 'll', 50).best).toBe(1);
    expect(lossOf(cell, [0.5, 0.5, 0.5], 'll', 50).best).toBe(0);
    // Only regrets count: all costs alike raised change nothing.
    const raised = lossOf(cell, [0.25, 0.75, 1.25], 'kl', 20);
    expect(raised.loss).toBeCloseTo(lossOf(cell, cell.costs, 'kl', 20).loss, 9);
  });

  it.each(OBJECTIVE_IDS)('%s: the push is the slope of the loss by each score', (objective) => {
    const cost = fc.integer({ min: 0, max: 8 }).map((wrong) => wrong / 8);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cost, fc.double({ min: -3, max: 3, noNaN: true })), { minLength: 2, maxLength: 6 }),
        (letters) => {
          const costs = letters.map(([c]) => c);
          const scores = letters.map(([, s]) => s);
          const tokens = letters.map((_, a) => a);
          const { push } = lossOf({ tokens, costs, scores }, costs, objective, 3);
          const h = 1e-5;
          const lossAt = (a: number, by: number): number => {
            const moved = scores.map((s, i) => (i === a ? s + by : s));
            return lossOf({ tokens, costs, scores: moved }, costs, objective, 3).loss;
          };
          for (const a of tokens) {
            const [up, down, here] = [lossAt(a, h), lossAt(a, -h), lossAt(a, 0)];
            // At a hinge's corner the two sides differ: there the push is one of them.
            const sides = [(up - here) / h, (here - down) / h];
            expect(at(push, a)).toBeGreaterThan(Math.min(...sides) - 1e-3);
            expect(at(push, a)).toBeLessThan(Math.max(...sides) + 1e-3);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('shows the truth always, then what is cheap or likely, in the alphabet’s order', () => {
    const cell = {
      tokens: [0, 1, 2, 3, 4],
      costs: [1, 0, 1, 1, 1],
      scores: [0.01, 0.01, 0.01, 0.96, 0.01].map(Math.log),
    };
    const own = lossOf(cell, cell.costs, 'll', 10);
    expect(placesToShow(cell, own, 3, 4)).toEqual([1, 3, 4]);
    expect(placesToShow(cell, own, 9, 4)).toEqual([0, 1, 2, 3, 4]);
  });
});
