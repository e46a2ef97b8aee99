/** From roll-in, forced token and roll-out to a finished sequence and its cost. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at } from '../../../src/base/assert.ts';
import { CellLayout } from '../../../src/base/cellLayout.ts';
import { randomFromSeed } from '../../../src/base/random.ts';
import { buildCostTable, takeCosts } from '../../../src/searnn/buildCostTable.ts';
import { hamming } from '../../../src/searnn/costs/hamming.ts';
import type { TriedTokens } from '../../../src/searnn/costTable.ts';
import { copyTruth } from '../../../src/searnn/references/copyTruth.ts';
import { WRONG_POSITIONS } from '../../../src/searnn/problem.ts';
import { planFromCoins, referenceWrites } from '../../../src/searnn/rollOutPlan.ts';
import { learnedRows, rollInFinishesRows } from '../../../src/searnn/rollOutRows.ts';

const problem = { cost: hamming, reference: copyTruth };

/** Random tried tokens: any subset of the vocabulary at any cell; a coin for each cell, often alike along a sequence. */
const rolls = fc
  .record({
    lengths: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 5 }),
    subsets: fc.array(fc.nat(15), { minLength: 30, maxLength: 30 }),
    coins: fc.array(fc.nat(1), { minLength: 30, maxLength: 30 }),
    perSequence: fc.boolean(),
    focus: fc.nat(7),
  })
  .map(({ lengths, subsets, coins, perSequence, focus }) => {
    const layout = new CellLayout(lengths.sort((a, b) => b - a));
    const starts = new Int32Array(layout.size + 1);
    const tokens: number[] = [];
    for (let cell = 0; cell < layout.size; cell++) {
      for (let a = 0; a < 4; a++) if ((at(subsets, cell) >> a) & 1) tokens.push(a);
      starts[cell + 1] = tokens.length;
    }
    const tried: TriedTokens = { starts, tokens: Int32Array.from(tokens) };
    // Truths differ from all that a network or a roll-in is made to write here.
    const targets = Int32Array.from({ length: layout.size }, (_, cell) => 200 + cell);
    const thrown = Uint8Array.from(layout.sequences, (b, cell) => at(coins, perSequence ? b : cell));
    const plan = planFromCoins({ layout, targets }, thrown);
    // Every third one stops early, as focused roll-outs do.
    const steps = focus % 3 === 0 ? plan.steps.map((most) => Math.min(most, focus)) : plan.steps;
    return { layout, tried, targets, plan: { ...plan, steps } };
  });

/** (b, t, a) of every row, in order. */
function rowsOf(layout: CellLayout, { starts, tokens }: TriedTokens) {
  return Array.from(layout.sequences, (b, cell) =>
    [...tokens.subarray(at(starts, cell), at(starts, cell + 1))].map((a) => ({
      b,
      t: at(layout.positions, cell),
      a,
      cell,
    })),
  ).flat();
}

describe('the rows for the network', () => {
  it('are those that are neither at the end nor the reference’s, most steps first, stable', () => {
    fc.assert(
      fc.property(rolls, ({ layout, tried, plan }) => {
        const rows = learnedRows(layout, tried, plan, null);
        const expected = rowsOf(layout, tried)
          .map((row, index) => ({ ...row, index, steps: at(plan.steps, row.cell) }))
          .filter(({ steps }) => steps > 0)
          .sort((first, second) => second.steps - first.steps);
        expect([...rows.tableRows]).toEqual(expected.map(({ index }) => index));
        expect([...rows.cells]).toEqual(expected.map(({ cell }) => cell));
        expect([...rows.tokens]).toEqual(expected.map(({ a }) => a));
        expect([...rows.steps]).toEqual(expected.map(({ steps }) => steps));
        expect(rows.guide).toBe(plan.guide);
        expect(rows.decoderCells).toBe(expected.reduce((total, { steps }) => total + steps, 0));
      }),
    );
  });
});

