/** Roll-outs of everything: their rows, and what of their tails is specified. */
import { at } from '../../src/base/assert.ts';
import type { RollOutRows } from '../../src/searnn/policy.ts';
import type { RollOutPlan } from '../../src/searnn/rollOutPlan.ts';
import type { Batch } from '../../src/tasks/batch.ts';
import { remainingSteps } from './perCell.ts';

/** Every token at every cell, to its sequence's end, most remaining steps first. */
export function everyRow({ layout }: Pick<Batch, 'layout'>, V: number): RollOutRows {
  const steps = layout.sequences.map((_, cell) => remainingSteps(layout, cell));
  return plannedRows({ layout }, V, { steps, guide: null });
}

/** Every token at every cell, as far as a plan has the network go, most steps first. */
export function plannedRows(
  { layout }: Pick<Batch, 'layout'>,
  V: number,
  { steps, guide }: RollOutPlan,
): RollOutRows {
  const places = Array.from({ length: layout.size * V }, (_, i) => ({
    cell: Math.floor(i / V),
    token: i % V,
  }));
  places.sort((a, b) => at(steps, b.cell) - at(steps, a.cell));
  return {
    cells: Int32Array.from(places, ({ cell }) => cell),
    tokens: Int32Array.from(places, ({ token }) => token),
    steps: Int32Array.from(places, ({ cell }) => at(steps, cell)),
    guide,
  };
}

/** The specified part of a row's tail: the tokens after the forced one. */
export function tail({ layout }: Batch, rows: RollOutRows, tails: Int32Array, row: number): number[] {
  const cell = at(rows.cells, row);
  const from = row * layout.steps + at(layout.positions, cell) + 1;
  return [...tails.subarray(from, from + at(rows.steps, row))];
}
