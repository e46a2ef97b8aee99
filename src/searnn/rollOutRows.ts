/** Which roll-outs the network must make: those that neither the reference, the roll-in nor the sequence's end settles. */
import { at } from '../base/assert.ts';
import type { CellLayout } from '../base/cellLayout.ts';
import type { TriedTokens } from './costTable.ts';
import type { RollOutRows } from './policy.ts';
import { followingCell, type RollOutPlan } from './rollOutPlan.ts';

/** Rows for the network, most steps first, so that the running rows are always the first ones. */
export interface LearnedRows extends RollOutRows {
  /** The row of the cost table that each network row finishes [R']. */
  readonly tableRows: Int32Array;
  /** Rows of the cost table that the roll-in has finished itself, and the cell of each. */
  readonly ownRows: readonly number[];
  readonly ownCells: readonly number[];
  /** Decoder cells that these roll-outs take: the sum of their steps. */
  readonly decoderCells: number;
}

/** What was rolled in, and by whom. */
export interface RolledIn {
  /** The roll-in's tokens [N]. */
  readonly tokens: Int32Array;
  /** 1 where the reference wrote them [N]. */
  readonly reference: Uint8Array;
}

/**
 * 1 at each cell from which the roll-in went on as a roll-out would: as far as the network is asked, the same one of the
 * two wrote every cell [N]. A token forced there that the roll-in wrote itself leads where the roll-in went.
 */
function sharedTails(layout: CellLayout, { steps, guide }: RollOutPlan, referenceIn: Uint8Array): Uint8Array {
  const alike = new Int32Array(layout.size);
  const shared = new Uint8Array(layout.size);
  for (let cell = layout.size - 1; cell >= 0; cell--) {
    const next = followingCell(layout, cell);
    if (next < 0) continue;
    const byReference = guide !== null && at(guide, next) >= 0;
    if (byReference === (referenceIn[next] === 1)) alike[cell] = at(alike, next) + 1;
    shared[cell] = Number(at(steps, cell) > 0 && at(alike, cell) >= at(steps, cell));
  }
  return shared;
}

/** Whether the roll-in has finished some rows already, so that its tokens are worth knowing first. */
export function rollInFinishesRows(layout: CellLayout, plan: RollOutPlan, referenceIn: Uint8Array): boolean {
  return sharedTails(layout, plan, referenceIn).includes(1);
}

/**
 * Left out are rows that the reference finishes alone, those whose cell is the last of its sequence or whose token ends
 * it, and those that the roll-in has finished itself. Stable.
 * @param end the token that ends a sequence, null where lengths are known beforehand
 * @param rolledIn null where the roll-in's tokens are not known or would not come again
 */
export function learnedRows(
  layout: CellLayout,
  tried: TriedTokens,
  plan: RollOutPlan,
  rolledIn: RolledIn | null,
  end: number | null = null,
): LearnedRows {
  /** The token whose row the roll-in has finished at each cell, −1 where there is none [N]. */
  const own = new Int32Array(layout.size).fill(-1);
  if (rolledIn !== null)
    sharedTails(layout, plan, rolledIn.reference).forEach((shared, cell) => {
      if (shared === 1) own[cell] = at(rolledIn.tokens, cell);
    });
  // Counting sort by steps: first how many rows of each, then where each begins, then the rows.
  const sizes = new Int32Array(layout.steps + 1);
  const ownRows: number[] = [];
  const ownCells: number[] = [];
  for (let cell = 0; cell < layout.size; cell++) {
    const steps = at(plan.steps, cell);
    if (steps === 0) continue;
    const to = at(tried.starts, cell + 1);
    for (let row = at(tried.starts, cell); row < to; row++)
      if (tried.tokens[row] === own[cell]) {
        ownRows.push(row);
        ownCells.push(cell);
      } else if (tried.tokens[row] !== end) sizes[steps] = (sizes[steps] ?? 0) + 1;
  }
  const next = new Int32Array(layout.steps + 1);
  let count = 0;
  let decoderCells = 0;
  for (let steps = layout.steps; steps > 0; steps--) {
    next[steps] = count;
    count += at(sizes, steps);
    decoderCells += at(sizes, steps) * steps;
  }
  const cells = new Int32Array(count);
  const tokens = new Int32Array(count);
  const tableRows = new Int32Array(count);
  for (let cell = 0; cell < layout.size; cell++) {
    const steps = at(plan.steps, cell);
    if (steps === 0) continue;
    let place = at(next, steps);
    const to = at(tried.starts, cell + 1);
    for (let row = at(tried.starts, cell); row < to; row++) {
      const token = tried.tokens[row] ?? -1;
      if (token === own[cell] || token === end) continue;
      cells[place] = cell;
      tokens[place] = token;
      tableRows[place++] = row;
    }
    next[steps] = place;
  }
  // Not at(), which is slow in a loop over all rows.
  const steps = cells.map((cell) => plan.steps[cell] ?? 0);
  return { cells, tokens, steps, guide: plan.guide, tableRows, ownRows, ownCells, decoderCells };
}
