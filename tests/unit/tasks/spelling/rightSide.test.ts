/** Which side of a list of misspellings is right, and the words that come of it. */
import { describe, expect, it } from 'vitest';
import { atOnce } from '../../../../src/base/sliced.ts';
import type { Row } from '../../../../src/tasks/spelling/listLines.ts';
import { misspeltOf, rightSideOf } from '../../../../src/tasks/spelling/rightSide.ts';
import { LeftOut } from '../../../../src/tasks/understood.ts';
import { sliceCount } from '../../../support/sliceCount.ts';

/** Rows out of `four: for, fore`. */
const rowsOf = (...texts: readonly string[]): readonly Row[] =>
  texts.map((text, i) => {
    const [head = '', list = ''] = text.split(':');
    const items = list.split(',').flatMap((item) => (item.trim() === '' ? [] : [item.trim()]));
    return { head, items: items.map((written) => ({ written, times: 1 })), line: i + 1 };
  });
const sideOf = (rows: readonly Row[], usual: 'first' | 'second' | null) =>
  atOnce(rightSideOf(rows, usual, null));

/** `heads` different heads and `others` different words behind them, one a row. */
const counting = (heads: number, others: number): readonly Row[] =>
  rowsOf(...Array.from({ length: Math.max(heads, others) }, (_, i) => `h${i % heads}: o${i % others}`));

describe('the right side', () => {
  it('is what the reader chooses', () => {
    expect(atOnce(rightSideOf(counting(2, 1), 'second', [2, 1]))).toEqual({
      right: 'first',
      why: 'as chosen',
    });
    expect(atOnce(rightSideOf(counting(1, 2), 'first', [1, 2]))).toEqual({
      right: 'second',
      why: 'as chosen',
    });
  });

  it('is that with fewer different words, where custom does not say', () => {
    expect(sideOf(counting(1, 2), null)).toEqual({
      right: 'first',
      why: 'it has 1 different word, the other side 2',
    });
    expect(sideOf(counting(4, 3), null)).toEqual({
      right: 'second',
      why: 'it has 3 different words, the other side 4',
    });
  });

  it('is the second where both have as many, and custom does not say', () => {
    expect(sideOf(counting(3, 3), null)).toEqual({
      right: 'second',
      why: 'the lines do not tell, as both sides have as many different words',
    });
  });

  it('is that of custom, unless the other has clearly fewer words: less than four of five', () => {
    const usual = { why: 'as such lists have it' };
    expect(sideOf(counting(5, 4), 'first')).toEqual({ right: 'first', ...usual });
    expect(sideOf(counting(4, 5), 'second')).toEqual({ right: 'second', ...usual });
    expect(sideOf(counting(5, 5), 'first')).toEqual({ right: 'first', ...usual });
    expect(sideOf(counting(2, 9), 'first')).toEqual({ right: 'first', ...usual });
    expect(sideOf(counting(9, 7), 'first')).toEqual({
      right: 'second',
      why: 'it has 7 different words, the other side 9',
    });
    expect(sideOf(counting(7, 9), 'second')).toEqual({
      right: 'first',
      why: 'it has 7 different words, the other side 9',
    });
  });

  it('is that of custom where a tenth of the lines has several words behind the first', () => {
    const plain = Array.from({ length: 19 }, (_, i) => `h${i}: o`);
    expect(sideOf(rowsOf(...plain, 'h: o, o'), 'first').right).toBe('second');
    expect(sideOf(rowsOf(...plain.slice(1), 'h: o, o', 'i: o, o'), 'first').right).toBe('first');
  });

  it('is not told by words that nobody misspelt', () => {
    expect(sideOf(rowsOf('a:', 'b:', 'c:', 'd: x', 'd: y'), null).right).toBe('first');
  });

  it('is looked for in slices', () => {
    expect(sliceCount(rightSideOf(counting(600, 512), null, null)).slices).toBe(3);
  });
});

describe('the words', () => {
  it('have what stands beside them where the first side is right', () => {
    const left = new LeftOut();
    const rows = rowsOf('four: for, fore', 'five:', 'four: fur', 'six:');
    expect(atOnce(misspeltOf(rows, 'first', left))).toEqual([
      { right: 'four', wrong: rows[0]?.items },
      { right: 'four', wrong: [{ written: 'fur', times: 1 }] },
    ]);
    expect(left.notes()).toEqual(['Left out: 2 words that nobody misspelt.']);
  });

  it('have what stands before them, from all lines together, where the second is', () => {
    const left = new LeftOut();
    const [first, ...rest] = rowsOf('for: four, fore', 'fur: four', 'none:');
    const rows = [{ ...first, items: first?.items.map((item) => ({ ...item, times: 3 })) } as Row, ...rest];
    expect(atOnce(misspeltOf(rows, 'second', left))).toEqual([
      {
        right: 'four',
        wrong: [
          { written: 'for', times: 3 },
          { written: 'fur', times: 1 },
        ],
      },
      { right: 'fore', wrong: [{ written: 'for', times: 3 }] },
    ]);
    expect(left.notes()).toEqual(['Left out: 1 word that nobody misspelt.']);
  });

  it('are 500,000 misspellings at most, in all lines together', () => {
    const rows = (...times: number[]): Row[] =>
      times.map((each, i) => ({
        ...{ head: `h${i}`, line: 10 + i },
        items: [
          { written: 'a', times: each - 1 },
          { written: 'b', times: 1 },
        ],
      }));
    const read = (list: readonly Row[]) => atOnce(misspeltOf(list, 'first', new LeftOut()));
    expect(read(rows(200_000, 300_000))).toHaveLength(2);
    expect(() => read(rows(200_000, 300_000, 2))).toThrow(
      expect.objectContaining({
        code: 'bad-data',
        message:
          'up to line 12 there are more than 500,000 misspellings, the most that are read: take smaller counts or fewer lines',
      }),
    );
  });

  it('are made in slices', () => {
    expect(sliceCount(misspeltOf(counting(512, 512), 'first', new LeftOut())).slices).toBe(3);
  });
});
