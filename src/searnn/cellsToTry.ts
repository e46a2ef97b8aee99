/** At which cells tokens are tried: all of a sequence, or a few drawn anew each update. */
import { assertNever, at } from '../base/assert.ts';
import type { Draws } from './draws.ts';

/** `count` is the number of cells per sequence, used by `uniform` only; shorter sequences are looked at whole. */
export interface CellChoice {
  readonly kind: 'all' | 'uniform';
  readonly count: number;
}

/** 1 where tokens are tried [N]; every sequence has at least one such cell when `count` ≥ 1. */
export function cellsToTry(choice: CellChoice, draws: Draws): Uint8Array {
  const { layout } = draws.batch;
  const chosen = new Uint8Array(layout.size);
  switch (choice.kind) {
    case 'all':
      return chosen.fill(1);
    case 'uniform':
      layout.lengths.forEach((length, b) => {
        const cells = Array.from({ length }, (_, t) => ({ t, key: draws.uniform(layout.cell(b, t)) }));
        cells.sort((first, second) => first.key - second.key);
        for (let i = 0; i < Math.min(choice.count, length); i++) chosen[layout.cell(b, at(cells, i).t)] = 1;
      });
      return chosen;
    default:
      return assertNever(choice.kind);
  }
}
