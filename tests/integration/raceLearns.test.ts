/** Learning really happens: both methods overfit a few words, and err less on new ones than they did at the start. */
import { beforeAll, expect, it } from 'vitest';
import { at } from '../../src/base/assert.ts';
import { OBJECTIVE_IDS } from '../../src/experiments/objectiveList.ts';
import { useBackend } from '../support/backends.ts';
import { advance, contestant, losses, MLE, SEARNN, tinyRace } from '../support/races.ts';
import { noYield } from '../support/smallModels.ts';
import { tinyData } from '../support/tinyData.ts';

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

beforeAll(() => useBackend('wasm'));

it.each([
  { optimiser: 'sgd', learningRate: 0.5 },
  { optimiser: 'adam', learningRate: 0.02 },
] as const)('MLE and SeaRNN, by LL and by KL, overfit twenty words with $optimiser', async (shared) => {
  const ll = contestant({ objective: 'll' });
  const race = tinyRace(
    { ...shared, hidden: 16, batchSize: 20, contestants: [MLE, SEARNN, ll] },
    tinyData(20),
  );
  const reports = await advance(race, 3 * 90);
  for (const i of [0, 1, 2]) {
    const own = losses(reports, i);
    expect(at(own, 0)).toBeGreaterThan(1.5); // log 7 is 1.95
    expect(mean(own.slice(-10)), `contestant ${i}`).toBeLessThan(0.4);
  }
  race.dispose();
});

it('RAML reads words that it has never seen, though it hardly ever sees a true one', async () => {
  const drawn = contestant({ method: 'raml', temperature: 0.4 }); // of seven letters a third is replaced
  const race = tinyRace({ hidden: 16, batchSize: 32, contestants: [drawn] });
  const [before] = await race.evaluate('all', noYield);
  await advance(race, 150);
  const [after] = await race.evaluate('all', noYield);
  expect(after?.letterError).toBeLessThan(0.6 * (before?.letterError ?? 0));
  race.dispose();
});

it('both err less on word types never seen in training than they did at the start', async () => {
  const race = tinyRace({ hidden: 16, batchSize: 32 });
  const before = await race.evaluate('all', noYield);
  await advance(race, 2 * 100);
  const after = await race.evaluate('all', noYield);
  after.forEach(({ letterError, wordError }, i) => {
    expect(letterError).toBeLessThan(0.6 * at(before, i).letterError);
    expect(wordError).toBeLessThan(at(before, i).wordError);
  });
  race.dispose();
});

it.each(OBJECTIVE_IDS)('%s learns to read words that it has never seen', async (objective) => {
  // Scores that are costs: with α 2 they stay small enough to learn fast.
  const own = contestant({ objective, costScale: objective === 'l2' ? 2 : 20 });
  const race = tinyRace({
    optimiser: 'adam',
    learningRate: 0.02,
    hidden: 16,
    batchSize: 32,
    contestants: [own],
  });
  const [before] = await race.evaluate('all', noYield);
  await advance(race, 120);
  const [after] = await race.evaluate('all', noYield);
  expect(after?.letterError).toBeLessThan(0.6 * (before?.letterError ?? NaN));
  race.dispose();
});
