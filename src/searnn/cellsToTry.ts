/** At which cells tokens are tried: all of a sequence, a few drawn anew each update, or those where the model is unsure. */
import { assert, assertNever } from '../base/assert.ts';
import type { Draws } from './draws.ts';
import { softmax } from './objectives/softmax.ts';

export const CELL_KINDS = ['all', 'uniform', 'targeted'] as const;

/** `count` is the number of cells per sequence, not looked at by `all`; shorter sequences are looked at whole. */
export interface CellChoice {
  readonly kind: (typeof CELL_KINDS)[number];
  readonly count: number;
}

/** Whether `cellsToTry` must be given the scores. */
export const cellsNeedLogits = ({ kind }: CellChoice): boolean => kind === 'targeted';

/**
 * 1 where tokens are tried [N]; every sequence has at least one such cell when `count` ≥ 1.
 * @param logits [N, V]; may be null when `cellsNeedLogits` says so
 * @param running 1 where a sequence has not ended: nothing is tried elsewhere [N]; everywhere where nothing is given
 */
export function cellsToTry(
  choice: CellChoice,
  draws: Draws,
  logits: Float32Array | null,
  running: Uint8Array = new Uint8Array(draws.batch.layout.size).fill(1),
): Uint8Array {
  const { size } = draws.batch.layout;
  switch (choice.kind) {
    case 'all':
      return running;
    case 'uniform':
      return firstOf(choice.count, draws, running, (cell) => draws.uniform(cell));
    case 'targeted': {
      assert(logits !== null, 'the least sure cells are found by the scores');
      const V = logits.length / size;
      return firstOf(choice.count, draws, running, (cell) =>
        Math.max(...softmax(logits.subarray(cell * V, (cell + 1) * V))),
      );
    }
    default:
      return assertNever(choice.kind);
  }
}

/** The `count` cells of each sequence with the lowest keys; of equal ones the earlier. */
function firstOf(
  count: number,
  { batch }: Draws,
  running: Uint8Array,
  keyOf: (cell: number) => number,
): Uint8Array {
  const { layout } = batch;
  const chosen = new Uint8Array(layout.size);
  layout.lengths.forEach((length, b) => {
    const cells = Array.from({ length }, (_, t) => layout.cell(b, t))
      .filter((cell) => running[cell] === 1)
      .map((cell) => ({ cell, key: keyOf(cell) }));
    cells.sort((first, second) => first.key - second.key);
    for (const { cell } of cells.slice(0, count)) chosen[cell] = 1;
  });
  return chosen;
}
