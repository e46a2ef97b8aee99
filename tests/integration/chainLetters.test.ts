/** Linear chains on the real letters, where they are: better than any letter-by-letter reader after a few passes. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { at } from '../../src/base/assert.ts';
import { settingsSchema } from '../../src/experiments/settings.ts';
import { createRace } from '../../src/training/race.ts';
import { readLetterFile } from '../../src/training/readLetters.ts';
import { useBackend } from '../support/backends.ts';
import { noYield } from '../support/smallModels.ts';
import { realData } from '../support/realData.ts';

const real = realData('ocr/letter.folds1-9.data.gz');

describe.skipIf(real === null)('on the real letters, folds 2 to 9 against fold 1', () => {
  beforeAll(() => useBackend('cpu'));

  it('CRF and SVM misread fewer than a fifth of the letters after three passes', async () => {
    const file = new Blob([readFileSync(real ?? '')]);
    const { data } = await readLetterFile(file, 'letters', {
      onProgress: () => undefined,
      yieldPoint: noYield,
    });
    const settings = settingsSchema.parse({
      ...{ data: 'own', split: 'fold-1', batchSize: 16 },
      contestants: [{ method: 'crf' }, { method: 'svm' }],
    });
    const race = createRace(settings, data);
    const updates = 3 * Math.floor(race.trainCount / 16);
    for (let k = 0; k < 2 * updates; k++) await race.advance(noYield);
    const rates = await race.evaluate('all', noYield);
    for (const i of [0, 1]) expect(at(rates, i).letterError, `contestant ${i}`).toBeLessThan(0.2);
    race.dispose();
  });
});
