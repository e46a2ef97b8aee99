/** Cross-entropy of the softmax against fixed targets: what LL and KL have in common. */
import type { CellLoss } from './objective.ts';
import { logSumExp } from './softmax.ts';
import type { Numbers } from './softmax.ts';

/** −Σ_a q(a) log softmax(s)_a and its gradient softmax(s) − q, for targets q [A] that sum to 1. */
export function crossEntropy(logits: Numbers, targets: Float64Array): CellLoss {
  const total = logSumExp(logits);
  const dLogits = new Float64Array(targets.length);
  let loss = 0;
  for (let a = 0; a < targets.length; a++) {
    const q = targets[a] ?? NaN;
    const logChance = (logits[a] ?? NaN) - total;
    loss -= q * logChance;
    dLogits[a] = Math.exp(logChance) - q;
  }
  return { loss, dLogits, targets };
}
