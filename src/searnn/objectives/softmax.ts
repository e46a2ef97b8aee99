/** Softmax and log-sum-exp in float64, safe for scores of any finite size. */

/** An array of numbers, typed or not. */
export type Numbers = ArrayLike<number> & Iterable<number>;

/** log Σ exp(scores). */
export function logSumExp(scores: Numbers): number {
  let highest = -Infinity;
  for (const score of scores) highest = Math.max(highest, score);
  let sum = 0;
  for (const score of scores) sum += Math.exp(score - highest);
  return highest + Math.log(sum);
}

/** softmax(scale · scores), same length, in `chances`. */
export function softmax(
  scores: Numbers,
  scale = 1,
  chances: Float64Array = new Float64Array(scores.length),
): Float64Array {
  let highest = -Infinity;
  for (let a = 0; a < chances.length; a++) {
    const score = scale * (scores[a] ?? NaN);
    chances[a] = score;
    highest = Math.max(highest, score);
  }
  let sum = 0;
  for (let a = 0; a < chances.length; a++) {
    const part = Math.exp((chances[a] ?? NaN) - highest);
    chances[a] = part;
    sum += part;
  }
  for (let a = 0; a < chances.length; a++) chances[a] = (chances[a] ?? NaN) / sum;
  return chances;
}
