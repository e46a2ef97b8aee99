/** Several translations of one sentence: pairs in training, one sentence with several references in the test. */
import { describe, expect, it } from 'vitest';
import { at } from '../../../src/base/assert.ts';
import { randomFromSeed } from '../../../src/base/random.ts';
import { atOnce } from '../../../src/base/sliced.ts';
import { predictionsText } from '../../../src/headless/predictions.ts';
import { splitReport } from '../../../src/tasks/splitReport.ts';
import { examplesOf } from '../../../src/tasks/task.ts';
import { translationDataSet } from '../../../src/tasks/translation/translationDataSet.ts';
import { evaluate } from '../../../src/training/evaluate.ts';
import { countFigure } from '../../../src/training/examination/figureCounts.ts';
import { holdOut } from '../../../src/training/heldOut.ts';
import { transcribe } from '../../../src/training/transcribe.ts';
import type { Racer } from '../../../src/training/racer.ts';
import type { Writer } from '../../../src/training/writings.ts';
import { noYield } from '../../support/smallModels.ts';

const pair = (source: string, target: string) => ({ source: source.split(' '), target: target.split(' ') });

/** Of 50 pairs the last five test: one sentence with three translations, one pair that stands there twice. */
const data = atOnce(
  translationDataSet('several.tsv', [
    ...Array.from({ length: 45 }, (_, i) => pair('a b', i % 2 === 0 ? 'v w x y' : 'v w x y z')),
    pair('a a', 'v w x y'),
    pair('b b', 'w w w w'),
    pair('a a', 'z z y x w'),
    pair('b b', 'w w w w'),
    pair('a a', 'v new x y'),
  ]),
);
const split = data.split('last-tenth');
const test = examplesOf(data, split, split.test);

/** Writes the same of everything. */
const writer = (text: string): Writer => ({
  packing: data.packing,
  decode: ({ layout, end }) => {
    const tokens = text.split(' ').map((word) => data.vocabulary.indexOf(word));
    return Promise.resolve(layout.positions.map((t) => tokens[t] ?? end ?? 0));
  },
});

describe('several translations of one sentence', () => {
  it('stay pairs where they train, and are one sentence where they test; a pair that stands there twice stays', () => {
    expect(split.train).toHaveLength(45);
    expect([...split.test]).toEqual([45, 46, 48]);
    expect(test.map(({ references }) => references?.length ?? 1)).toEqual([3, 1, 1]);
    expect(test[0]?.references?.[0]).toEqual(test[0]?.targets);
    expect(holdOut(split, 0.2, randomFromSeed(1)).references).toBe(split.references);
  });

  it('are all right, in edits, sentences, BLEU and chrF', async () => {
    for (const right of ['v w x y', 'z z y x w'])
      expect(await evaluate(writer(right), [at(test, 0)], noYield)).toMatchObject({
        ...{ letterError: 0, wordError: 0, bleu: 1, chrF: 1 },
      });
    // Two edits from the first, three from the second, one from the third (its unknown word).
    expect(await evaluate(writer('v x x y'), [at(test, 0)], noYield)).toMatchObject({ letterError: 1 / 4 });
  });

  it('are compared and costed as they are scored', async () => {
    const { wrong, counts, width } = await countFigure(writer('z z y x w'), test, noYield);
    expect([...wrong]).toEqual([0, 1, 1]);
    // Words written, words of the nearest reference, matches.
    expect([...counts.subarray(0, width)]).toEqual([5, 5, 5, 4, 3, 2, 5, 4, 3, 2]);
    const racer = { ...writer('z z y x w'), search: undefined } as unknown as Racer;
    const [{ words } = { words: [] }] = await transcribe([racer], test, { beam: 1, lengthPower: 0 }, noYield);
    expect(words.map(({ cost }) => cost === 0)).toEqual([true, false, false]);
    const lines = predictionsText(data, 'last-tenth', [{ contestant: 0, beam: 1, words }], ['MLE']).split(
      '\n',
    );
    expect(lines).toHaveLength(5);
    expect(lines[1]).toMatch(/^a a\tv w x y \|\|\| z z y x w \|\|\| v new x y\tz z y x w\t0$/);
  });

  it('are counted once in what is said of the split, with the unknown words of all', () => {
    const { testCount, unknownTrue } = atOnce(splitReport(data, 'last-tenth'));
    expect([testCount, unknownTrue?.test]).toEqual([3, { part: 1, whole: 4 + 5 + 4 + 4 + 4 }]);
  });
});
