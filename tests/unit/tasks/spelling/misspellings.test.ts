/** Lists of real misspellings: read by line, words kept apart between training and test. */
import { describe, expect, it } from 'vitest';
import { headOf } from '../../../../src/tasks/fileFormat.ts';
import { at } from '../../../../src/base/assert.ts';
import { atOnce } from '../../../../src/base/sliced.ts';
import { KINDS, listFormats, parseMisspellings } from '../../../../src/tasks/spelling/listFormats.ts';
import { misspellingsDataSet } from '../../../../src/tasks/spelling/misspellings.ts';
import { END, textOf } from '../../../../src/tasks/spelling/symbols.ts';

const LIST = Array.from('abcdefghijklmnopqrstuvwxyz', (letter) => `${letter}at: ${letter}aat, ${letter}t*2`);

const listOf = (text: string) => atOnce(parseMisspellings(text, KINDS.colon)).items;
/** Whether a text looks like such a list. */
const looksMisspelt = (text: string): boolean =>
  listFormats.some((format) => format.score(headOf('mine.txt', text.split('\n').filter(Boolean))) > 0);

describe('a list of misspellings', () => {
  it('is known by its lines', () => {
    expect(looksMisspelt('raining: rainning, raning\n')).toBe(true);
    expect(looksMisspelt('\n  four: forer, fore*5')).toBe(true);
    expect(looksMisspelt('To be, or not to be: that is the question\n')).toBe(false);
    expect(looksMisspelt('HAMLET:\n')).toBe(false);
  });

  it('is not what begins with a single line of that kind, as many a text does', () => {
    expect(looksMisspelt('Title: Hamlet\n\nAuthor: William Shakespeare\n\nWho’s there?\n')).toBe(false);
    expect(looksMisspelt('Title: Hamlet\nWho’s there?')).toBe(false);
    expect(looksMisspelt('four: forer\nfive fife\nsix: siks')).toBe(true);
  });

  it('says how often each was written', () => {
    expect(listOf('four: forer, for*3\n\nyellow: yello')).toEqual([
      {
        right: 'four',
        wrong: [
          { written: 'forer', times: 1 },
          { written: 'for', times: 3 },
        ],
      },
      { right: 'yellow', wrong: [{ written: 'yello', times: 1 }] },
    ]);
  });

  it('is refused with its line', () => {
    expect(() => listOf('four: forer\nfive fife')).toThrow('line 2 is “five fife”');
    expect(() => atOnce(misspellingsDataSet('short.txt', listOf('four: for')))).toThrow(
      'short.txt has 1 word of up to 20 letters',
    );
  });

  it('may have a word that nobody misspelt, which is counted', () => {
    const { items, notes } = atOnce(parseMisspellings('four: for\nfive:\nsix: siks', KINDS.colon));
    expect(items.map(({ right }) => right)).toEqual(['four', 'six']);
    expect(notes.at(-1)).toBe('Left out: 1 word that nobody misspelt.');
  });

  it('may say any count', () => {
    expect(listOf('four: for*1234')[0]?.wrong).toEqual([{ written: 'for', times: 1234 }]);
  });

  it('is read wrong and written right; every tenth word tests, with all its misspellings', () => {
    const long = `${'a'.repeat(21)}: b`;
    const data = atOnce(misspellingsDataSet('list.txt', listOf([...LIST, long].join('\n'))));
    expect(data.examples).toHaveLength(26 * 3);
    expect(data.leftOut).toEqual([{ count: 1, reason: 'more than 20 letters on a side' }]);
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
