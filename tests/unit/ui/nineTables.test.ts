/** Nine tables: where they differ from the pair in force, and what is said of them. */
import { describe, expect, it } from 'vitest';
import type { TableView } from '../../../src/experiments/reports.ts';
import { differenceSentence, differingCells } from '../../../src/ui/nineTables/differences.ts';
import { layOutTables } from '../../../src/ui/nineTables/layOutTables.ts';
import { coinSentence, regretSentence } from '../../../src/ui/nineTables/tableSentences.ts';
import { sayOf } from '../../../src/tasks/say.ts';

const say = sayOf({ task: 'letters' });

const V = 3;
/** A table of two-token costs by cell; every finished word is `finished`. */
function tableOf(costs: readonly (readonly number[])[], finished: readonly number[]): TableView {
  const T = costs.length;
  return {
    contestant: 0,
    update: 3,
    origin: 'probe',
    decoded: new Uint8Array(T),
    rollIn: new Uint8Array(T),
    tried: new Uint8Array(T * V).fill(1),
    cost: Float32Array.from(costs.flat()),
    target: new Float32Array(T * V),
    push: new Float32Array(T * V),
    model: new Float32Array(T * V).fill(1 / 3),
    finished: Uint8Array.from(Array.from({ length: T * V }).flatMap(() => finished)),
    referenceIn: new Uint8Array(T).fill(1),
    referenceOut: new Uint8Array(T * T),
  };
}
const one = tableOf(
  [
    [0, 0.5, 0.5],
    [0.5, 0, 0],
    [0.5, 0.25, 1],
  ],
  [0, 1, 2],
);

describe('cells in which other letters cost least', () => {
  it('are none against the same costs, or the same order of them', () => {
    expect(differingCells(one, one, [0, 1, 2])).toEqual([]);
    const shifted = { ...one, cost: one.cost.map((cost) => 0.1 + cost / 2) };
    expect(differingCells(one, shifted, [0, 1, 2])).toEqual([]);
  });

  it('are those with another best letter, and those where a tie opens or closes', () => {
    const other = tableOf(
      [
        [0.5, 0, 0.5],
        [0.5, 0, 0.25],
        [0.75, 0.5, 1],
      ],
      [0, 1, 2],
    );
    expect(differingCells(one, other, [0, 1, 2])).toEqual([0, 1]);
    expect(differingCells(other, one, [0, 1, 2])).toEqual([0, 1]);
  });

  it('are those that tie between other letters', () => {
    const tied = { ...one, cost: one.cost.with(3, 0).with(4, 0.5) };
    expect(differingCells(one, tied, [0, 1, 2])).toEqual([1]);
  });

  it('are told by number, from 1', () => {
    expect(differenceSentence(say, [0, 4], 8, false)).toBe('Other letters cost least in 2 of 8 cells: 1, 5.');
    expect(differenceSentence(say, [], 8, false)).toBe('The same letters cost least in every cell.');
    expect(differenceSentence(say, [], 8, true)).toBe('The pair in use.');
  });
});

describe('a table in words', () => {
  it('says a cell’s regret and cost, wrong letters, and marks', () => {
    expect(regretSentence(say, one, [0, 1, 0], ['x', 'y', 'z'], { cell: 2, token: 0 })).toBe(
      'Cell 3, letter x: regret 0.25, cost 0.50 (1 of 3 letters wrong) — the truth, the model’s choice',
    );
  });

  it('counts edits where a token ends sequences, and has no figures of what was not tried', () => {
    const counted = { cost: 'edit', end: 2 } as const;
    const told = (view: TableView, token: number): string =>
      regretSentence(say, view, [0, 1, 2], ['x', 'y', 'z'], { cell: 2, token }, counted);
    expect(told(one, 1)).toBe('Cell 3, letter y: regret 0.00, cost 0.25 (1 edit from the truth) — best cost');
    const ended = { ...one, tried: one.tried.slice().fill(0, 6), cost: one.cost.slice().fill(NaN, 6) };
    expect(told(ended, 1)).toBe('Cell 3, letter y: not tried');
    expect(told(ended, 2)).toContain('Cell 3, letter z: not tried — the truth');
  });

  it('says which way coins fell, where there were any', () => {
    expect(coinSentence(say, { rollIn: 'mixed', rollOut: 'mixed' }, one)).toBe(
      'This word’s coins: roll-in reference, roll-out learned.',
    );
    expect(coinSentence(say, { rollIn: 'reference', rollOut: 'mixed' }, one)).toBe(
      'This word’s coin: roll-out learned.',
    );
    expect(coinSentence(say, { rollIn: 'reference', rollOut: 'learned' }, one)).toBe('');
  });
});

it('three tables fit where there is room for them, and keep a readable size where there is none', () => {
  for (const T of [1, 8, 14]) {
    const wide = layOutTables(1036, T);
    expect(20 + 3 * (wide.tile + 16)).toBeLessThanOrEqual(1036);
    expect(wide.columns.total).toBeLessThanOrEqual(wide.tile);
    const narrow = layOutTables(300, T);
    expect(narrow.columns.column).toBeGreaterThanOrEqual(13);
    expect(narrow.columns.total).toBeLessThanOrEqual(narrow.tile);
  }
});
