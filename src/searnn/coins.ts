/** Who writes each cell: one coin a sequence, shared by all its cells, or one coin a cell. */
import { assertNever, at } from '../base/assert.ts';
import type { Draws } from './draws.ts';
import type { RollInKind } from './policy.ts';

/**
 * 1 where the reference writes, 0 where the learned policy does [N]. `draws` come from a stream of this coin's own.
 * @param probability of the reference, where coins are thrown
 */
export function throwCoins(kind: RollInKind, draws: Draws, probability: number): Uint8Array {
  const { layout } = draws.batch;
  const reference = new Uint8Array(layout.size);
  switch (kind) {
    case 'reference':
      return reference.fill(1);
    case 'learned':
      return reference;
    case 'mixed': {
      const coins = layout.lengths.map((_, b) => Number(draws.coin(b, probability)));
      return reference.map((_, cell) => at(coins, at(layout.sequences, cell)));
    }
    case 'mixed-cells':
      return reference.map((_, cell) => Number(draws.cellCoin(cell, probability)));
    default:
      return assertNever(kind);
  }
}
