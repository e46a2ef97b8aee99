/** Structured hinge: the cheapest token must lead every other by that one's cost. */
import { llTargets } from './ll.ts';
import type { Objective } from './objective.ts';

/** max_a (s_a + c_a) − s_a*; its subgradient, nothing where a* is among the highest. @see SeaRNN §4, "structured hinge" */
export const hinge: Objective = (logits, regrets, best, parameters) => {
  const needed = (a: number): number => (logits[a] ?? NaN) + (regrets[a] ?? NaN);
  let worst = best;
  for (let a = 0; a < regrets.length; a++) if (needed(a) > needed(worst)) worst = a;
  const dLogits = new Float64Array(regrets.length);
  if (worst !== best) {
    dLogits[worst] = 1;
    dLogits[best] = -1;
  }
  return {
    loss: needed(worst) - needed(best),
    dLogits,
    targets: llTargets(regrets, best, parameters),
  };
};
