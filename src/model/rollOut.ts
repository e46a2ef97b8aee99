/**
 * Learned roll-outs: many rows at once, each from a cell's state with a forced token, greedily to its sequence's end.
 * A cell's recurrent product is shared by all tokens tried there; the token's part of the input is a table look-up.
 */
import { assert, at } from '../base/assert.ts';
import type { CellLayout } from '../base/cellLayout.ts';
import type { RollOutJob, Written } from '../kernels/operations.ts';
import { operations, rollOutAside, rollOutBlock } from '../kernels/registry.ts';
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

/** Rows from `first` up to `end`, as one job. */
function jobOf(
  start: RollOutStart,
  rows: RollOutRows,
  remaining: Int32Array,
  nextCell: Int32Array,
  [first, end]: readonly [number, number],
): RollOutJob {
  return {
    ...start,
    cells: rows.cells.subarray(first, end),
    forced: rows.tokens.subarray(first, end),
    remaining: remaining.subarray(first, end),
    nextCell,
  };
}

/**
 * Rolls out all rows, in blocks, and reads the tokens back once; where there is another thread, it takes the last rows.
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
  const nextCell = nextCells(layout);
  /** Puts the tokens of row r, the k-th at `place(k)` among `values`, where the tail has them. */
  const keep = (row: number, values: ArrayLike<number>, place: (k: number) => number): void => {
    const tail = row * layout.steps + at(layout.positions, at(rows.cells, row)) + 1;
    for (let k = 0; k < at(remaining, row); k++) tails[tail + k] = at(values, place(k));
  };
  const here = (first: number, end: number): Promise<void> =>
    rollOutHere((part) => jobOf(start, rows, remaining, nextCell, part), [first, end], keep, yieldPoint);

  const running = remaining.findLastIndex((steps) => steps > 0) + 1;
  const aside = rollOutAside();
  const cut = aside?.firstRow(remaining.subarray(0, running), start.Wh.shape[0]) ?? running;
  if (aside === null || cut >= running) {
    await here(0, running);
    return tails;
  }
  const theirs = aside.rollOut(jobOf(start, rows, remaining, nextCell, [cut, running]));
  const began = performance.now();
  await here(0, cut);
  aside.learn(
    remaining.subarray(0, cut).reduce((sum, steps) => sum + steps, 0),
    performance.now() - began,
  );
  const tokens = await theirs.catch(() => null);
  if (tokens === null) await here(cut, running);
  else
    for (let row = cut; row < running; row++) keep(row, tokens, (k) => (row - cut) * at(remaining, cut) + k);
  return tails;
}

/** Rolls out the rows of a part on this thread; tokens are read back once, at the end. */
async function rollOutHere(
  job: (part: readonly [number, number]) => RollOutJob,
  [begin, end]: readonly [number, number],
  keep: (row: number, values: ArrayLike<number>, place: (k: number) => number) => void,
  yieldPoint: YieldPoint,
): Promise<void> {
  const blocks: { readonly first: number; readonly last: number; readonly written: Written }[] = [];
  const most = rollOutBlock();
  try {
    for (let first = begin; first < end; first += most) {
      const last = Math.min(first + most, end);
      blocks.push({ first, last, written: operations().rollOut(job([first, last])) });
      await yieldPoint();
    }
    if (blocks.length === 0) return;
    const joined = tf.concat1d(blocks.map(({ written }) => written.tokens));
    const values = await joined.data();
    joined.dispose();
    let before = 0;
    for (const { first, last, written } of blocks) {
      for (let row = first; row < last; row++)
        keep(row, values, (k) => before + written.place(row - first, k));
      before += written.tokens.size;
    }
  } finally {
    for (const { written } of blocks) written.tokens.dispose();
  }
}
