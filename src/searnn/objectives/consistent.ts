/** Lee's consistent loss: every token is pushed below the mean score, the harder the more it costs. */
import { cheapestTargets } from './cheapest.ts';
import type { Objective } from './objective.ts';

/** ln(1 + eˣ), safe for any finite x. */
const softplus = (x: number): number => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));

/** 1 / (1 + e⁻ˣ), safe for any finite x. */
const sigmoid = (x: number): number => (x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x)));

/** Σ_a c_a ln(1 + exp(s_a − mean s)). @see SeaRNN §4, "consistent loss"; Lee et al. 2004 */
export const consistent: Objective = (logits, regrets, best, parameters) => {
  const count = regrets.length;
  let mean = 0;
  for (let a = 0; a < count; a++) mean += (logits[a] ?? NaN) / count;
  const dLogits = new Float64Array(count);
  let loss = 0;
  let pull = 0;
  for (let a = 0; a < count; a++) {
    const cost = regrets[a] ?? NaN;
    const above = (logits[a] ?? NaN) - mean;
    loss += cost * softplus(above);
    dLogits[a] = cost * sigmoid(above);
    pull += (dLogits[a] ?? NaN) / count;
  }
  return {
    loss,
    dLogits: dLogits.map((d) => d - pull),
    targets: cheapestTargets(regrets, best, parameters),
  };
};
