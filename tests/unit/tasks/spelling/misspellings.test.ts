/** Lists of real misspellings: read by line, words kept apart between training and test. */
import { describe, expect, it } from 'vitest';
import { at } from '../../../../src/base/assert.ts';
import {
  looksMisspelt,
  misspellingsDataSet,
  parseMisspellings,
} from '../../../../src/tasks/spelling/misspellings.ts';
import { END, textOf } from '../../../../src/tasks/spelling/symbols.ts';

const LIST = Array.from('abcdefghijklmnopqrstuvwxyz', (letter) => `${letter}at: ${letter}aat, ${letter}t*2`);

describe('a list of misspellings', () => {
  it('is known by its first line', () => {
    expect(looksMisspelt('raining: rainning, raning\n')).toBe(true);
    expect(looksMisspelt('\n  four: forer, fore*5')).toBe(true);
    expect(looksMisspelt('To be, or not to be: that is the question\n')).toBe(false);
    expect(looksMisspelt('HAMLET:\n')).toBe(false);
  });

  it('says how often each was written', () => {
    expect(parseMisspellings('four: forer, for*3\n\nyellow: yello')).toEqual([
      { right: 'four', wrong: ['forer', 'for', 'for', 'for'] },
      { right: 'yellow', wrong: ['yello'] },
    ]);
  });

  it('is refused with its line', () => {
    expect(() => parseMisspellings('four: forer\nfive fife')).toThrow('line 2 is “five fife”');
    expect(() => misspellingsDataSet('short.txt', parseMisspellings('four: for'))).toThrow(
      'short.txt has 1 words of up to 20 letters',
    );
  });

  it('is read wrong and written right; every tenth word tests, with all its misspellings', () => {
    const long = `${'a'.repeat(21)}: b`;
    const data = misspellingsDataSet('list.txt', parseMisspellings([...LIST, long].join('\n')));
    expect(data.examples).toHaveLength(26 * 3);
    for (const { inputs, targets } of data.examples) {
      expect(inputs.at(-1)).toBe(END);
      expect([`${textOf(targets).charAt(0)}aat`, `${textOf(targets).charAt(0)}t`]).toContain(textOf(inputs));
    }
    const { train, test } = data.split('by-type');
    const words = (part: Int32Array) =>
      new Set(Array.from(part, (i) => textOf(at(data.examples, i).targets)));
    expect([...words(test)]).toEqual(['jat', 'tat']);
    expect([...words(train)].filter((word) => words(test).has(word))).toEqual([]);
    expect(train.length + test.length).toBe(26 * 3);
  });
});
