/** A race on a text to be spelled: sources of tokens, an end that is written, edit distance as cost and as measure. */
import { beforeAll, describe, expect, it } from 'vitest';
import { at } from '../../src/base/assert.ts';
import { atOnce } from '../../src/base/sliced.ts';
import { createRace } from '../../src/training/race.ts';
import { settingsSchema } from '../../src/experiments/settings.ts';
import { spellingDataSet } from '../../src/tasks/spelling/spellingDataSet.ts';
import { useBackend } from '../support/backends.ts';
import { advance, contestant, MLE, numbers } from '../support/races.ts';
import { noYield } from '../support/smallModels.ts';

beforeAll(() => useBackend('wasm'));

const data = atOnce(
  spellingDataSet('a few words.txt', 'the cat sat on the mat and the dog lay by the door. '.repeat(40)),
);
const SEARNN = contestant({ tokens: 'topk', tokenCount: 4, objective: 'll' });

const raceOf = (changed = {}) =>
  createRace(
    settingsSchema.parse({
      ...{
        split: 'noise-30',
        aligned: false,
        bidirectional: true,
        attention: 'additive',
        attentionUnits: 12,
      },
      ...{ hidden: 20, embedding: 12, batchSize: 16, optimiser: 'adam', learningRate: 0.01 },
      contestants: [MLE, SEARNN],
      ...changed,
    }),
    data,
  );

describe('spelling', () => {
  it('is learned: both err less on windows never seen in training', async () => {
    const race = raceOf();
    const before = await race.evaluate('all', noYield);
    await advance(race, 2 * 150);
    const after = await race.evaluate('all', noYield);
    after.forEach(({ letterError }, i) => expect(letterError).toBeLessThan(0.7 * at(before, i).letterError));
    expect(Math.max(...after.map(({ letterError }) => letterError))).toBeLessThan(0.7);
    race.dispose();
  });

  it('repeats to the last digit', async () => {
    const twice = [];
    for (let i = 0; i < 2; i++) {
      const race = raceOf();
      twice.push(numbers(await advance(race, 6)));
      race.dispose();
    }
    expect(twice[1]).toEqual(twice[0]);
  });
});
