/** What scores [V] of one cell say: the likeliest token, the one after it, and how undecided they are. */

/** Not `at()`, which is slow in a loop over all scores; an index out of range cannot be. */
const score = (scores: ArrayLike<number>, start: number, token: number): number =>
  scores[start + token] ?? NaN;

/**
 * The highest of the `count` scores from `start`, the lowest token on ties.
 * @param except a token that is left out, −1 for none
 */
export function highest(scores: ArrayLike<number>, start: number, count: number, except = -1): number {
  let best = -1;
  for (let token = 0; token < count; token++) {
    if (token === except) continue;
    if (best < 0 || score(scores, start, token) > score(scores, start, best)) best = token;
  }
  return best;
}

/** Entropy of the softmax of the `count` scores from `start`, nats: 0 when sure, ln(count) when all are alike. */
export function softmaxEntropy(scores: ArrayLike<number>, start: number, count: number): number {
  const top = score(scores, start, highest(scores, start, count));
  let total = 0;
  let weighed = 0;
  for (let token = 0; token < count; token++) {
    const below = score(scores, start, token) - top;
    const weight = Math.exp(below);
    total += weight;
    // exp(−∞) · −∞ would be no number; its limit is 0.
    if (weight > 0) weighed += weight * below;
  }
  return Math.log(total) - weighed / total;
}
