/** A race on tagged sentences: source tokens, as many tags, token error and chunk F1. */
import { beforeAll, expect, it } from 'vitest';
import { at } from '../../src/base/assert.ts';
import { atOnce } from '../../src/base/sliced.ts';
import { randomFromSeed } from '../../src/base/random.ts';
import { settingsSchema } from '../../src/experiments/settings.ts';
import { chunkingDataSet } from '../../src/tasks/chunking/chunkingDataSet.ts';
import { createRace } from '../../src/training/race.ts';
import { useBackend } from '../support/backends.ts';
import { advance, contestant, MLE } from '../support/races.ts';
import { noYield } from '../support/smallModels.ts';

beforeAll(() => useBackend('wasm'));

/** Noun phrases of one to three words with verbs between them; “that” begins one or stands outside, as the next word says. */
const random = randomFromSeed(5);
const sentences = Array.from({ length: 200 }, (_, i) => {
  const words: string[] = [];
  const tags: string[] = [];
  for (let phrase = 0; phrase < 2; phrase++) {
    const length = 1 + random.below(3, i, phrase);
    for (let k = 0; k < length; k++) {
      words.push(k === length - 1 ? 'dog' : k === 0 ? 'that' : 'big');
      tags.push(k === 0 ? 'B-NP' : 'I-NP');
    }
    words.push('sees', 'that');
    tags.push('B-VP', 'O');
  }
  return { words, tags };
});

it('MLE and SeaRNN learn to tag sentences never seen in training, measured by token and by chunk', async () => {
  const race = createRace(
    settingsSchema.parse({
      ...{ split: 'last-tenth', bidirectional: true, hidden: 16, embedding: 8, batchSize: 16 },
      ...{ optimiser: 'adam', learningRate: 0.02, contestants: [MLE, contestant({ objective: 'll' })] },
    }),
    atOnce(chunkingDataSet('dogs.txt', sentences)),
  );
  const before = await race.evaluate('all', noYield);
  await advance(race, 2 * 80);
  const after = await race.evaluate('all', noYield);
  after.forEach(({ letterError, chunkF1 = 0 }, i) => {
    expect(letterError).toBeLessThan(0.05);
    expect(chunkF1).toBeGreaterThan(0.9);
    expect(chunkF1).toBeGreaterThan(at(before, i).chunkF1 ?? 1);
  });
  race.dispose();
});
