/** Splits of letters: which words test, in which order, and what is said of each. */
import { describe, expect, it } from 'vitest';
import { builtInDataSet, kasselDataSet } from '../../../../src/tasks/letters/letterDataSet.ts';
import { splitByType, splitWhere } from '../../../../src/tasks/letters/letterSplits.ts';
import { spell } from '../../../../src/tasks/letters/letterWords.ts';
import { word } from '../../../support/kasselText.ts';

const tested = (...texts: readonly string[]): readonly string[] =>
  Array.from(splitByType(texts.map((text) => word(text))).test, (i) => texts[i] ?? '');

describe('the split by type', () => {
  it('tests the middle one of up to nine types, the shortest first', () => {
    expect(tested('a', 'bb', 'ccc')).toEqual(['bb']);
    expect(tested('ccc', 'bb', 'a', 'bb')).toEqual(['bb', 'bb']);
    expect(tested('a', 'bb', 'ccc', 'dddd')).toEqual(['ccc']);
    const lengths = Array.from({ length: 9 }, (_, i) => 'x'.repeat(i + 1));
    expect(tested(...lengths)).toEqual(['xxxxx']);
  });

  it('tests every ninth type from there', () => {
    const lengths = Array.from({ length: 22 }, (_, i) => 'x'.repeat(i + 1));
    expect(tested(...lengths).map(({ length }) => length)).toEqual([5, 14]);
    expect(tested(...lengths, 'x'.repeat(23)).map(({ length }) => length)).toEqual([5, 14, 23]);
  });

  it('orders types of one length by a hash, so that the same ones test in any file', () => {
    const types = Array.from('abcdefghijklmnopqr', (letter) => `${letter}e`);
    const both = tested(...types);
    expect(both).toEqual(['me', 're']);
    expect(tested(...types.toReversed()).toSorted()).toEqual(both.toSorted());
  });
});

it('words are split by what is asked of each', () => {
  const words = [word('a', 1), word('b', 2), word('c', 1)];
  expect(splitWhere(words, ({ group }) => group === 1)).toEqual({
    train: Int32Array.of(1),
    test: Int32Array.of(0, 2),
  });
});

describe('the splits of a file', () => {
  const words = [word('ab', 1), word('cd', 4), word('ab', 1)];
  const byType = {
    id: 'by-type',
    label: 'New words',
    help: 'No test word is ever seen in training, so knowing the words by heart does not help; every ninth word type tests.',
  };

  it('are its folds and its types', () => {
    const data = kasselDataSet('mine.data', { words, letters: 6, folds: [1, 4] });
    expect(data.splits).toEqual([
      { id: 'fold-1', label: 'Fold 1', help: 'The words of fold 1 test, those of the other fold trains.' },
      { id: 'fold-4', label: 'Fold 4', help: 'The words of fold 4 test, those of the other fold trains.' },
      byType,
    ]);
    expect(data.split('fold-4')).toEqual({ train: Int32Array.of(0, 2), test: Int32Array.of(1) });
    expect(data).not.toHaveProperty('writers');
    expect(data.fingerprint).toBe('807229ba');
  });

  it('are types and writers where they are built in', () => {
    const data = builtInDataSet({ words, testWriters: [4] }, 'letters');
    expect(data.splits).toEqual([
      byType,
      {
        id: 'by-writer',
        label: 'New writers',
        help: 'Test words are written by hands never seen in training; every word itself occurs in training too.',
      },
    ]);
    expect(data.writers).toEqual(Int32Array.of(1, 4, 1));
    expect(data.split('by-writer')).toEqual({ train: Int32Array.of(0, 2), test: Int32Array.of(1) });
  });
});

it('a word is spelt by its letters, and what is none of them is a question mark', () => {
  expect(spell({ targets: [2, 0, 25, 26] })).toBe('caz?');
});
