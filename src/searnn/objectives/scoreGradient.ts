/** The gradient of a softmax loss by the scores, worked out from the scores: what a policy that learns from targets leaves unsaid. */
import { at } from '../../base/assert.ts';
import type { SoftTargets, TruthTargets } from '../policy.ts';
import { softmax } from './softmax.ts';

/**
 * @param logits [N, V]
 * @returns weight · (softmax − q), 0 for tokens that were not tried [N, V]
 */
export function scoreGradient(logits: Float32Array, learned: SoftTargets | TruthTargets): Float32Array {
  const gradient = new Float32Array(logits.length);
  const V = logits.length / learned.weights.length;
  learned.weights.forEach((weight, cell) => {
    const first = cell * V;
    const { tokens, targets } = targetsAt(learned, cell, V);
    const chances = softmax(tokens.map((token) => at(logits, first + token)));
    tokens.forEach((token, a) => (gradient[first + token] = weight * (at(chances, a) - at(targets, a))));
  });
  return gradient;
}

/** The tokens that the softmax of a cell runs over, and what each should get. */
function targetsAt(
  learned: SoftTargets | TruthTargets,
  cell: number,
  V: number,
): { readonly tokens: number[]; readonly targets: number[] } {
  if ('tried' in learned) {
    const { tried, targets } = learned;
    const [from, to] = [at(tried.starts, cell), at(tried.starts, cell + 1)];
    return { tokens: [...tried.tokens.subarray(from, to)], targets: [...targets.subarray(from, to)] };
  }
  const truth = at(learned.truth, cell);
  const tokens = truth < 0 ? [] : Array.from({ length: V }, (_, token) => token);
  return { tokens, targets: tokens.map((token) => Number(token === truth)) };
}
