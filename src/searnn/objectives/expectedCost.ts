/** Expected cost: what a token drawn from the model would cost. With reference roll-outs it is AggreVaTeD's loss. */
import { cheapestTargets } from './cheapest.ts';
import type { Objective } from './objective.ts';
import { softmax } from './softmax.ts';

/** Σ_a softmax(s)_a · c_a. @see Sun et al. 2017, arXiv 1703.01030, §4 */
export const expectedCost: Objective = (logits, regrets, best, parameters) => {
  const chances = softmax(logits);
  const loss = chances.reduce((sum, p, a) => sum + p * (regrets[a] ?? NaN), 0);
  return {
    loss,
    dLogits: chances.map((p, a) => p * ((regrets[a] ?? NaN) - loss)),
    targets: cheapestTargets(regrets, best, parameters),
  };
};
