/** A word of the reader's own, through the worker's wire: read by all contestants, while they train or not. */
import { describe, expect, it } from 'vitest';
import { at } from '../../src/base/assert.ts';
import { contestantSchema } from '../../src/experiments/settings.ts';
import { smallSettings, startedRun } from '../support/engine.ts';
import { tinyData } from '../support/tinyData.ts';

const contestants = [{ method: 'mle' }, { method: 'searnn' }, { method: 'crf' }, { method: 'svm' }].map(
  (one) => contestantSchema.parse(one),
);
const start = () => startedRun(tinyData(), smallSettings({ contestants }));

describe('a word of one’s own', () => {
  it('is read as the same pixels are read among the test words, with probabilities that add up', async () => {
    const { client, listener } = await start();
    for (let i = 0; i < 3; i++) await client.request('advance', null);
    const watched = await client.request('watch', { testIndex: 1 });
    const readings = await client.request('writeOwn', {
      inputs: watched?.word.inputs.slice() ?? new Uint8Array(),
    });
    expect(readings?.map(({ contestant }) => contestant)).toEqual([0, 1, 2, 3]);
    for (const { contestant, update, tokens, chances } of readings ?? []) {
      expect(update).toBe(3);
      expect([...tokens]).toEqual([...at(watched?.views ?? [], contestant).decoded]);
      const V = chances.length / tokens.length;
      for (let t = 0; t < tokens.length; t++) {
        const row = chances.subarray(t * V, (t + 1) * V);
        expect(row.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 5);
        // Networks write the likeliest letter; a chain's best word need not be made of them.
        if (contestant < 2) expect(row.indexOf(Math.max(...row))).toBe(tokens[t]);
      }
    }
    expect(listener.reasons.every(({ kind }) => kind === 'asked')).toBe(true);
    client.close();
  });

  it('changes no training number', async () => {
    const [plain, asked] = await Promise.all([start(), start()]);
    const inputs = Uint8Array.from(at(tinyData().examples, 0).inputs);
    for (let i = 0; i < 3; i++) {
      await plain.client.request('advance', null);
      await asked.client.request('advance', null);
      await asked.client.request('writeOwn', { inputs });
    }
    await plain.listener.until(() => plain.listener.losses(1, plain.run.runId).length === 3);
    await asked.listener.until(() => asked.listener.losses(1, asked.run.runId).length === 3);
    expect(asked.listener.losses(1, asked.run.runId)).toEqual(plain.listener.losses(1, plain.run.runId));
    plain.client.close();
    asked.client.close();
  });

  it('of two asked at once answers the newer one, also while training', async () => {
    const { client } = await start();
    await client.request('play', { speed: 0 });
    const [first, second] = tinyData().examples;
    const old = client.request('writeOwn', { inputs: Uint8Array.from(first?.inputs ?? []) });
    const newer = client.request('writeOwn', { inputs: Uint8Array.from(second?.inputs ?? []) });
    expect(await old).toBeNull();
    expect((await newer)?.length).toBe(4);
    client.close();
  });

  it('is refused when its pixels are no letters', async () => {
    const { client } = await start();
    const { inputSize } = tinyData().packing;
    for (const size of [0, inputSize - 1, 31 * inputSize])
      await expect(client.request('writeOwn', { inputs: new Uint8Array(size) })).rejects.toMatchObject({
        code: 'bad-setting',
      });
    client.close();
  });

  it('is set in letters of the data when it is typed', async () => {
    const { client } = await start();
    const data = tinyData();
    const D = data.packing.inputSize;
    const letter = at(data.vocabulary, 0);
    const asked = { word: letter.repeat(3), writer: null, variation: 1 };
    const { inputs, borrowed } = await client.request('compose', asked);
    expect(borrowed).toEqual([]);
    const glyphs = data.examples.flatMap(({ inputs: pixels, targets }) =>
      Array.from(targets, (token, t) => [token, pixels.subarray(t * D, (t + 1) * D).join('')] as const),
    );
    for (let t = 0; t < 3; t++) {
      const own = inputs.subarray(t * D, (t + 1) * D).join('');
      expect(glyphs).toContainEqual([0, own]);
    }
    await expect(client.request('compose', { ...asked, word: '!' })).rejects.toMatchObject({
      code: 'bad-setting',
    });
    client.close();
  });
});
