/** A recorded update: what it shows is what the contestant sees, and what it does is what an update would have done. */
import { startContestant } from '../support/contestants.ts';
import { describe, expect, it } from 'vitest';
import { at } from '../../src/base/assert.ts';
import { randomFromSeed } from '../../src/base/random.ts';
import { contestantSchema } from '../../src/experiments/settings.ts';
import { makeBatch } from '../../src/tasks/batch.ts';
import { createRace } from '../../src/training/race.ts';
import { useBackend } from '../support/backends.ts';
import { smallSettings, startedRun } from '../support/engine.ts';
import { tinySettings } from '../support/races.ts';
import { noYield } from '../support/smallModels.ts';
import { tinyData } from '../support/tinyData.ts';

const contestants = [{ method: 'mle' }, { method: 'searnn' }, { method: 'crf' }].map((one) =>
  contestantSchema.parse(one),
);

describe('a recorded update', () => {
  it('shows the table, the coins and the reading of the present contestant, and changes no training number', async () => {
    const settings = smallSettings({ contestants });
    const [plain, asked] = await Promise.all([
      startedRun(tinyData(), settings),
      startedRun(tinyData(), settings),
    ]);
    for (let i = 0; i < 4; i++) {
      await plain.client.request('advance', null);
      await asked.client.request('advance', null);
      const seen = await asked.client.request('watch', { testIndex: 1, bothSides: true });
      for (const contestant of [0, 1]) {
        const { view, before, word } = await asked.client.request('record', { testIndex: 1, contestant });
        const live = at(seen?.views ?? [], contestant);
        expect({ ...view, origin: 'probe' }).toEqual(live);
        expect(before.tokens).toEqual(live.decoded);
        expect(word).toEqual(seen?.word);
      }
    }
    const losses = ({ listener, run }: typeof plain) => listener.losses(1, run.runId);
    await plain.listener.until(() => losses(plain).length === 4);
    await asked.listener.until(() => losses(asked).length === 4);
    expect(losses(asked)).toEqual(losses(plain));
    await expect(asked.client.request('record', { testIndex: 1, contestant: 2 })).rejects.toThrow(
      'no roll-in and no roll-outs',
    );
    await expect(asked.client.request('record', { testIndex: 1, contestant: 3 })).rejects.toThrow(
      'does not exist',
    );
    plain.client.close();
    asked.client.close();
  });

  it('learns what a contestant of its own learns from that one word, from the same coins', async () => {
    await useBackend('wasm');
    const own = contestantSchema.parse({ method: 'searnn' });
    const settings = tinySettings({ contestants: [own] });
    const data = tinyData();
    const race = createRace(settings, data);
    const { word, view, after, loss, gradientNorm } = await race.record(2, 0, noYield);
    const random = randomFromSeed(settings.seed);
    const alone = startContestant(own, settings, data, random);
    const example = at(data.examples, word.index);
    const batch = makeBatch([example], data.packing);
    const lesson = await alone.teach(batch, noYield, { random: random.fork('probe'), wantDetail: true });
    // The table and the loss are the lesson's own.
    expect(await lesson.loss()).toBeCloseTo(loss, 6);
    expect([...(lesson.detail?.table.costs ?? [])]).toEqual([...view.cost]);
    lesson.rollIn.dispose();
    const news = await alone.update(batch, settings, noYield, { random: random.fork('probe') });
    expect(news.gradientNorm).toBeCloseTo(gradientNorm, 5);
    const read = await alone.writeWord(example);
    expect([...after.tokens]).toEqual([...read.tokens]);
    expect(after.chances).toEqual(read.chances);
    alone.dispose();
    race.dispose();
  });
});
