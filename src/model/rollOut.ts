/**
 * Learned roll-outs: many rows at once, each from a cell's state with a forced token, greedily to its sequence's end.
 * A cell's recurrent product is shared by all tokens tried there; the token's part of the input is a table look-up.
 */
import { assert, at } from '../base/assert.ts';
import type { CellLayout } from '../base/cellLayout.ts';
import { affine, oneHot, rows as firstRows, type RowReader } from '../kernels/ops.ts';
import { tf } from '../kernels/tf.ts';
import type { RollOutRows, YieldPoint } from '../searnn/policy.ts';
import { scores } from './decoder.ts';
import { gruGates } from './gru.ts';
import type { Parameters } from './parameters.ts';

/** Rows that go through the network together; more do not fit the processor's cache (433 → 324 ms, 13,312 rows on wasm). */
const BLOCK_ROWS = 2048;

/** What roll-outs start from; all per cell. */
export interface RollOutStart {
  readonly layout: CellLayout;
  /** Decoder states, rows of [N, H]. */
  readonly states: RowReader;
  /** states · Wh + bh, rows of [N, 3H]. */
  readonly product: RowReader;
  /** Token part of the input [V + 1, 3H]. */
  readonly table: tf.Tensor2D;
  /** Aligned part of the input, rows of [N, 3H], or null. */
  readonly aligned: RowReader | null;
}

/** Steps from a cell to the end of its sequence. */
export function remainingSteps(layout: CellLayout, cell: number): number {
  return at(layout.lengths, at(layout.sequences, cell)) - at(layout.positions, cell) - 1;
}

/** One block: tokens written at each step, each [rows still running] int32. */
function rollOutBlock(
  parameters: Parameters,
  start: RollOutStart,
  cells: Int32Array,
  forced: Int32Array,
  remaining: Int32Array,
): tf.Tensor1D[] {
  return tf.tidy(() => {
    const { layout, table, aligned } = start;
    const V = table.shape[0] - 1;
    const written: tf.Tensor1D[] = [];
    let h = start.states(cells);
    let gh = start.product(cells);
    let tokens = tf.tensor1d(forced, 'int32');
    for (let k = 0; k < at(remaining, 0); k++) {
      const running = runningRows(remaining, k);
      if (running < h.shape[0]) {
        h = firstRows(h, 0, running);
        tokens = tf.slice(tokens, [0], [running]);
        if (k === 0) gh = firstRows(gh, 0, running);
      }
      if (k > 0) gh = affine(h, parameters.matrix('dec.Wh'), parameters.vector('dec.bh'));
      let gx = affine(oneHot(tokens, V + 1), table); // [running, 3H]
      if (aligned !== null) gx = tf.add(gx, aligned(cellsAfter(layout, cells, running, k + 1)));
      h = gruGates(gx, gh, h).h;
      tokens = tf.argMax(scores(parameters, h), 1);
      written.push(tokens);
    }
    return written;
  });
}

/** How many rows have more than k steps to go; `remaining` descends. */
function runningRows(remaining: Int32Array, k: number): number {
  let low = 0;
  let high = remaining.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(remaining, middle) > k) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The cells `ahead` positions after the first `count` cells. */
function cellsAfter(layout: CellLayout, cells: Int32Array, count: number, ahead: number): Int32Array {
  const after = new Int32Array(count);
  for (let row = 0; row < count; row++) {
    const cell = at(cells, row);
    after[row] = layout.cell(at(layout.sequences, cell), at(layout.positions, cell) + ahead);
  }
  return after;
}

/**
 * Rolls out all rows, in blocks, and reads the tokens back once.
 * @param rows sorted by descending remaining steps
 * @returns tails [R, T]: entry (r, p) is the token at position p after the forced one; others are unspecified
 */
export async function rollOutRows(
  parameters: Parameters,
  start: RollOutStart,
  rows: RollOutRows,
  yieldPoint: YieldPoint,
): Promise<Int32Array> {
  const { layout } = start;
  const remaining = rows.cells.map((cell) => remainingSteps(layout, cell));
  for (let row = 1; row < remaining.length; row++)
    assert(at(remaining, row) <= at(remaining, row - 1), 'roll-out rows must be sorted by remaining steps');
  const tails = new Int32Array(rows.cells.length * layout.steps);
  const blocks: { first: number; written: tf.Tensor1D[] }[] = [];
  try {
    for (let first = 0; first < remaining.length && at(remaining, first) > 0; first += BLOCK_ROWS) {
      const end = Math.min(first + BLOCK_ROWS, remaining.length);
      const written = rollOutBlock(
        parameters,
        start,
        rows.cells.subarray(first, end),
        rows.tokens.subarray(first, end),
        remaining.subarray(first, end),
      );
      blocks.push({ first, written });
      await yieldPoint();
    }
    const all = blocks.flatMap((block) => block.written);
    if (all.length === 0) return tails;
    const joined = tf.concat1d(all);
    const values = await joined.data();
    joined.dispose();
    let next = 0;
    for (const { first, written } of blocks)
      written.forEach((step, k) => {
        for (let row = 0; row < step.size; row++) {
          const place = first + row;
          tails[place * layout.steps + at(layout.positions, at(rows.cells, place)) + k + 1] = at(
            values,
            next++,
          );
        }
      });
    return tails;
  } finally {
    for (const { written } of blocks) tf.dispose(written);
  }
}
