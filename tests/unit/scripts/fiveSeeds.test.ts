/** The README shows five seeds of MLE, LL and KL that nothing was chosen on. */
import { expect, it } from 'vitest';
import { fiveSeeds, fiveSeedsTable, threeWays } from '../../../scripts/figures/fiveSeeds.ts';
import { duelFigures } from '../../../scripts/figures/texts.ts';
import { settingsOf } from '../../../src/experiments/results.ts';

const results = fiveSeeds();

it('they are the default duel with LL beside KL, whole, on five seeds that neither chose it nor told of it', () => {
  const seeds = results.map((result) => settingsOf(result).seed);
  for (const [i, result] of results.entries()) {
    const { maxUpdates } = settingsOf(result);
    expect(settingsOf(result)).toEqual({ ...threeWays(), seed: seeds[i], maxUpdates });
    expect(result.contestants.map(({ updates }) => updates)).toEqual([maxUpdates, maxUpdates, maxUpdates]);
    expect(result.changes).toBeUndefined();
  }
  const { chosenOn, runs } = duelFigures();
  expect(new Set(seeds).size).toBe(5);
  expect(seeds.filter((seed) => [...chosenOn, ...runs.map((run) => run.seed)].includes(seed))).toEqual([]);
});

it('what the README says of every seed holds in the runs: KL, LL, MLE by letters, MLE first by words', () => {
  for (const { contestants } of results) {
    const letters = contestants.map(({ letterError }) => letterError);
    expect(letters.toSorted((a, b) => b - a)).toEqual(letters);
    const [mle, ...searnn] = contestants.map(({ wordError }) => wordError);
    expect(mle).toBeLessThan(Math.min(...searnn));
  }
});

it('another figure would be another table', () => {
  const changed = results.map((result) => ({
    ...result,
    contestants: result.contestants.map((each) => ({ ...each, letterError: each.letterError / 2 })),
  }));
  expect(fiveSeedsTable(changed)).not.toBe(fiveSeedsTable(results));
});
