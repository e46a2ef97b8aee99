/** Log-loss, "target learning": raise the cheapest token. With the truth as a* over all tokens it is MLE's loss. */
import { crossEntropy } from './crossEntropy.ts';
import type { Objective, TargetsOf } from './objective.ts';

/** All on a*. */
export const llTargets: TargetsOf = (
  regrets,
  best,
  _parameters,
  targets = new Float64Array(regrets.length),
) => {
  targets.fill(0);
  targets[best] = 1;
  return targets;
};

/** −log softmax(s)[a*]. @see SeaRNN §4, "log-loss" */
export const ll: Objective = (logits, regrets, best, parameters) =>
  crossEntropy(logits, llTargets(regrets, best, parameters));
