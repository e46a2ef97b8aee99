/** Unknown words: one that is written matches no word of the truth, in any figure. */
import { describe, expect, it } from 'vitest';
import { at } from '../../../src/base/assert.ts';
import { randomFromSeed } from '../../../src/base/random.ts';
import { atOnce } from '../../../src/base/sliced.ts';
import { COSTS } from '../../../src/searnn/costs/costs.ts';
import { makeBatch } from '../../../src/tasks/batch.ts';
import { translationDataSet } from '../../../src/tasks/translation/translationDataSet.ts';
import { evaluate } from '../../../src/training/evaluate.ts';
import { comparePair } from '../../../src/training/examination/comparePair.ts';
import { countFigure } from '../../../src/training/examination/figureCounts.ts';
import { predictionsText } from '../../../src/headless/predictions.ts';
import type { Writer } from '../../../src/training/writings.ts';
import { noYield } from '../../support/smallModels.ts';

/** Sentences of five words, of which the third is another one every time. */
const pairs = Array.from({ length: 40 }, (_, i) => ({
  source: Array.from(i.toString(3)),
  target: ['v', 'w', `new${i}`, 'x', 'y'],
}));
const data = atOnce(translationDataSet('new.tsv', pairs));
const test = Array.from(data.split('last-tenth').test, (i) => at(data.examples, i));

/** Writes the targets as well as they can be written, or without their third word. */
const reader = (third: boolean): Writer => ({
  packing: data.packing,
  decode: ({ layout, targets, end }) =>
    Promise.resolve(
      targets.map((token, cell) => {
        const t = at(layout.positions, cell);
        if (third || t < 2) return token;
        return t + 1 < 6 ? at(targets, layout.cell(at(layout.sequences, cell), t + 1)) : (end ?? 0);
      }),
    ),
});

describe('an unknown word', () => {
  it('is an error by edits, by sentences and in BLEU, whose older figure stands beside it', async () => {
    const rates = await evaluate(reader(true), test, noYield);
    expect(rates.letterError).toBe(1 / 5);
    expect(rates.wordError).toBe(1);
    // No four words in a row are right.
    expect(rates.bleu).toBe(0);
    expect(rates.bleuUnknownAsWord).toBe(1);
    expect(rates.unknownRate).toBe(1 / 5);
    expect(rates.chrF).toBeGreaterThan(0);
    expect(rates.chrF).toBeLessThan(0.9);
  });

  it('that nobody can write makes a vocabulary of one unknown word score nothing', async () => {
    const strange = pairs.map((_, i) => ({ source: ['a'], target: [`p${i}`, `q${i}`, `r${i}`, `s${i}`] }));
    const none = atOnce(translationDataSet('strange.tsv', strange));
    const own = {
      packing: none.packing,
      decode: (batch: { targets: Int32Array }) => Promise.resolve(batch.targets),
    };
    const rates = await evaluate(own, none.examples, noYield);
    expect(rates).toEqual({
      ...{ letterError: 1, wordError: 1, bleu: 0, bleuUnknownAsWord: 1, unknownRate: 1, chrF: 0 },
    });
  });

  it('costs, however the sentence ends', () => {
    const batch = makeBatch(test.slice(0, 1), data.packing);
    const facts = { end: batch.end, chunks: null };
    const [truth, targets] = [batch.truth ?? batch.targets, batch.targets];
    expect(COSTS.edit(facts)(targets, truth, 6, 0)).toBe(1 / 5);
    expect(COSTS.bleu(facts)(targets, truth, 6, 0)).toBeGreaterThan(0.3);
    expect(COSTS.bleu(facts)(targets, targets, 6, 0)).toBe(0);
  });

  it('is compared as it is scored: leaving it out is no worse by edits, and every sentence is wrong', async () => {
    const [one, other] = [
      await countFigure(reader(true), test, noYield),
      await countFigure(reader(false), test, noYield),
    ];
    expect([...one.wrong, ...other.wrong]).toEqual(Array(8).fill(1));
    const { figure, difference, onlyFirstWrong } = await comparePair(
      [one, other],
      randomFromSeed(1),
      noYield,
    );
    expect([figure, difference, onlyFirstWrong]).toEqual(['bleu', 0, 0]);
    const rates = await evaluate(reader(false), test, noYield);
    expect(rates.letterError).toBe(1 / 5);
  });

  it('stands as it is in the table of predictions', () => {
    const words = test.map(({ targets }) => ({ tokens: Int32Array.from(targets), cost: 0.2 }));
    const [, first] = predictionsText(data, 'last-tenth', [{ contestant: 0, beam: 1, words }], ['MLE']).split(
      '\n',
    );
    expect(first).toBe('1 1 0 0\tv w new36 x y\tv w <unk> x y\t0.2');
  });
});
