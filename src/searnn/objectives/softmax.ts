/** Softmax and log-sum-exp in float64, safe for scores of any finite size. */
import { at } from '../../base/assert.ts';

/** log Σ exp(scores). */
export function logSumExp(scores: ArrayLike<number>): number {
  let highest = -Infinity;
  for (let a = 0; a < scores.length; a++) highest = Math.max(highest, at(scores, a));
  let sum = 0;
  for (let a = 0; a < scores.length; a++) sum += Math.exp(at(scores, a) - highest);
  return highest + Math.log(sum);
}

/** softmax(scale · scores), same length. */
export function softmax(scores: ArrayLike<number>, scale = 1): Float64Array {
  const chances = new Float64Array(scores.length);
  for (let a = 0; a < chances.length; a++) chances[a] = scale * at(scores, a);
  const total = logSumExp(chances);
  // Written out: a map() with a closure is several times slower on arrays this short.
  for (let a = 0; a < chances.length; a++) chances[a] = Math.exp(at(chances, a) - total);
  return chances;
}
