/** Data sets of letters: splits that keep apart what they promise, fingerprints of content, clear refusals. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at } from '../../../../src/base/assert.ts';
import { PlaygroundError } from '../../../../src/base/errors.ts';
import { createKasselParser } from '../../../../src/tasks/letters/kasselFormat.ts';
import { builtInDataSet, kasselDataSet } from '../../../../src/tasks/letters/letterDataSet.ts';
import { spell, type LetterWord } from '../../../../src/tasks/letters/letterWords.ts';
import type { DataSet } from '../../../../src/tasks/task.ts';
import { anyWords, kasselText, word } from '../../../support/kasselText.ts';

function dataSetOf(words: readonly LetterWord[], lineEnd = '\n', name = 'mine.data'): DataSet {
  const parser = createKasselParser();
  parser.push(kasselText(words, lineEnd));
  return kasselDataSet(name, parser.finish());
}

/** Checks that a split uses every example once and leaves neither part empty. */
function expectWhole(data: DataSet, id: string): void {
  const { train, test } = data.split(id);
  const all = [...train, ...test].sort((a, b) => a - b);
  expect(all).toEqual(data.examples.map(({ index }) => index));
  expect(train.length).toBeGreaterThan(0);
  expect(test.length).toBeGreaterThan(0);
}

const typesOf = (data: DataSet, indices: Int32Array): Set<string> =>
  new Set(Array.from(indices, (index) => spell(at(data.examples, index))));

describe('any file that can be split', () => {
  it('is split whole, folds by fold, types apart', () => {
    fc.assert(
      fc.property(anyWords, (words) => {
        const folds = new Set(words.map(({ group }) => group));
        const types = new Set(words.map(spell));
        fc.pre(folds.size > 1 || types.size > 1);
        const data = dataSetOf(words);
        const expected = [...folds].sort().map((fold) => `fold-${fold}`);
        expect(data.splits.map(({ id }) => id)).toEqual([
          ...(folds.size > 1 ? expected : []),
          ...(types.size > 1 ? ['by-type'] : []),
        ]);
        for (const { id } of data.splits) {
          expectWhole(data, id);
          const { train, test } = data.split(id);
          if (id === 'by-type') {
            const seen = typesOf(data, train);
            expect([...typesOf(data, test)].filter((type) => seen.has(type))).toEqual([]);
          } else for (const index of test) expect(`fold-${at(words, index).group}`).toBe(id);
        }
      }),
    );
  });
  it('has the vocabulary a–z, 128 pixels and its words as examples, in order', () => {
    const words = [word('cab', 1), word('abc', 2)];
    const data = dataSetOf(words);
    expect(data.vocabulary.join('')).toBe('abcdefghijklmnopqrstuvwxyz');
    expect(data).toMatchObject({
      name: 'mine.data',
      task: 'letters',
      packing: { inputSize: 128, sourceTokens: null, ending: null },
    });
    expect(data.examples).toEqual(words.map(({ inputs, targets }, index) => ({ index, inputs, targets })));
  });
});

describe('the split by type', () => {
  const alphabet = Array.from('abcdefghijklmnopqrstuvwxyz');
  const words = alphabet.flatMap((a) => alphabet.map((b) => word(a + b + (a < 'n' ? 'xyz' : ''), 0)));
  it('holds out a tenth to a fifth of the types, of every length in proportion', () => {
    const data = dataSetOf(words);
    const test = typesOf(data, data.split('by-type').test);
    const short = [...test].filter((type) => type.length === 2).length;
    expect(test.size / words.length).toBeCloseTo(1 / 9, 2);
    expect(short / test.size).toBeCloseTo(1 / 2, 1);
  });
  it('is the same whatever the order and number of the words', () => {
    const data = dataSetOf(words);
    const other = dataSetOf([...words, ...words.slice(0, 100)].reverse());
    expect(typesOf(other, other.split('by-type').test)).toEqual(typesOf(data, data.split('by-type').test));
  });
  it('holds out one type of two', () => {
    const data = dataSetOf([word('ab'), word('ab'), word('cd')]);
    const { train, test } = data.split('by-type');
    expect(train.length + test.length).toBe(3);
    expect(typesOf(data, test).size).toBe(1);
  });
});

describe('a split that is not there', () => {
  it('is refused by a sentence that lists those that are', () => {
    const data = dataSetOf([word('ab', 1), word('cd', 2)]);
    expect(() => data.split('by-writer')).toThrow(
      new PlaygroundError(
        'bad-setting',
        'split is "by-writer", but in mine.data only fold-1, fold-2, by-type can be chosen',
      ),
    );
    expect(() => data.split('fold-3')).toThrow('split is "fold-3"');
  });
  it('leaves out the folds when there is but one, and the types when there is but one', () => {
    expect(dataSetOf([word('ab', 5), word('cd', 5)]).splits.map(({ id }) => id)).toEqual(['by-type']);
    expect(dataSetOf([word('ab', 5), word('ab', 6)]).splits.map(({ id }) => id)).toEqual([
      'fold-5',
      'fold-6',
    ]);
  });
  it('refuses a file of one word, for nothing would be left to test on', () => {
    expect(() => dataSetOf([word('ab', 5)])).toThrow(
      'mine.data holds one word type in one fold, so nothing is left to test on; two word types or two folds are needed',
    );
  });
});

describe('the fingerprint', () => {
  const words = [word('ab', 1), word('cd', 2)];
  it('is of the content, not of the file', () => {
    expect(dataSetOf(words, '\r\n', 'other.data').fingerprint).toBe(dataSetOf(words).fingerprint);
    expect(dataSetOf(words).fingerprint).toMatch(/^[0-9a-f]{8}$/);
  });
  it('changes with any pixel, letter, fold or order', () => {
    const inked = {
      ...word('ab', 1),
      inputs: word('ab', 1).inputs.map((pixel, i) => (i === 200 ? 1 - pixel : pixel)),
    };
    const lettered = { ...word('ab', 1), targets: Uint8Array.of(0, 2) };
    const folded = { ...word('ab', 1), group: 3 };
    const others = [inked, lettered, folded].map((changed) => dataSetOf([changed, word('cd', 2)]));
    const prints = [dataSetOf(words), dataSetOf([...words].reverse()), ...others].map(
      (data) => data.fingerprint,
    );
    expect(new Set(prints).size).toBe(5);
  });
});

it('the built-in words are split by type and by writer, writers apart', () => {
  const words = [word('ab', 0), word('ab', 1), word('cd', 2), word('cd', 1)];
  const data = builtInDataSet({ words, testWriters: [1] }, 'the built-in letters');
  expect(data.splits.map(({ id }) => id)).toEqual(['by-type', 'by-writer']);
  expect(data.split('by-writer')).toEqual({ train: Int32Array.of(0, 2), test: Int32Array.of(1, 3) });
  expect(() => data.split('fold-1')).toThrow(
    'but in the built-in letters only by-type, by-writer can be chosen',
  );
});
