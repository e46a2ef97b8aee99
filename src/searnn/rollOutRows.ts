/** Which roll-outs the network must make: those that neither the reference nor the end of the sequence settles. */
import { at } from '../base/assert.ts';
import type { CellLayout } from '../base/cellLayout.ts';
import type { TriedTokens } from './costTable.ts';
import type { RollOutRows } from './policy.ts';

/** Rows for the network, most remaining steps first, so that the running rows are always the first ones. */
export interface LearnedRows extends RollOutRows {
  /** The row of the cost table that each network row finishes [R']. */
  readonly tableRows: Int32Array;
  /** Decoder cells that these roll-outs take: the sum of their remaining steps. */
  readonly decoderCells: number;
}

/** Rows whose sequence's coin is the reference, or whose cell is the last of its sequence, are left out. Stable. */
export function learnedRows(layout: CellLayout, tried: TriedTokens, referenceOut: Uint8Array): LearnedRows {
  // Counting sort by remaining steps: first how many rows of each, then where each begins, then the rows.
  const remaining = new Int32Array(layout.size);
  const sizes = new Int32Array(layout.steps + 1);
  for (let cell = 0; cell < layout.size; cell++) {
    const b = at(layout.sequences, cell);
    if (referenceOut[b] === 1) continue;
    const steps = at(layout.lengths, b) - 1 - at(layout.positions, cell);
    remaining[cell] = steps;
    if (steps > 0) sizes[steps] = at(sizes, steps) + at(tried.starts, cell + 1) - at(tried.starts, cell);
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
    for (let row = at(tried.starts, cell); row < at(tried.starts, cell + 1); row++, place++) {
      cells[place] = cell;
      tokens[place] = at(tried.tokens, row);
      tableRows[place] = row;
    }
    next[steps] = place;
  }
  return { cells, tokens, tableRows, decoderCells };
}
