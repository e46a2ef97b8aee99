/** Softmax and log-sum-exp in float64, safe for scores of any finite size. */

/** log Σ exp(scores). */
export function logSumExp(scores: ArrayLike<number>): number {
  let highest = -Infinity;
  for (let a = 0; a < scores.length; a++) highest = Math.max(highest, scores[a] ?? NaN);
  let sum = 0;
  for (let a = 0; a < scores.length; a++) sum += Math.exp((scores[a] ?? NaN) - highest);
  return highest + Math.log(sum);
}

/** softmax(scale · scores), same length. */
export function softmax(scores: ArrayLike<number>, scale = 1): Float64Array {
  const chances = new Float64Array(scores.length);
  for (let a = 0; a < chances.length; a++) chances[a] = scale * (scores[a] ?? NaN);
  const total = logSumExp(chances);
  for (let a = 0; a < chances.length; a++) chances[a] = Math.exp((chances[a] ?? NaN) - total);
  return chances;
}
