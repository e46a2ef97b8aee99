/** Sequences as text: what is read, what is written, and the words that a vocabulary lacks. */
import { describe, expect, it } from 'vitest';
import { at } from '../../../src/base/assert.ts';
import { atOnce } from '../../../src/base/sliced.ts';
import { chunkingDataSet } from '../../../src/tasks/chunking/chunkingDataSet.ts';
import { spellingDataSet } from '../../../src/tasks/spelling/spellingDataSet.ts';
import { END } from '../../../src/tasks/spelling/symbols.ts';
import { sourceText, writtenText } from '../../../src/tasks/tokensText.ts';
import { toyDataSet } from '../../../src/tasks/toy/toyDataSet.ts';
import { translationDataSet } from '../../../src/tasks/translation/translationDataSet.ts';
import { WrittenWords } from '../../../src/tasks/writtenWords.ts';
import { tinyData } from '../../support/tinyData.ts';

describe('sequences as text', () => {
  it('are words with blanks between, also such as the vocabulary lacks', () => {
    const pairs = Array.from({ length: 20 }, (_, i) => ({
      source: ['a', 'b'],
      target: ['x', i === 2 ? 'new' : 'y'],
    }));
    const data = atOnce(translationDataSet('pairs.tsv', pairs));
    const { truth = [], targets } = at(data.examples, 2);
    expect([writtenText(data, truth), writtenText(data, targets)]).toEqual(['x new', 'x <unk>']);
    expect(sourceText(data, at(data.examples, 2))).toBe('a b');
    expect(() => writtenText(data, [9])).toThrow('index 9');
  });

  it('are words and tags with blanks between', () => {
    const data = atOnce(chunkingDataSet('t.txt', Array(20).fill({ words: ['1', 'b'], tags: ['X', 'Y'] })));
    const [example] = data.examples;
    expect([example && sourceText(data, example), writtenText(data, [0, 1])]).toEqual(['<num> b', 'X Y']);
    expect(() => writtenText(data, [2])).toThrow('index 2');
  });

  it('are symbols up to the end', () => {
    const data = atOnce(spellingDataSet('a.txt', 'ab c'.repeat(60)));
    expect(writtenText(data, [0, 41, 1, END, 2])).toBe('a b');
    expect(
      sourceText(data, { index: 0, inputs: Uint8Array.of(0, 41, 1, END), targets: Uint8Array.of() }),
    ).toBe('a b');
  });

  it('are digits and letters side by side, and pictures by their place', () => {
    const digits = toyDataSet();
    const row = Uint8Array.of(3, 1, 4);
    expect(sourceText(digits, { index: 0, inputs: row, targets: row })).toBe('314');
    expect(writtenText(digits, row)).toBe('314');
    const letters = tinyData();
    expect([sourceText(letters, at(letters.examples, 4)), writtenText(letters, [2, 0])]).toEqual([
      'picture 5',
      'ca',
    ]);
  });
});

describe('words that are to be written', () => {
  it('are one token where the vocabulary lacks them, and each its own to score', () => {
    const words = new WrittenWords(['<unk>', 'x', '</s>']);
    expect(words.tokensOf(['x', 'x'])).toEqual({ targets: Uint8Array.of(1, 1) });
    expect(words.tokensOf(['new', 'x', 'old', 'new'])).toEqual({
      targets: Uint8Array.of(0, 1, 0, 0),
      truth: Uint32Array.of(3, 1, 4, 3),
    });
    expect(words.tokensOf(['old'])).toEqual({ targets: Uint8Array.of(0), truth: Uint32Array.of(4) });
    expect(words.all).toEqual(['\uffff', 'x', '</s>', 'new', 'old']);
  });
});
