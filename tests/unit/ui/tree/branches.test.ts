/** The tree of a cell holds every roll-out once: equal tails merged, equal ends together, nothing lost. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at } from '../../../../src/base/assert.ts';
import { branchesOf, leftTruthAt, levelsOf } from '../../../../src/ui/tree/branches.ts';
import { columnX, layOutTree, treeColumns } from '../../../../src/ui/tree/layout.ts';
import { forkAt, pathOf } from '../../../../src/ui/tree/node.ts';

const V = 6;

/** Roll-outs of a word of T cells with few different tails, some tokens not tried. */
const arbitraryEnds = fc.integer({ min: 1, max: 5 }).chain((T) =>
  fc.record({
    T: fc.constant(T),
    tried: fc.uint8Array({ minLength: T * V, maxLength: T * V, max: 1 }),
    finished: fc.uint8Array({ minLength: T * V * T, maxLength: T * V * T, max: 1 }),
    cost: fc
      .array(fc.integer({ min: 0, max: 3 }), { minLength: T * V, maxLength: T * V })
      .map((list) => Float32Array.from(list, (each) => each / 4)),
  }),
);

describe('the branches of a cell', () => {
  it('hold every token that was tried once, each with its own cost and its own tail', () => {
    fc.assert(
      fc.property(arbitraryEnds, fc.nat(4), ({ T, ...ends }, any) => {
        const cell = any % T;
        const branches = branchesOf(ends, T, cell);
        const seen = branches.flatMap(({ twigs, tail }) => twigs.map((twig) => ({ ...twig, tail })));
        expect(seen.map(({ token }) => token).sort()).toEqual(
          Array.from({ length: V }, (_, a) => a).filter((a) => ends.tried[cell * V + a] === 1),
        );
        for (const { token, cost, tail } of seen) {
          const row = cell * V + token;
          expect(cost).toBe(ends.cost[row]);
          expect(tail).toEqual([...ends.finished.subarray(row * T + cell + 1, (row + 1) * T)]);
        }
        expect(new Set(branches.map(({ tail }) => tail.join())).size).toBe(branches.length);
        const first = branches.map(({ twigs }) => at(twigs, 0).cost);
        expect(first).toEqual(first.toSorted((a, b) => a - b));
      }),
    );
  });

  it('are laid out without two on one place, and those asked for stand alone', () => {
    fc.assert(
      fc.property(arbitraryEnds, fc.nat(4), fc.nat(V - 1), ({ T, ...ends }, any, alone) => {
        const cell = any % T;
        const branches = branchesOf(ends, T, cell);
        const { rows, tails, height } = layOutTree(branches, new Set([alone]));
        const tokens = rows.flatMap((row) => row.tokens);
        expect(tokens.toSorted()).toEqual(
          branches.flatMap(({ twigs }) => twigs.map(({ token }) => token)).toSorted(),
        );
        expect(rows.every((row) => row.tokens.length === 1 || !row.tokens.includes(alone))).toBe(true);
        expect(new Set(rows.map(({ y }) => y)).size).toBe(rows.length);
        for (const {
          tokens: [token],
          cost,
          branch,
          y,
        } of rows) {
          expect(at(branches, branch).twigs).toContainEqual({ token, cost });
          expect(y > 0 && y < height).toBe(true);
        }
        expect(tails).toHaveLength(branches.length);
      }),
    );
  });

  it('put many tokens that cost alike in one row', () => {
    const branch = {
      tail: [1],
      twigs: [0, 1, 2, 3, 4].map((token) => ({ token, cost: token === 0 ? 0 : 0.5 })),
    };
    const { rows } = layOutTree([branch], new Set([3]));
    expect(rows.map(({ tokens }) => tokens)).toEqual(
      [[0], [1], [2], [3], [4]].filter(([a]) => a !== undefined),
    );
    const more = { ...branch, twigs: [...branch.twigs, { token: 5, cost: 0.5 }] };
    expect(layOutTree([more], new Set([3])).rows.map(({ tokens }) => tokens)).toEqual([
      [0],
      [3],
      [1, 2, 4, 5],
    ]);
  });
});

describe('a cell seen from afar', () => {
  it('counts the tokens at each cost', () => {
    const ends = { tried: Uint8Array.of(1, 1, 0, 1, 1, 1), cost: Float32Array.of(0.5, 0, NaN, 0.5, 0.5, 1) };
    expect(levelsOf(ends, 1, 0)).toEqual([
      { cost: 0, tokens: [1] },
      { cost: 0.5, tokens: [0, 3, 4] },
      { cost: 1, tokens: [5] },
    ]);
  });

  it('knows where the roll-in first left the truth, before the cell only', () => {
    expect(leftTruthAt([1, 2, 9, 9], [1, 2, 3, 4], 4)).toBe(2);
    expect(leftTruthAt([1, 2, 9, 9], [1, 2, 3, 4], 2)).toBeNull();
  });
});

describe('a fork', () => {
  it('forces what leads to the node, and the new letter in its place', () => {
    const finished = Uint8Array.from({ length: 3 * 2 * 3 }, (_, i) => i % 2);
    const path = pathOf(finished, 3, 1, 0);
    expect([...path]).toEqual([...finished.subarray(6, 9)]);
    expect(forkAt(Uint8Array.of(4, 5, 6), 1, 9)).toEqual([
      { cell: 0, token: 4 },
      { cell: 1, token: 9 },
    ]);
  });

  it('finds room for 14 letters, however narrow the box', () => {
    const columns = treeColumns(300, 14);
    expect(columns.column).toBe(26);
    expect(columnX(columns, 13) - columnX(columns, 12)).toBe(26);
    expect(columns.leaves).toBeGreaterThan(columnX(columns, 13) + 9);
  });
});
