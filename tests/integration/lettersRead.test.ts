/** The default network on the shipped letters: on word types never seen in training it beats a per-letter regression. */
import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { defaultSettings } from '../../src/experiments/settings.ts';
import { createRace } from '../../src/training/race.ts';
import { readBuiltIn } from '../../src/training/readData.ts';
import { useBackend } from '../support/backends.ts';
import { advance, MLE } from '../support/races.ts';
import { noYield } from '../support/smallModels.ts';
import { letterError, trainSoftmax } from '../support/softmaxRegression.ts';

beforeAll(() => useBackend('wasm'));

it('the aligned network errs less on unseen word types than a softmax regression of single letters', async () => {
  const data = await readBuiltIn('built-in', (file) =>
    Promise.resolve(Uint8Array.from(readFileSync(new URL(`../../public/${file}`, import.meta.url))).buffer),
  );
  const { train, test } = data.split('by-type');
  const alone = letterError(trainSoftmax(data, train, { epochs: 4 }), data, test);
  const race = createRace({ ...defaultSettings, contestants: [MLE] }, data);
  await advance(race, 800);
  const [evaluation] = await race.evaluate('all', noYield);
  race.dispose();
  expect(evaluation?.letterError).toBeLessThan(0.9 * alone);
}, 300_000);
