/** Lines of lists of misspellings: what stands on which side, in each way to write them, whatever else a line holds. */
import { describe, expect, it } from 'vitest';
import { atOnce } from '../../../../src/base/sliced.ts';
import {
  areAlike,
  columnRows,
  dollarRows,
  markedRows,
  sidesOf,
  type RowReader,
} from '../../../../src/tasks/spelling/listLines.ts';
import { LeftOut } from '../../../../src/tasks/understood.ts';
import { sliceCount } from '../../../support/sliceCount.ts';

const colonRows = markedRows(':', () => 'a word and a colon');

/** Each row in one text, `5 four: forer*1, for*3`, and what was left out. */
function read(rows: RowReader, ...lines: string[]): readonly string[] {
  const left = new LeftOut();
  const found = atOnce(rows(lines.join('\n'), left)).map(({ line, head, items }) => {
    const all = items.map(({ written, times }) => `${written}*${times}`).join(', ');
    return `${line} ${head}: ${all}`;
  });
  return [...found, ...left.notes()];
}

describe('the sides of a line', () => {
  it('stand before and behind the first mark, without white space around', () => {
    expect(sidesOf(' a b  ->  c -> d ', '->')).toEqual(['a b', 'c -> d']);
    expect(sidesOf('a:', ':')).toEqual(['a', '']);
  });

  it('are none without a mark, or without a head before it', () => {
    expect(sidesOf('a b', ':')).toBeNull();
    expect(sidesOf('  : b', ':')).toBeNull();
    expect(sidesOf('', ':')).toBeNull();
  });
});

describe('lines with a mark', () => {
  it('have commas between what was written where most do, and blanks within', () => {
    expect(read(colonRows, 'a lot: alot, a  lott', 'four: for')).toEqual([
      '1 a lot: alot*1, a  lott*1',
      '2 four: for*1',
    ]);
    // As many lists with commas as with blanks.
    expect(read(colonRows, 'a lot: alot,alott', 'four: fo ur')).toEqual([
      '1 a lot: alot*1, alott*1',
      '2 four: fo ur*1',
    ]);
  });

  it('have blanks between what was written where more do', () => {
    expect(
      read(colonRows, 'four: for,\tfore', 'five: fife  fiv', 'six: siks\tsics', 'no blanks here:'),
    ).toEqual([
      '1 four: for,*1, fore*1',
      '2 five: fife*1, fiv*1',
      '3 six: siks*1, sics*1',
      '4 no blanks here: ',
    ]);
    // A single word tells nothing.
    expect(read(colonRows, 'a: b', 'c: d', 'e: f,g', 'h: i j')).toContain('4 h: i j*1');
  });

  it('may say how often each was written, in digits behind a star at its end', () => {
    expect(read(colonRows, 'four: for*3, fore *12, f*2r, f*, fo*x, *5, for*0, for**2')).toEqual([
      '1 four: for*3, fore*12, f*2r*1, f**1, fo*x*1, for**2',
    ]);
  });

  it('are counted from 1, empty ones, too, and nothing is read of what stands between two commas', () => {
    expect(read(colonRows, '', 'four: for,, fore,', ' \t', 'five:')).toEqual([
      '2 four: for*1, fore*1',
      '4 five: ',
    ]);
  });

  it('are comments where they begin with # and have no mark or no head', () => {
    expect(read(colonRows, '# all of it', '#: nothing', '# words: wrods', 'four: for', '# end')).toEqual([
      '2 #: nothing*1',
      '3 # words: wrods*1',
      '4 four: for*1',
      'Left out: 2 comments.',
    ]);
  });

  it('are refused by line where they have no mark, with what they must be', () => {
    expect(() => read(colonRows, 'four: for', '', '  five fife#  ')).toThrow(
      expect.objectContaining({
        code: 'bad-data',
        message: 'line 3 is “five fife#”, but must be a word and a colon',
      }),
    );
    expect(() => read(colonRows, ': for')).toThrow('line 1 is “: for”, but must be');
  });
});

