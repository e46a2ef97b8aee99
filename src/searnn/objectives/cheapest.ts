/** Even shares for all tokens that cost least: what objectives want that ask for no one token among them. */
import type { TargetsOf } from './objective.ts';

export const cheapestTargets: TargetsOf = (regrets) => {
  const targets = Float64Array.from(regrets, (regret) => (regret === 0 ? 1 : 0));
  const ties = targets.reduce((sum, one) => sum + one, 0);
  return targets.map((one) => one / ties);
};
