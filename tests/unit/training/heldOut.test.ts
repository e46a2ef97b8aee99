/** Words held out of training: which, how many, and that what is chosen on them is tested as it was then. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { at } from '../../../src/base/assert.ts';
import { randomFromSeed } from '../../../src/base/random.ts';
import { holdOut } from '../../../src/training/heldOut.ts';
import { useBackend } from '../../support/backends.ts';
import { advance, MLE, tinyRace } from '../../support/races.ts';
import { noYield } from '../../support/smallModels.ts';

describe('holding out', () => {
  it('divides the training part, keeps its order, and never takes all of it', () => {
    const cases = fc.record({
      size: fc.integer({ min: 1, max: 40 }),
      fraction: fc.double({ min: 0, max: 0.5, noNaN: true }),
      seed: fc.nat(),
    });
    fc.assert(
      fc.property(cases, ({ size, fraction, seed }) => {
        const train = Int32Array.from({ length: size }, (_, i) => 3 * i + 1);
        const test = Int32Array.of(2);
        const divided = holdOut({ train, test }, fraction, randomFromSeed(seed));
        expect([...divided.train, ...divided.heldOut].sort((a, b) => a - b)).toEqual([...train]);
        expect([...divided.train]).toEqual([...divided.train].sort((a, b) => a - b));
        expect(divided.train.length).toBeGreaterThan(0);
        expect(divided.test).toBe(test);
        if (fraction === 0) expect(divided.heldOut).toHaveLength(0);
        else if (size > 1)
          expect(divided.heldOut).toHaveLength(Math.min(size - 1, Math.max(1, Math.floor(fraction * size))));
      }),
    );
  });

  it('takes other words with another seed, the same with the same', () => {
    const split = { train: Int32Array.from({ length: 100 }, (_, i) => i), test: new Int32Array() };
    const of = (seed: number) => [...holdOut(split, 0.1, randomFromSeed(seed)).heldOut];
    expect(of(1)).toEqual(of(1));
    expect(of(1)).not.toEqual(of(2));
  });
});

describe('a race with words held out', () => {
  beforeAll(() => useBackend('wasm'));

  it('measures them beside the sample, and tests the weights that erred least on them', async () => {
    const race = tinyRace({ heldOut: 0.25, optimiser: 'adam', learningRate: 0.03, batchSize: 8 });
    const plain = tinyRace({ batchSize: 8 });
    expect(race.heldOutCount).toBe(Math.floor(0.25 * plain.trainCount));
    expect(race.trainCount + race.heldOutCount).toBe(plain.trainCount);
    const measured = [];
    for (let round = 0; round < 6; round++) {
      const [own] = await race.evaluate('sample', noYield);
      const [all] = await race.evaluate('all', noYield);
      expect(all?.heldOut).toEqual(own?.heldOut);
      measured.push({ update: own?.update, held: own?.heldOut?.letterError ?? NaN, all });
      await advance(race, 2 * 10);
    }
    const least = Math.min(...measured.map(({ held }) => held));
    const best = measured.find(({ held }) => held === least);
    const [last] = await race.evaluate('all', noYield);
    expect(last?.chosen).toEqual({
      update: best?.update,
      letterError: best?.all?.letterError,
      wordError: best?.all?.wordError,
      heldOutError: least,
    });
    // Measuring the chosen weights leaves the present ones where they were.
    const [again] = await race.evaluate('all', noYield);
    expect(again).toEqual(last);
    race.dispose();
    plain.dispose();
  });

  it('stops by their error, and by that of test words where none are held out', async () => {
    for (const heldOut of [0.25, 0]) {
      const race = tinyRace({ heldOut, contestants: [MLE] });
      await advance(race, 30);
      const [one] = await race.evaluate('sample', noYield);
      const looked = heldOut > 0 ? one?.heldOut?.letterError : one?.letterError;
      race.adjust({ ...race.settings, targetError: looked ?? NaN });
      expect(race.stopRule()).toBe(null);
      race.adjust({ ...race.settings, targetError: (looked ?? NaN) + 1e-6 });
      expect(race.stopRule()).toBe('targetError');
      race.dispose();
    }
  });

  it('keeps the chosen weights in its snapshot', async () => {
    const settings = { heldOut: 0.25, optimiser: 'adam', learningRate: 0.03, batchSize: 8 } as const;
    const race = tinyRace(settings);
    await race.evaluate('sample', noYield);
    await advance(race, 20);
    await race.evaluate('sample', noYield);
    const snapshot = await race.snapshot();
    const twin = tinyRace(settings);
    twin.restore(snapshot);
    const [theirs] = await twin.evaluate('all', noYield);
    const [ours] = await race.evaluate('all', noYield);
    expect(theirs?.chosen).toEqual(ours?.chosen);
    expect(at(snapshot, 0).chosen?.weights).toHaveLength(race.parameterCount);
    race.dispose();
    twin.dispose();
  });

  it('without held-out words measures nothing more', async () => {
    const race = tinyRace({});
    const [sample] = await race.evaluate('sample', noYield);
    const [all] = await race.evaluate('all', noYield);
    expect(sample).not.toHaveProperty('heldOut');
    expect(all).not.toHaveProperty('chosen');
    expect(race.heldOutCount).toBe(0);
    race.dispose();
  });
});
