/**
 * Learned roll-outs: many rows at once, each from a cell's state with a forced token, greedily to its sequence's end.
 * A cell's recurrent product is shared by all tokens tried there; the token's part of the input is a table look-up.
 */
import { assert, at } from '../base/assert.ts';
import type { CellLayout } from '../base/cellLayout.ts';
import { fusedKernels } from '../kernels/fused.ts';
import { affine, oneHot, rowReader, rows as firstRows, type RowReader } from '../kernels/ops.ts';
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
  /** Decoder states [N, H]. */
  readonly states: tf.Tensor2D;
  /** states · Wh + bh [N, 3H]. */
  readonly product: tf.Tensor2D;
  /** Token part of the input [V + 1, 3H]. */
  readonly table: tf.Tensor2D;
  /** Aligned part of the input [N, 3H], or null. */
  readonly aligned: tf.Tensor2D | null;
}

/** The tokens that a block of rows has written, on the device. */
interface Written {
  readonly tokens: tf.Tensor1D;
  /** Where among them the token stands that a row wrote at step k. */
  place(row: number, k: number): number;
}

/** Rolls out a block of rows: start cells, forced tokens and steps to go, all [R]. */
type BlockRunner = (cells: Int32Array, forced: Int32Array, remaining: Int32Array) => Written;

/** Steps from a cell to the end of its sequence. */
export function remainingSteps(layout: CellLayout, cell: number): number {
  return at(layout.lengths, at(layout.sequences, cell)) - at(layout.positions, cell) - 1;
}

/** One call a block where the backend has a fused roll-out, some twenty operations a step where it has none. */
function blockRunner(parameters: Parameters, start: RollOutStart): BlockRunner {
  return fusedKernels().rollOut === undefined
    ? stockRunner(parameters, start)
    : fusedRunner(parameters, start);
}

function fusedRunner(parameters: Parameters, start: RollOutStart): BlockRunner {
  const { layout, ...tensors } = start;
  const nextCell = Int32Array.from({ length: layout.size }, (_, cell) =>
    remainingSteps(layout, cell) > 0 ? cellAhead(layout, cell, 1) : -1,
  );
  return (cells, forced, remaining) => {
    const tokens = tf.tidy(() => {
      const Wh = parameters.matrix('dec.Wh');
      const bh = parameters.vector('dec.bh');
      const outW = parameters.matrix('out.W');
      const outB = parameters.vector('out.b');
      const job = { ...tensors, Wh, bh, outW, outB, cells, forced, remaining, nextCell };
      const written = fusedKernels().rollOut?.(job);
      assert(written !== undefined, 'the backend changed during roll-outs');
      return tf.reshape<tf.Rank.R1>(written, [-1]);
    });
    return { tokens, place: (row, k) => row * at(remaining, 0) + k };
  };
}

/** The twin of the fused roll-out, of stock operations. */
function stockRunner(parameters: Parameters, start: RollOutStart): BlockRunner {
  const states = rowReader(start.states);
  const product = rowReader(start.product);
  const aligned = start.aligned === null ? null : rowReader(start.aligned);
  return (cells, forced, remaining) => {
    const firsts: number[] = [];
    let size = 0;
    const tokens = tf.tidy(() => {
      const steps = stockSteps(parameters, start, { states, product, aligned }, cells, forced, remaining);
      for (const step of steps) {
        firsts.push(size);
        size += step.size;
      }
      return tf.concat1d(steps);
    });
    return { tokens, place: (row, k) => at(firsts, k) + row };
  };
}

/** Readers of a start's rows. */
interface StartRows {
  readonly states: RowReader;
  readonly product: RowReader;
  readonly aligned: RowReader | null;
}

/** Tokens written at each step, each [rows still running] int32. */
function stockSteps(
  parameters: Parameters,
  { layout, table }: RollOutStart,
  { states, product, aligned }: StartRows,
  cells: Int32Array,
  forced: Int32Array,
  remaining: Int32Array,
): tf.Tensor1D[] {
  const V = table.shape[0] - 1;
  const written: tf.Tensor1D[] = [];
  let h = states(cells);
  let gh = product(cells);
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
    if (aligned !== null) {
      const ahead = cells.slice(0, running).map((cell) => cellAhead(layout, cell, k + 1));
      gx = tf.add(gx, aligned(ahead));
    }
    h = gruGates(gx, gh, h).h;
    tokens = tf.argMax(scores(parameters, h), 1);
    written.push(tokens);
  }
  return written;
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

/** The cell `ahead` positions after a cell of the same sequence. */
function cellAhead(layout: CellLayout, cell: number, ahead: number): number {
  return layout.cell(at(layout.sequences, cell), at(layout.positions, cell) + ahead);
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
  const blocks: { readonly first: number; readonly end: number; readonly written: Written }[] = [];
  const run = blockRunner(parameters, start);
  try {
    for (let first = 0; first < remaining.length && at(remaining, first) > 0; first += BLOCK_ROWS) {
      const end = Math.min(first + BLOCK_ROWS, remaining.length);
      const written = run(
        rows.cells.subarray(first, end),
        rows.tokens.subarray(first, end),
        remaining.subarray(first, end),
      );
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
