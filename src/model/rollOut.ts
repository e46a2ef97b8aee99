/**
 * Learned roll-outs: many rows at once, each from a cell's state with a forced token, greedily to its sequence's end.
 * A cell's recurrent product is shared by all tokens tried there; the token's part of the input is a table look-up.
 */
import { assert, at } from '../base/assert.ts';
import type { CellLayout } from '../base/cellLayout.ts';
import type { RollOutJob, Written } from '../kernels/operations.ts';
import { operations, rollOutBlock } from '../kernels/registry.ts';
import { tf } from '../kernels/tf.ts';
import type { RollOutRows, YieldPoint } from '../searnn/policy.ts';

/** What all rows have in common. */
export type RollOutStart = Omit<RollOutJob, 'cells' | 'forced' | 'remaining' | 'nextCell'>;

/** Steps from a cell to the end of its sequence. */
export function remainingSteps(layout: CellLayout, cell: number): number {
  return at(layout.lengths, at(layout.sequences, cell)) - at(layout.positions, cell) - 1;
}

/** The next cell of each cell's sequence, −1 at its end [N]. */
function nextCells(layout: CellLayout): Int32Array {
  return Int32Array.from({ length: layout.size }, (_, cell) =>
    remainingSteps(layout, cell) > 0
      ? layout.cell(at(layout.sequences, cell), at(layout.positions, cell) + 1)
      : -1,
  );
}

/**
 * Rolls out all rows, in blocks, and reads the tokens back once.
 * @param rows sorted by descending remaining steps
 * @returns tails [R, T]: entry (r, p) is the token at position p after the forced one; others are unspecified
 */
export async function rollOutRows(
  layout: CellLayout,
  start: RollOutStart,
  rows: RollOutRows,
  yieldPoint: YieldPoint,
): Promise<Int32Array> {
  const remaining = rows.cells.map((cell) => remainingSteps(layout, cell));
  for (let row = 1; row < remaining.length; row++)
    assert(at(remaining, row) <= at(remaining, row - 1), 'roll-out rows must be sorted by remaining steps');
  const tails = new Int32Array(rows.cells.length * layout.steps);
  const blocks: { readonly first: number; readonly end: number; readonly written: Written }[] = [];
  const nextCell = nextCells(layout);
  const most = rollOutBlock();
  try {
    for (let first = 0; first < remaining.length && at(remaining, first) > 0; first += most) {
      const end = Math.min(first + most, remaining.length);
      const written = operations().rollOut({
        ...start,
        cells: rows.cells.subarray(first, end),
        forced: rows.tokens.subarray(first, end),
        remaining: remaining.subarray(first, end),
        nextCell,
      });
      blocks.push({ first, end, written });
      await yieldPoint();
    }
    if (blocks.length === 0) return tails;
    const joined = tf.concat1d(blocks.map(({ written }) => written.tokens));
    const values = await joined.data();
    joined.dispose();
    let before = 0;
    for (const { first, end, written } of blocks) {
      for (let row = first; row < end; row++) {
        const tail = row * layout.steps + at(layout.positions, at(rows.cells, row)) + 1;
        for (let k = 0; k < at(remaining, row); k++)
          tails[tail + k] = at(values, before + written.place(row - first, k));
      }
      before += written.tokens.size;
    }
    return tails;
  } finally {
    for (const { written } of blocks) written.tokens.dispose();
  }
}
