/** Who finishes a sequence after a token was forced at a cell: how far the network goes, and what it is told meanwhile. */
import { at } from '../base/assert.ts';
import type { CellLayout } from '../base/cellLayout.ts';
import type { Batch } from '../tasks/batch.ts';
import { throwCoins } from './coins.ts';
import type { Draws } from './draws.ts';
import type { RollOutKind } from './policy.ts';

/** The same for all tokens that are forced at a cell, so that their costs stay comparable. N cells. */
export interface RollOutPlan {
  /** Steps of the network after each cell; the reference policy writes what is left of the sequence [N]. */
  readonly steps: Int32Array;
  /** The token that the reference writes at each cell within those steps, −1 where the network chooses [N]; null where it always does. */
  readonly guide: Int32Array | null;
}

/** What a kind of roll-out is tuned by. */
export interface RollOutParameters {
  /** How often the reference writes, where coins are thrown. */
  readonly probability: number;
  /** k, the steps that a focused roll-out leaves to the network. */
  readonly focus: number;
}

/**
 * The roll-outs of an update. `mixed` throws one coin a sequence, `mixed-states` one a position, shared by all rows of
 * its sequence; there the reference is the one that copies the truth. `focused` leaves the first k steps to the network
 * and all others to the reference. `draws` come from a stream of these coins' own.
 * @see SeaRNN §3; Daumé et al. 2009, Search-based structured prediction (a coin a state); Vlachos & Craven 2011 (focused costing)
 */
export function planRollOuts(
  kind: RollOutKind,
  draws: Draws,
  { probability, focus }: RollOutParameters,
): RollOutPlan {
  if (kind === 'focused') {
    const { steps } = planFromCoins(draws.batch, throwCoins('learned', draws, 0));
    return { steps: steps.map((most) => Math.min(most, focus)), guide: null };
  }
  const coins = kind === 'mixed-states' ? 'mixed-cells' : kind;
  return planFromCoins(draws.batch, throwCoins(coins, draws, probability));
}

/**
 * The roll-outs that a coin at each cell means: 1 the reference writes it, 0 the network [N]. What the reference writes
 * after the network's last token needs no network; the first cell of a sequence is never rolled out.
 */
export function planFromCoins(
  { layout, targets }: Pick<Batch, 'layout' | 'targets'>,
  coins: Uint8Array,
): RollOutPlan {
  const steps = new Int32Array(layout.size);
  let guided = false;
  // Cells are packed by time: what follows a cell comes later in the list.
  for (let cell = layout.size - 1; cell >= 0; cell--) {
    const next = followingCell(layout, cell);
    if (next < 0) continue;
    const later = at(steps, next);
    if (coins[next] === 0 || later > 0) steps[cell] = later + 1;
    if (coins[next] === 1 && later > 0) guided = true;
  }
  const guide = guided ? targets.map((truth, cell) => (coins[cell] === 1 ? truth : -1)) : null;
  return { steps, guide };
}

/** The next cell of a cell's sequence, −1 at its end. */
export function followingCell(layout: CellLayout, cell: number): number {
  const b = at(layout.sequences, cell);
  const t = at(layout.positions, cell) + 1;
  return t < at(layout.lengths, b) ? layout.cell(b, t) : -1;
}

/** Whether the reference writes position `p` after a token was forced at `cell`, an earlier one of the same sequence. */
export function referenceWrites(
  layout: CellLayout,
  { steps, guide }: RollOutPlan,
  cell: number,
  p: number,
): boolean {
  if (p - at(layout.positions, cell) > at(steps, cell)) return true;
  return guide !== null && at(guide, layout.cell(at(layout.sequences, cell), p)) >= 0;
}
