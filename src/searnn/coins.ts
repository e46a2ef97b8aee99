/** Who rolls: one coin per sequence and minibatch, shared by all its cells and tokens, so that costs stay comparable. */
import { assertNever } from '../base/assert.ts';
import type { Draws } from './draws.ts';
import type { PolicyKind } from './policy.ts';

/** How often a mixed policy is the reference. @see SeaRNN §3 */
const REFERENCE_PROBABILITY = 0.5;

/** 1 where the reference rolls, 0 where the learned policy does [B]. `draws` come from a stream of this coin's own. */
export function throwCoins(kind: PolicyKind, draws: Draws): Uint8Array {
  const reference = new Uint8Array(draws.batch.layout.batchSize);
  switch (kind) {
    case 'reference':
      return reference.fill(1);
    case 'learned':
      return reference;
    case 'mixed':
      return reference.map((_, b) => Number(draws.coin(b, REFERENCE_PROBABILITY)));
    default:
      return assertNever(kind);
  }
}