describe('what the roll-in wrote itself', () => {
  it('needs no row of the network, and is finished by the roll-in, wherever the same hands went on', () => {
    let spared = 0;
    let sparedInPart = 0;
    fc.assert(
      fc.property(rolls, fc.nat(), ({ layout, tried, targets, plan }, seed) => {
        const random = randomFromSeed(seed);
        const T = layout.steps;
        const coins = random.below(2, 3);
        const reference = Uint8Array.from(layout.sequences, (b, cell) =>
          coins === 0 ? random.below(2, 2, b) : Number(random.below(4, 2, cell) === 0),
        );
        const tokens = Int32Array.from(layout.sequences, (_, cell) =>
          reference[cell] === 1 ? at(targets, cell) : random.below(3, 1, cell),
        );
        const all = learnedRows(layout, tried, plan, null);
        const learned = learnedRows(layout, tried, plan, { tokens, reference });
        const isOwn = (row: number): boolean => {
          const { a, b, t, cell } = at(rowsOf(layout, tried), row);
          if (at(tokens, cell) !== a) return false;
          for (let p = t + 1; p <= t + at(plan.steps, cell); p++)
            if (referenceWrites(layout, plan, cell, p) !== (at(reference, layout.cell(b, p)) === 1))
              return false;
          return true;
        };
        expect([...learned.tableRows]).toEqual([...all.tableRows].filter((row) => !isOwn(row)));
        expect(learned.ownRows.toSorted((a, b) => a - b)).toEqual(
          [...all.tableRows].filter(isOwn).sort((a, b) => a - b),
        );
        expect(rollInFinishesRows(layout, plan, reference)).toBe(
          Array.from(layout.sequences, (b, cell) => ({ b, cell, t: at(layout.positions, cell) })).some(
            ({ b, cell, t }) => {
              const steps = Array.from({ length: at(plan.steps, cell) }, (_, k) => t + 1 + k);
              return (
                steps.length > 0 &&
                steps.every(
                  (p) => referenceWrites(layout, plan, cell, p) === (at(reference, layout.cell(b, p)) === 1),
                )
              );
            },
          ),
        );
        spared += learned.ownRows.length;
        if (plan.guide !== null) sparedInPart += learned.ownRows.length;
        // The network as the greedy policy it is: after the roll-in's own choice it writes what the roll-in wrote.
        const network = (rows: typeof learned): Int32Array =>
          Int32Array.from({ length: rows.cells.length * T }, (_, i) => {
            const row = at(rows.tableRows, Math.floor(i / T));
            const { b } = at(rowsOf(layout, tried), row);
            const p = i % T;
            if (p >= at(layout.lengths, b)) return -9;
            return isOwn(row) ? at(tokens, layout.cell(b, p)) : 1000 * (1 + row) + p;
          });
        const build = (rows: typeof learned) =>
          buildCostTable(
            {
              layout,
              targets,
              rollInTokens: tokens,
              tried,
              plan,
              learned: rows,
              tails: network(rows),
              end: null,
            },
            problem,
          );
        const [whole, cheap] = [build(all), build(learned)];
        expect(cheap.costs).toEqual(whole.costs);
        rowsOf(layout, tried).forEach(({ b }, row) => {
          const words = [whole, cheap].map(({ finished }) =>
            finished.slice(row * T, row * T + at(layout.lengths, b)),
          );
          expect(words[1]).toEqual(words[0]);
        });
        const cells = learned.ownRows.reduce(
          (sum, row) => sum + at(plan.steps, at(rowsOf(layout, tried), row).cell),
          0,
        );
        expect(learned.decoderCells).toBe(all.decoderCells - cells);
      }),
      { numRuns: 200 },
    );
    expect(spared).toBeGreaterThan(20);
    expect(sparedInPart).toBeGreaterThan(0);
  });
});

