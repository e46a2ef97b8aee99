/**
 * Learned roll-outs: many rows at once, each from a cell's state with a forced token, greedily to its sequence's end.
 * A cell's recurrent product is shared by all tokens tried there; the token's part of the input is a table look-up.
 */
import { assert, at } from '../base/assert.ts';
import type { CellLayout } from '../base/cellLayout.ts';
import type { RollOutJob, Written } from '../kernels/operations.ts';
import { operations, rollOutBlock, rollOutPeers } from '../kernels/registry.ts';
import type { SharedRollOut } from '../kernels/sharing.ts';
import { tf } from '../kernels/tf.ts';
import type { RollOutRows, YieldPoint } from '../searnn/policy.ts';
import { followingCell } from '../searnn/rollOutPlan.ts';
import { shareRows, sumOf } from './shareRows.ts';

/** What rows have of their own. */
export type RowBlock = Pick<RollOutJob, 'cells' | 'forced' | 'remaining' | 'nextCell' | 'guide'>;

/** Who rolls rows out, from states that it knows. */
export interface Roller {
  /** Rows that it takes at once. */
  readonly block: number;
  readonly rollOut: (block: RowBlock) => Written;
  /**
   * Lets other threads take a part; null where they cannot, or it would not pay.
   * @param common what all rows share
   * @param cells of all rows together
   */
  readonly share:
    ((common: Pick<RowBlock, 'nextCell' | 'guide'>, cells: number) => SharedRollOut | null) | null;
}

/** One layer: the backend's own operation, and the threads beside this one. */
export function fusedRoller(start: Omit<RollOutJob, keyof RowBlock>): Roller {
  const peers = rollOutPeers();
  return {
    block: rollOutBlock(),
    rollOut: (block) => operations().rollOut({ ...start, ...block }),
    share: peers && ((common, cells) => peers.open({ ...start, ...common }, cells)),
  };
}

/**
 * Stands for what is outside a list, which cannot be. The loops over rows avoid `at()` for it, which has seen lists of
 * every kind and is slow for that: 14,000 rows of a batch of 64 take 0.4 ms instead of 1.5.
 */
const MISSING = -1;

/** The next cell of each cell's sequence, −1 at its end [N]. */
export function nextCells(layout: CellLayout): Int32Array {
  return layout.sequences.map((_, cell) => followingCell(layout, cell));
}

/** Tokens of the rows `first` … `end` − 1: that of row r at step k stands at `before + place(r − first, k)`. */
interface Piece {
  readonly first: number;
  readonly end: number;
  readonly tokens: Int32Array;
  readonly before: number;
  readonly place: Written['place'];
}

/**
 * Rolls out all rows, in blocks, and reads the tokens back once; where there are other threads, they take rows from the end.
 * @param rows sorted by descending steps
 * @returns tails [R, T]: entry (r, p) is the token at position p, within the row's steps after the forced one; others
 *   are unspecified
 */
export async function rollOutRows(
  layout: CellLayout,
  roller: Roller,
  { cells, tokens: forced, steps: remaining, guide }: RollOutRows,
  yieldPoint: YieldPoint,
): Promise<Int32Array> {
  const nextCell = nextCells(layout);
  assert(
    remaining.every((steps, row) => row === 0 || steps <= (remaining[row - 1] ?? MISSING)),
    'roll-out rows must be sorted by their steps',
  );
  const tails = new Int32Array(cells.length * layout.steps);
  const job = (first: number, end: number): RowBlock => ({
    cells: cells.subarray(first, end),
    forced: forced.subarray(first, end),
    remaining: remaining.subarray(first, end),
    nextCell,
    guide,
  });
  const keep = ({ first, end, tokens, before, place }: Piece): void => {
    for (let row = first; row < end; row++) {
      const steps = remaining[row] ?? MISSING;
      const tail = row * layout.steps + (layout.positions[cells[row] ?? MISSING] ?? MISSING) + 1;
      for (let k = 0; k < steps; k++) tails[tail + k] = tokens[before + place(row - first, k)] ?? MISSING;
    }
  };
  const here = (first: number, end: number): Promise<void> =>
    rollOutHere(roller, job, [first, end], keep, yieldPoint);

  const running = remaining.findLastIndex((steps) => steps > 0) + 1;
  const rest = remaining.subarray(0, running);
  const shared = roller.share?.({ nextCell, guide }, sumOf(rest)) ?? null;
  if (shared === null) await here(0, running);
  else
    await shareRows(rest, shared, {
      rowsOf: (first, end) => job(first, end),
      here,
      keep: (first, end, tokens) => {
        const most = at(remaining, first);
        keep({ first, end, tokens, before: 0, place: (row, k) => row * most + k });
      },
    });
  return tails;
}

/** Rolls out the rows of a part on this thread; tokens are read back once, at the end. */
async function rollOutHere(
  { block: most, rollOut }: Roller,
  job: (first: number, end: number) => RowBlock,
  [begin, end]: readonly [number, number],
  keep: (piece: Piece) => void,
  yieldPoint: YieldPoint,
): Promise<void> {
  const blocks: { readonly first: number; readonly end: number; readonly written: Written }[] = [];
  try {
    for (let first = begin; first < end; first += most) {
      const last = Math.min(first + most, end);
      blocks.push({ first, end: last, written: rollOut(job(first, last)) });
      await yieldPoint();
    }
    if (blocks.length === 0) return;
    const joined = tf.concat1d(blocks.map(({ written }) => written.tokens));
    const tokens = await joined.data<'int32'>();
    joined.dispose();
    let before = 0;
    for (const { written, ...rows } of blocks) {
      keep({ ...rows, tokens, before, place: written.place });
      before += written.tokens.size;
    }
  } finally {
    for (const { written } of blocks) written.tokens.dispose();
  }
}
