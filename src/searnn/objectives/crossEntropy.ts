/** Cross-entropy of the softmax against fixed targets: what LL and KL have in common. */
import { at } from '../../base/assert.ts';
import type { CellLoss } from './objective.ts';
import { logSumExp } from './softmax.ts';

/** −Σ_a q(a) log softmax(s)_a and its gradient softmax(s) − q, for targets q [A] that sum to 1. */
export function crossEntropy(logits: ArrayLike<number>, targets: Float64Array): CellLoss {
  const total = logSumExp(logits);
  const dLogits = new Float64Array(targets.length);
  let loss = 0;
  for (let a = 0; a < targets.length; a++) {
    const logChance = at(logits, a) - total;
    loss -= at(targets, a) * logChance;
    dLogits[a] = Math.exp(logChance) - at(targets, a);
  }
  return { loss, dLogits, targets };
}
