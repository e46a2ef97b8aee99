/** Other distances between the model's distribution and KL's target P = softmax(−α·c), from the authors' code. */
import { klTargets } from './kl.ts';
import type { Objective } from './objective.ts';
import { logSumExp, softmax } from './softmax.ts';
import type { Numbers } from './softmax.ts';

/** log softmax(scale · scores). */
function logSoftmax(scores: Numbers, scale = 1): Float64Array {
  const scaled = Float64Array.from(scores, (score) => scale * score);
  const total = logSumExp(scaled);
  return scaled.map((score) => score - total);
}

/** A part of a sum that counts with a chance: nothing where that is 0, however large the rest. */
const weighted = (chance: number, value: number): number => (chance === 0 ? 0 : chance * value);

/** Σ q log(q / P) with q = softmax(s): prefers one good token where KL wants them all. In the authors' code only. */
export const inverseKl: Objective = (logits, regrets, best, parameters) => {
  const logChances = logSoftmax(logits);
  const logTargets = logSoftmax(regrets, -parameters.costScale);
  const ratios = logChances.map((log, a) => log - (logTargets[a] ?? NaN));
  const chances = logChances.map(Math.exp);
  const loss = chances.reduce((sum, q, a) => sum + weighted(q, ratios[a] ?? NaN), 0);
  return {
    loss,
    dLogits: chances.map((q, a) => weighted(q, (ratios[a] ?? NaN) - loss)),
    targets: klTargets(regrets, best, parameters),
  };
};

/** Jensen-Shannon: ½ KL(q ‖ m) + ½ KL(P ‖ m) with m their mean, at most ln 2. In the authors' code only. */
export const js: Objective = (logits, regrets, best, parameters) => {
  const chances = softmax(logits);
  const targets = klTargets(regrets, best, parameters);
  const surprise = (p: Float64Array): Float64Array =>
    p.map((chance, a) => {
      const mean = ((chances[a] ?? NaN) + (targets[a] ?? NaN)) / 2;
      return chance === 0 ? 0 : Math.log(chance / mean);
    });
  const [ofModel, ofTarget] = [surprise(chances), surprise(targets)];
  const kl = (p: Float64Array, logs: Float64Array): number =>
    p.reduce((sum, chance, a) => sum + weighted(chance, logs[a] ?? NaN), 0);
  const fromModel = kl(chances, ofModel);
  return {
    loss: (fromModel + kl(targets, ofTarget)) / 2,
    dLogits: chances.map((q, a) => weighted(q, (ofModel[a] ?? NaN) - fromModel) / 2),
    targets,
  };
};

/** Σ_a (s_a + α(c_a − c_max / 2))²: the scores themselves shall be the scaled costs. In the authors' code only. */
export const l2: Objective = (logits, regrets, best, parameters) => {
  const { costScale } = parameters;
  const middle = Math.max(...regrets) / 2;
  const misses = Float64Array.from(logits, (score, a) => score + costScale * ((regrets[a] ?? NaN) - middle));
  return {
    loss: misses.reduce((sum, miss) => sum + miss * miss, 0),
    dLogits: misses.map((miss) => 2 * miss),
    targets: klTargets(regrets, best, parameters),
  };
};
