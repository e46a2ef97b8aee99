/** Kullback–Leibler: pull the whole distribution towards one that falls with the cost. */
import { crossEntropy } from './crossEntropy.ts';
import type { Objective, TargetsOf } from './objective.ts';
import { softmax } from './softmax.ts';

/** P = softmax(−α·c). */
export const klTargets: TargetsOf = (regrets, _best, { costScale }, out) => softmax(regrets, -costScale, out);

/** −Σ_a P(a) log softmax(s)_a; the entropy of P, a constant, is left out. @see SeaRNN §4, "Kullback-Leibler" */
export const kl: Objective = (logits, regrets, best, parameters) =>
  crossEntropy(logits, klTargets(regrets, best, parameters));