describe('lines of $word and what was written for it', () => {
  it('belong to the word above, with a count or without', () => {
    expect(read(dollarRows, ' ', ' $four', 'for 12', '', ' fore', '$ five ', 'fife\t3', 'fiv 0')).toEqual([
      '2 four: for*12, fore*1',
      '6 five: fife*3',
    ]);
  });

  it('have blanks where they stand written as _, or where no count follows', () => {
    expect(read(dollarRows, '$a_lot', 'a_l_ot 2', 'a lott', 'a l 2', 'al 2x', 'al x2', '_')).toEqual([
      '1 a lot: a l ot*2, a lott*1, a l 2*1, al 2x*1, al x2*1',
    ]);
  });

  it('may have comments above the first word only', () => {
    expect(read(dollarRows, '# made by me', '$four', '# for')).toEqual([
      '2 four: # for*1',
      'Left out: 1 comment.',
    ]);
  });

  it('are refused by line where no word stands above', () => {
    expect(() => read(dollarRows, '', 'for', '$four')).toThrow(
      expect.objectContaining({
        code: 'bad-data',
        message: 'line 2 is “for”, but a word such as $word must stand before its misspellings',
      }),
    );
    expect(() => read(dollarRows, ' # for')).toThrow('line 1 is “# for”');
  });
});

describe('lines of two columns', () => {
  it('have a word in each, perhaps with a count', () => {
    expect(read(columnRows, 'four for*3', '', 'five\tfi fe', ' six  siks ', 'ten *2')).toEqual([
      '1 four: for*3',
      '3 five: fi fe*1',
      '4 six: siks*1',
      '5 ten: ',
    ]);
  });

  it('may say in a third how often, and in the first line what they are', () => {
    expect(read(columnRows, 'Wrong\tRight\tCount', 'for four 12', 'fi\tfive*2\t3', 'siks six 0')).toEqual([
      '2 for: four*12',
      '3 fi: five*6',
      '4 siks: ',
      'Left out: the line with the names of the columns.',
    ]);
    expect(read(columnRows, 'for four', 'wrong right')).toEqual(['1 for: four*1', '2 wrong: right*1']);
    for (const times of ['x', '-1', '1.5', '1234567890', '1 2'])
      expect(() => read(columnRows, `for four ${times}`)).toThrow('line 1 is');
  });

  it('are comments where they begin with # and have not two words', () => {
    expect(read(columnRows, '#', '# a b', '#four for', '#a b c d')).toEqual([
      '3 #four: for*1',
      'Left out: 3 comments.',
    ]);
  });

  it.each(['four', 'four for fore', '\tfor', 'four# for fore#', ' # a b'])('%j is refused', (line) => {
    expect(() => read(columnRows, 'a b', '', line)).toThrow(
      expect.objectContaining({
        code: 'bad-data',
        message: `line 3 is “${line.trim()}”, but must be two words, of which one is right, and perhaps how often that was seen`,
      }),
    );
  });
});

describe('two words are alike', () => {
  it('where more than six of ten of their letters are the same, each as often as it stands there', () => {
    expect(areAlike('abcdefghij', 'abcdefzzzz')).toBe(false);
    expect(areAlike('abcdefghij', 'abcdefgzzz')).toBe(true);
    expect(areAlike('aabb', 'aaaa')).toBe(false);
    expect(areAlike('abc', 'cab')).toBe(true);
    expect(areAlike('ABC', 'abc')).toBe(true);
    expect(areAlike('abc', 'ABC')).toBe(true);
    expect(areAlike('abc', '')).toBe(false);
  });

  it('where there is a letter, and there are forty at most in either', () => {
    expect(areAlike('123', '123')).toBe(false);
    expect(areAlike('1é3', '123')).toBe(true);
    expect(areAlike('', '')).toBe(false);
    const [forty, more] = ['a'.repeat(40), 'a'.repeat(41)];
    expect([areAlike(forty, forty), areAlike(more, forty), areAlike(forty, more)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('a long list', () => {
  it.each<[string, RowReader, string, number]>([
    ['with a mark', colonRows, 'four: for\n', 8],
    ['with $word', dollarRows, '$four\n', 4],
    ['of two columns', columnRows, 'four for\n', 4],
  ])('%s is read in slices', (_, rows, line, more) => {
    // 1,023 lines and an empty one: a slice has 256 of them; where commas are looked for, there are two passes.
    const { value, slices } = sliceCount(rows(line.repeat(1_023), new LeftOut()));
    expect([value.length, slices]).toEqual([1_023, 1 + more]);
  });
});
