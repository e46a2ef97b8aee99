/** Cost-augmented softmax: the log-loss of the cheapest token after every other has been raised by its cost. */
import { crossEntropy } from './crossEntropy.ts';
import { llTargets } from './ll.ts';
import type { Objective } from './objective.ts';

/** −log softmax(s + α·c)[a*]. @see SeaRNN §4, "cost-sensitive losses"; Gimpel and Smith 2010 */
export const llcas: Objective = (logits, regrets, best, parameters) =>
  crossEntropy(
    Float64Array.from(logits, (score, a) => score + parameters.costScale * (regrets[a] ?? NaN)),
    llTargets(regrets, best, parameters),
  );
