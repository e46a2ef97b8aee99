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

/** Two of three sentences have no chunk at all; “big” stands in both kinds. */
const sparse = Array.from({ length: 240 }, (_, i) => {
  const named = i % 3 === 0;
  const parts = named ? ['in', 'big', 'paris'] : ['it', 'is', 'big'];
  const filler = ['now', 'then', 'late'].slice(0, random.below(4, i, 9));
  const words = random.below(2, i, 8) === 0 ? [...parts, ...filler] : [...filler, ...parts];
  const tags = words.map((word) =>
    !named ? 'O' : word === 'big' ? 'B-LOC' : word === 'paris' ? 'I-LOC' : 'O',
  );
  return { words, tags };
});

it('1 − F1 teaches to find chunks where two of three sentences have none', async () => {
  const race = createRace(
    settingsSchema.parse({
      ...{ split: 'last-tenth', bidirectional: true, hidden: 16, embedding: 8, batchSize: 16 },
      ...{ optimiser: 'adam', learningRate: 0.02 },
      contestants: [contestant({ objective: 'kl', cost: 'chunk-f1', reference: 'best' })],
    }),
    atOnce(chunkingDataSet('sparse.txt', sparse)),
  );
  await advance(race, 120);
  const [after] = await race.evaluate('all', noYield);
  expect(after?.chunkF1).toBe(1);
  race.dispose();
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
