/** Coins of sequences as coins of their cells, and what is left of a sequence after a cell. */
import { at } from '../../src/base/assert.ts';
import type { CellLayout } from '../../src/base/cellLayout.ts';

/** Gives every cell its sequence's coin [B] → [N]. */
export function perCell({ sequences }: CellLayout, coins: ArrayLike<number>): Uint8Array {
  return Uint8Array.from(sequences, (b) => at(coins, b));
}

/** Steps from a cell to the end of its sequence. */
export function remainingSteps(layout: CellLayout, cell: number): number {
  return at(layout.lengths, at(layout.sequences, cell)) - at(layout.positions, cell) - 1;
}
