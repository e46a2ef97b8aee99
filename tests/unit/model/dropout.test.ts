/** Which units a lesson drops: how many, when, and what it depends on. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { at } from '../../../src/base/assert.ts';
import { randomFromSeed } from '../../../src/base/random.ts';
import { drawMasks, NO_MASKS, type Masks } from '../../../src/model/dropout.ts';
import { Seq2Seq } from '../../../src/model/seq2seq.ts';
import { Draws } from '../../../src/searnn/draws.ts';
import type { Batch } from '../../../src/tasks/batch.ts';
import { NODE_BACKENDS, useBackend } from '../../support/backends.ts';
import { perCell } from '../../support/perCell.ts';
import {
  alone,
  dropoutDraws,
  NETWORK_NAME,
  NETWORKS,
  noise,
  randomBatch,
  randomWeights,
  smallConfig,
} from '../../support/smallModels.ts';

const PARTS = ['encoder', 'decoder', 'output'] as const;
const shape = { aligned: true, bidirectional: false };
const config = smallConfig(shape, { layers: 2, dropout: 0.3, hidden: 40 });
const batch = randomBatch(config, [9, 9, 8, 5, 3, 3, 1], 1);

beforeAll(() => useBackend('cpu'));

/** Each part's factors, read back: [N, width] as rows. */
function read(masks: Masks): Record<(typeof PARTS)[number], number[][]> {
  const rows = (part: (typeof PARTS)[number]): number[][] => {
    const mask = masks[part];
    const values = mask?.arraySync() ?? [];
    mask?.dispose();
    return values;
  };
  return { encoder: rows('encoder'), decoder: rows('decoder'), output: rows('output') };
}

const draw = (dropout: number, one: Batch, seed = 1, step = 3) =>
  read(drawMasks({ ...config, dropout }, new Draws(randomFromSeed(seed).fork('dropout'), step, one)));

describe('the units that are dropped', () => {
  it('are as many as the setting says, and the others make up for them', () => {
    for (const dropout of [0.1, 0.3, 0.5, 0.9]) {
      const masks = draw(dropout, batch);
      for (const part of PARTS) {
        const values = masks[part].flat();
        expect(values).toHaveLength(batch.layout.size * 40);
        const kept = values.filter((value) => value !== 0);
        for (const value of kept) expect(value).toBe(Math.fround(1 / (1 - dropout)));
        // Four standard deviations of a fraction of so many coins.
        const spread = 4 * Math.sqrt((dropout * (1 - dropout)) / values.length);
        expect(Math.abs(kept.length / values.length - (1 - dropout))).toBeLessThan(spread);
      }
    }
  });

  it('are a word’s own: the same alone and in any company', () => {
    const together = draw(0.3, batch);
    for (const b of batch.layout.lengths.keys()) {
      const single = draw(0.3, alone(batch, b));
      for (const part of PARTS)
        single[part].forEach((row, t) => expect(row).toEqual(together[part][batch.layout.cell(b, t)]));
    }
  });

  it('differ between parts, cells, words, updates and seeds, with no more in common than chance gives', () => {
    const here = draw(0.3, batch);
    const common = (a: readonly number[], b: readonly number[]): number =>
      a.filter((value, i) => (value === 0) === (b[i] === 0)).length / a.length;
    const chance = 0.3 ** 2 + 0.7 ** 2;
    const shifted = (rows: readonly (readonly number[])[]): number[] =>
      [...rows.slice(1), at(rows, 0)].flat();
    const pairs = [
      [here.encoder, here.decoder.flat()],
      [here.decoder, here.output.flat()],
      [here.output, shifted(here.output)],
      [here.output, draw(0.3, batch, 1, 4).output.flat()],
      [here.output, draw(0.3, batch, 2).output.flat()],
    ] as const;
    for (const [one, other] of pairs) expect(common(one.flat(), other)).toBeCloseTo(chance, 1);
  });

  it('are dropped by a higher chance, too', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.8, noNaN: true }), (dropout) => {
        const [less, more] = [draw(dropout, batch), draw(dropout + 0.1, batch)];
        for (const part of PARTS)
          less[part].flat().forEach((value, i) => {
            if (value === 0) expect(more[part].flat()[i]).toBe(0);
          });
      }),
      { numRuns: 5 },
    );
  });

  it('are none at chance 0, and of one layer only those before the scores', () => {
    expect(drawMasks({ ...config, dropout: 0 }, dropoutDraws(batch))).toBe(NO_MASKS);
    const { encoder, decoder, output } = drawMasks({ ...config, layers: 1 }, dropoutDraws(batch));
    expect([encoder, decoder]).toEqual([null, null]);
    expect(output?.shape).toEqual([batch.layout.size, 40]);
    output?.dispose();
  });
});

describe.each(NODE_BACKENDS)('a roll-in on %s', (backend) => {
  beforeAll(() => useBackend(backend));

  describe.each(NETWORKS)(NETWORK_NAME, (network) => {
    const config = smallConfig(network);
    const batch = randomBatch(config, [4, 3, 1], 2);
    const weights = randomWeights(config, 2);
    const dLogits = noise(batch.layout.size * config.vocabularySize, 2, 'dLogits');

    async function numbersOf(dropout: number, draws?: Draws) {
      const model = new Seq2Seq({ ...config, dropout }, weights);
      const rollIn = await model.rollIn(batch, perCell(batch.layout, [0, 1, 0]), draws);
      const gradient = model.backward(rollIn, dLogits);
      const numbers = {
        dropped: rollIn.dropped,
        tokens: (await rollIn.tokens()).slice(),
        logits: (await rollIn.logits()).slice(),
        gradient: (await gradient.data()).slice(),
      };
      for (const held of [gradient, rollIn, model]) held.dispose();
      return numbers;
    }

    it('drops units in lessons only: everything else is that of the same network without dropout', async () => {
      const whole = await numbersOf(0);
      expect(whole.dropped).toBe(false);
      expect(await numbersOf(config.dropout)).toEqual(whole);
      expect(await numbersOf(0, dropoutDraws(batch))).toEqual(whole);
      const lesson = await numbersOf(config.dropout, dropoutDraws(batch));
      expect(lesson.dropped).toBe(config.dropout > 0);
      if (config.dropout === 0) expect(lesson).toEqual(whole);
      else expect(lesson.logits).not.toEqual(whole.logits);
    });
  });

  it('refuses the draws of another batch', () => {
    const model = new Seq2Seq(config, randomWeights(config, 1));
    const other = randomBatch(config, [2], 1);
    expect(() => model.rollIn(other, Uint8Array.of(1, 1), dropoutDraws(batch))).toThrow(
      'draws of this batch',
    );
    model.dispose();
  });
});
