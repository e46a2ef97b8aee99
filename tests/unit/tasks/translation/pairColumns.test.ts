/** Which columns of a table are the sentences: told by all lines, whatever else stands in them. */
import { describe, expect, it } from 'vitest';
import { atOnce } from '../../../../src/base/sliced.ts';
import { asideOf, cellsOf, findPairColumns } from '../../../../src/tasks/translation/pairColumns.ts';
import { sliceCount } from '../../../support/sliceCount.ts';

/** `source, target of usual`, counted from 0; null where there are none. */
function found(...lines: readonly string[]): string | null {
  const columns = atOnce(findPairColumns(lines));
  return columns && `${columns.source}, ${columns.target} of ${columns.usual}`;
}
const many = (count: number, line: (i: number) => string): string[] =>
  Array.from({ length: count }, (_, i) => line(i));
const WORDS = ['dog', 'cat', 'bird'];
const word = (i: number): string => WORDS[i % 3] ?? '';

describe('the cells of a line', () => {
  it.each([
    [' a \t b c ', ['a', 'b c']],
    ['a\tb\t\t \t', ['a', 'b']],
    ['a\tb\t\td\t', ['a', 'b', '', 'd']],
    ['\t\t', ['', '']],
    ['a\t', ['a', '']],
    [' a b ', ['a b']],
    ['', ['']],
  ])('%j are %j', (line, cells) => {
    expect(cellsOf(line)).toEqual(cells);
  });
});

describe('a line that is no pair', () => {
  const asides = (line: string) => [true, false].map((before) => asideOf(line, cellsOf(line), before));

  it('is a comment that begins with # and has no second cell, or stands before all pairs with a blank behind #', () => {
    expect(asides('# a')).toEqual(['comment', 'comment']);
    expect(asides('#a')).toEqual(['comment', 'comment']);
    expect(asides('# a\tb')).toEqual(['comment', null]);
    expect(asides('## a\tb')).toEqual(['comment', null]);
    expect(asides('#a\tb')).toEqual([null, null]);
    expect(asides('a #')).toEqual([null, null]);
  });

  it('names the columns, before all pairs', () => {
    for (const line of ['source\ttarget', '#English\tGerman', 'ID\tLang\ttext', 'en\tde\tcount'])
      expect(asides(line)).toEqual(['header', null]);
    for (const line of ['source', 'source\tZiel', 'my source\ttarget', 'en\t', '1\t2'])
      expect(asides(line)).toEqual([null, null]);
  });
});

describe('the sentences', () => {
  it('stand in both of two columns, whatever they hold', () => {
    expect(found('1\t2', '3\t4')).toBe('0, 1 of 2');
    expect(found('a\tb', 'c\td\te', 'f\tg')).toBe('0, 1 of 2');
  });

  it('are none where lines have one column, or there are no lines', () => {
    expect(found()).toBeNull();
    expect(found('a b', 'c d', '')).toBeNull();
    expect(found('# a\tb', '# c\td')).toBeNull();
    expect(found('a', 'b', 'c\td')).toBe('0, 1 of 2');
  });

  it('stand in the first two columns that mostly have letters', () => {
    expect(found(...many(6, (i) => `${i}\t${word(i)}\t${i}\t${word(i + 1)}\t${word(i)}`))).toBe('1, 3 of 5');
    // Half of the entries are not most of them.
    expect(found(...many(6, (i) => `${i % 2 ? i : word(i)}\t${word(i)}\t${word(i + 1)}`))).toBe('1, 2 of 3');
    expect(found(...many(7, (i) => `${i % 2 ? i : word(i)}\t${word(i)}\t${word(i + 1)}`))).toBe('0, 1 of 3');
    expect(found(...many(6, (i) => `${i}\t${word(i)}\t${i}`))).toBeNull();
    expect(found(...many(6, (i) => `${i}\t${i}\t${i}`))).toBeNull();
  });

  it('are no numbers of lines with letters in them, where two other columns are sentences', () => {
    const lines = (...cells: ((i: number) => string)[]) =>
      found(...many(6, (i) => cells.map((cell) => cell(i)).join('\t')));
    const id = (i: number) => `en-${i}`;
    expect(lines(id, word, (i) => word(i + 1))).toBe('1, 2 of 3');
    expect(
      lines(
        id,
        word,
        (i) => `de_${i}.txt`,
        (i) => word(i + 1),
      ),
    ).toBe('1, 3 of 4');
    // Among words they are words.
    expect(
      lines(
        (i) => (i === 3 ? 'no' : id(i)),
        word,
        (i) => word(i + 1),
      ),
    ).toBe('0, 1 of 3');
    expect(
      lines(
        (i) => `my ${id(i)}`,
        word,
        (i) => word(i + 1),
      ),
    ).toBe('0, 1 of 3');
    expect(lines(id, word, String)).toBe('0, 1 of 3');
  });

  it('are no addresses, but may have one', () => {
    const beside = (text: string) => found(...many(6, (i) => `${text}\t${word(i)}${i}\t${word(i + 1)}`));
    for (const address of ['https://a.b/c', 'x://y', 'ftp://a']) expect(beside(address)).toBe('1, 2 of 3');
    const varied = (text: string) =>
      found(...many(6, (i) => `${text.replace('*', word(i))}\t${word(i + 1)}\t${word(i)}`));
    expect(varied('https://*')).toBe('1, 2 of 3');
    for (const text of ['see https://*', 'https://* or so', '://*', 'to:/*', '*'])
      expect(varied(text)).toBe('0, 1 of 3');
  });

  it('are not what is the same in all lines, as the name of a language is', () => {
    expect(found(...many(6, (i) => `eng\t${word(i)}\tdeu\t${word(i + 1)}`))).toBe('1, 3 of 4');
    expect(found(...many(6, (i) => `${i === 3 ? 'fra' : 'eng'}\t${word(i)}\tdeu`))).toBe('0, 1 of 3');
    // Sentences of one language are no pairs.
    expect(found(...many(6, (i) => `eng\t${word(i)}\t${i}`))).toBeNull();
    expect(found(...many(3, (i) => `eng\t${word(i)}\t${i}`))).toBe('0, 1 of 3');
  });

  it('are told by as many columns as most lines have, the first number of those that are equally common', () => {
    expect(found('a\tb\tc\td', '1\tb\tc', '2\te\tf')).toBe('1, 2 of 3');
    expect(found('1\tb\tc', 'd\te')).toBe('1, 2 of 3');
    // What stands behind those columns is nothing.
    expect(
      found(...many(4, (i) => `1\t2\t${word(i)}`), ...many(3, (i) => `1\t2\t3\t${word(i)}\t${word(i)}`)),
    ).toBeNull();
  });

  it('are not told by remarks before the first pair, but by pairs that begin with #', () => {
    expect(found('# id\ten\tde', '# by me', 'a\tb')).toBe('0, 1 of 2');
    expect(found('a\tb', '#1\tc\td', '#2\te\tf')).toBe('1, 2 of 3');
  });

  it('are not told by lines of more than 64 columns', () => {
    const wide = (count: number) => `${'a\t'.repeat(count - 1)}a`;
    expect(found(wide(65), wide(65), 'a\tb')).toBe('0, 1 of 2');
    expect(found(wide(64), wide(64), 'a\tb')).toBe('0, 1 of 64');
  });

  it('are looked for in slices', () => {
    expect(sliceCount(findPairColumns(many(600, () => 'a\tb'))).slices).toBe(3);
  });
});
