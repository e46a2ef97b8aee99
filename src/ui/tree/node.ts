/** A letter of the tree: of which roll-out, and at which cell. */
import type { Tokens } from '../../base/tokens.ts';
import { at } from '../../base/assert.ts';
import type { Forced } from '../../state/runState.ts';

export interface TreeNode {
  /** The token whose roll-out it belongs to. */
  readonly token: number;
  /** The cell p that it stands at. */
  readonly place: number;
}

/** The letters of the roll-out of `token` at `cell` [T]. */
export function pathOf(finished: Tokens, T: number, cell: number, token: number): Tokens {
  const V = finished.length / (T * T);
  const row = cell * V + token;
  return finished.subarray(row * T, (row + 1) * T);
}

/** What is forced when `token` is put in a node’s place: the letters that lead there, then that one. */
export function forkAt(path: Tokens, place: number, token: number): readonly Forced[] {
  return Array.from({ length: place + 1 }, (_, cell) => ({
    cell,
    token: cell === place ? token : at(path, cell),
  }));
}
