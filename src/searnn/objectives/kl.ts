/** Kullback–Leibler: pull the whole distribution towards one that falls with the cost. */
import { crossEntropy } from './crossEntropy.ts';
import type { Objective } from './objective.ts';
import { softmax } from './softmax.ts';

/** −Σ_a P(a) log softmax(s)_a with P = softmax(−α·c); the entropy of P, a constant, is left out. @see SeaRNN §4, "Kullback-Leibler" */
export const kl: Objective = (logits, regrets, _best, { costScale }) =>
  crossEntropy(logits, softmax(regrets, -costScale));