describe('the cost table', () => {
  it('is prefix, forced token, then the truth or the network’s tail, for every row', () => {
    fc.assert(
      fc.property(rolls, ({ layout, tried, targets, plan }) => {
        const T = layout.steps;
        const rollInTokens = Int32Array.from({ length: layout.size }, (_, cell) => 100 + cell);
        const learned = learnedRows(layout, tried, plan, null);
        // The network's token at position p of table row r is 1000 r + p: no two places share a token.
        const tails = Int32Array.from(
          { length: learned.cells.length * T },
          (_, i) => 1000 * (1 + at(learned.tableRows, Math.floor(i / T))) + (i % T),
        );
        const rolled = { layout, targets, rollInTokens, tried, plan, learned, tails, end: null };
        const table = buildCostTable(rolled, problem);
        // Where nobody looks, finished sequences are not kept: the same costs.
        expect(takeCosts(rolled, problem)).toEqual(table.costs);
        rowsOf(layout, tried).forEach(({ b, t, a, cell }, row) => {
          const length = at(layout.lengths, b);
          const expected = Array.from({ length }, (_, p) => {
            if (p < t) return 100 + layout.cell(b, p);
            if (p === t) return a;
            return p - t > at(plan.steps, cell) ? 200 + layout.cell(b, p) : 1000 * (1 + row) + p;
          });
          expect([...table.finished.subarray(row * T, row * T + length)]).toEqual(expected);
          const wrong = expected.filter((token, p) => token !== 200 + layout.cell(b, p)).length;
          expect(at(table.costs, row)).toBe(Math.fround(wrong / length));
        });
      }),
    );
  });

  it('takes costs of the truth, and has a reference write what can be written of it', () => {
    const layout = new CellLayout([3]);
    const tried = { starts: Int32Array.of(0, 2, 2, 2), tokens: Int32Array.of(1, 0) };
    // Token 0 stands for any word that is lacking; the second one really is 7.
    const [targets, truth] = [Int32Array.of(1, 0, 2), Int32Array.of(1, 7, 2)];
    const plan = planFromCoins({ layout, targets }, Uint8Array.of(1, 1, 1));
    const learned = learnedRows(layout, tried, plan, null);
    const rest = { rollInTokens: targets, tried, plan, learned, tails: new Int32Array(), end: null };
    const table = buildCostTable({ layout, targets, truth, ...rest }, WRONG_POSITIONS);
    expect([...table.finished]).toEqual([1, 0, 2, 0, 0, 2]);
    expect([...table.costs]).toEqual([1 / 3, 2 / 3].map(Math.fround));
    expect([...buildCostTable({ layout, targets, ...rest }, WRONG_POSITIONS).costs][0]).toBe(0);
  });

  it('takes any cost and any reference: both see the whole finished prefix and the truth', () => {
    const layout = new CellLayout([2]);
    const tried = { starts: Int32Array.of(0, 2, 4), tokens: Int32Array.of(0, 1, 0, 1) };
    const targets = Int32Array.of(3, 5);
    const plan = planFromCoins({ layout, targets }, Uint8Array.of(1, 1));
    const table = buildCostTable(
      {
        layout,
        targets,
        rollInTokens: Int32Array.of(8, 8),
        tried,
        plan,
        learned: learnedRows(layout, tried, plan, null),
        tails: new Int32Array(),
        end: null,
      },
      {
        cost: (finished, truth, length, start) =>
          at(finished, start) * 100 + at(finished, start + 1) + at(truth, 1) / length,
        reference: (finished, truth, from, length, start) => {
          for (let p = from; p < length; p++)
            finished[start + p] = at(finished, start + p - 1) + at(truth, 0);
        },
      },
    );
    expect([...table.finished]).toEqual([0, 3, 1, 4, 8, 0, 8, 1]);
    expect([...table.costs]).toEqual([5.5, 106.5, 802.5, 803.5]);
  });
});

describe('the Hamming cost', () => {
  it('is the share of wrong positions, and ignores what stands beyond the length', () => {
    expect(hamming(Int32Array.of(1, 2, 3, 9), Int32Array.of(1, 0, 3, 4), 3)).toBe(1 / 3);
    expect(hamming(Int32Array.of(7, 7, 1, 2), Int32Array.of(1, 0), 2, 2)).toBe(0.5);
  });
});
