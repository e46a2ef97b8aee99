/** Roll-outs of everything: their rows, and what of their tails is specified. */
import { at } from '../../src/base/assert.ts';
import type { RollOutRows } from '../../src/searnn/policy.ts';
import type { Batch } from '../../src/tasks/batch.ts';
import { remainingSteps } from './perCell.ts';

/** Every token at every cell, to its sequence's end, most remaining steps first. */
export function everyRow({ layout }: Pick<Batch, 'layout'>, V: number): RollOutRows {
  const places = Array.from({ length: layout.size * V }, (_, i) => ({
    cell: Math.floor(i / V),
    token: i % V,
  }));
  places.sort((a, b) => remainingSteps(layout, b.cell) - remainingSteps(layout, a.cell));
  return {
    cells: Int32Array.from(places, ({ cell }) => cell),
    tokens: Int32Array.from(places, ({ token }) => token),
    steps: Int32Array.from(places, ({ cell }) => remainingSteps(layout, cell)),
    guide: null,
  };
}

/** The specified part of a row's tail: the tokens after the forced one. */
export function tail({ layout }: Batch, rows: RollOutRows, tails: Int32Array, row: number): number[] {
  const cell = at(rows.cells, row);
  const from = row * layout.steps + at(layout.positions, cell) + 1;
  return [...tails.subarray(from, from + at(rows.steps, row))];
}
