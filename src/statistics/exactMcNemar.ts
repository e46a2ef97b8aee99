/** McNemar's exact test: do two readers of the same words differ by more than chance? */

/**
 * Two-sided p-value, 0 … 1. Words that both read right or both wrong say nothing; if the readers were equally good, each
 * of the others would be either one's fault like a fair coin, so the smaller count is a binomial with probability ½.
 * With no such word at all p is 1.
 * @see McNemar 1947, Note on the sampling error of the difference between correlated proportions or percentages
 */
export function exactMcNemar(onlyFirstWrong: number, onlySecondWrong: number): number {
  const n = onlyFirstWrong + onlySecondWrong;
  const fewer = Math.min(onlyFirstWrong, onlySecondWrong);
  // In logarithms: 2⁻ⁿ alone is below the smallest number from n = 1,075 on.
  let logTerm = -n * Math.LN2;
  let tail = 0;
  for (let k = 0; k <= fewer; k++) {
    tail += Math.exp(logTerm);
    logTerm += Math.log((n - k) / (k + 1));
  }
  return Math.min(1, 2 * tail);
}
