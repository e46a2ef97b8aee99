/** Log-loss, "target learning": raise the cheapest token. With the truth as a* over all tokens it is MLE's loss. */
import { crossEntropy } from './crossEntropy.ts';
import type { Objective } from './objective.ts';

/** −log softmax(s)[a*]. @see SeaRNN §4, "log-loss" */
export const ll: Objective = (logits, _regrets, best) => {
  const targets = new Float64Array(logits.length);
  targets[best] = 1;
  return crossEntropy(logits, targets);
};
