/** Which roll-outs the network must make: those that neither the reference, the roll-in nor the sequence's end settles. */
import { at } from '../base/assert.ts';
import type { CellLayout } from '../base/cellLayout.ts';
import type { TriedTokens } from './costTable.ts';
import type { RollOutRows } from './policy.ts';

/** Rows for the network, most remaining steps first, so that the running rows are always the first ones. */
export interface LearnedRows extends RollOutRows {
  /** The row of the cost table that each network row finishes [R']. */
  readonly tableRows: Int32Array;
  /** Rows of the cost table that the roll-in has finished itself, and the cell of each. */
  readonly ownRows: readonly number[];
  readonly ownCells: readonly number[];
  /** Decoder cells that these roll-outs take: the sum of their remaining steps. */
  readonly decoderCells: number;
}

/** What was rolled in, and by whom. */
export interface RolledIn {
  /** The roll-in's tokens [N]. */
  readonly tokens: Int32Array;
  /** 1 where the reference wrote them [B]. */
  readonly reference: Uint8Array;
}

/** Whether some sequence is rolled in and rolled out by the model, so that the roll-in has finished rows already. */
export function rollInFinishesRows(referenceIn: Uint8Array, referenceOut: Uint8Array): boolean {
  return referenceIn.some((coin, b) => coin === 0 && referenceOut[b] === 0);
}

/**
 * Left out are rows whose sequence's coin is the reference, whose cell is the last of its sequence, and those that the
 * greedy roll-in has finished itself: its own choice forced again leads where it went. Stable.
 * @param rolledIn null where the roll-in's tokens are not known or would not come again
 */
export function learnedRows(
  layout: CellLayout,
  tried: TriedTokens,
  referenceOut: Uint8Array,
  rolledIn: RolledIn | null,
): LearnedRows {
  /** The model's own token at each cell, −1 where it chose none [N]. */
  const own = new Int32Array(layout.size).fill(-1);
  if (rolledIn !== null)
    for (let cell = 0; cell < layout.size; cell++)
      if (rolledIn.reference[at(layout.sequences, cell)] === 0) own[cell] = at(rolledIn.tokens, cell);
  // Counting sort by remaining steps: first how many rows of each, then where each begins, then the rows.
  const remaining = new Int32Array(layout.size);
  const sizes = new Int32Array(layout.steps + 1);
  const ownRows: number[] = [];
  const ownCells: number[] = [];
  for (let cell = 0; cell < layout.size; cell++) {
    const b = at(layout.sequences, cell);
    if (referenceOut[b] === 1) continue;
    const steps = at(layout.lengths, b) - 1 - at(layout.positions, cell);
    remaining[cell] = steps;
    if (steps === 0) continue;
    const to = at(tried.starts, cell + 1);
    for (let row = at(tried.starts, cell); row < to; row++)
      if (tried.tokens[row] === own[cell]) {
        ownRows.push(row);
        ownCells.push(cell);
      } else sizes[steps] = (sizes[steps] ?? 0) + 1;
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
    const steps = at(remaining, cell);
    if (steps === 0) continue;
    let place = at(next, steps);
    const to = at(tried.starts, cell + 1);
    for (let row = at(tried.starts, cell); row < to; row++) {
      const token = tried.tokens[row] ?? -1;
      if (token === own[cell]) continue;
      cells[place] = cell;
      tokens[place] = token;
      tableRows[place++] = row;
    }
    next[steps] = place;
  }
  return { cells, tokens, tableRows, ownRows, ownCells, decoderCells };
}
