/** Lines of a text, their columns, and what its beginning looks like. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf, Commonest, isHeader } from '../../../src/tasks/columns.ts';
import { shareOf } from '../../../src/tasks/fileFormat.ts';
import { firstLines, linesOf, shownLine } from '../../../src/tasks/lines.ts';

describe('the lines of a text', () => {
  it('end in \\n or \\r\\n, the last one without', () => {
    expect([...linesOf('a\nb\r\n\r\n\n\rc\r')]).toEqual(['a', 'b', '', '', '\rc\r']);
    expect([...linesOf('')]).toEqual(['']);
    expect([...linesOf('\r\n')]).toEqual(['', '']);
    expect([...linesOf('\n\ra')]).toEqual(['', '\ra']);
  });

  it('are what was joined, whatever they hold', () => {
    const line = fc.string({ unit: fc.constantFrom('a', ' ', '\t') });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1 }), fc.constantFrom('\n', '\r\n'), (lines, end) => {
        expect([...linesOf(lines.join(end))]).toEqual(lines);
      }),
    );
  });
});

describe('the first lines', () => {
  it('are those that are not blank, without white space around, so many at most', () => {
    expect(firstLines('\n a \n \t\nb\r\n\nc', 5)).toEqual(['a', 'b', 'c']);
    expect(firstLines('\n a \n \t\nb\r\n\nc', 2)).toEqual(['a', 'b']);
    expect(firstLines('\n \n', 2)).toEqual([]);
  });

  it('are none that the end of what is looked at cuts: 65,536 characters', () => {
    const [whole, more] = ['x'.repeat(65_530), 'y'.repeat(65_531)];
    expect(firstLines(`${whole}\n12345`, 5)).toEqual([whole, '12345']);
    expect(firstLines(`${whole}\n123456`, 5)).toEqual([whole]);
    expect(firstLines(`${more}\n1234`, 5)).toEqual([more, '1234']);
    expect(firstLines('x'.repeat(65_537), 5)).toEqual([]);
  });
});

it('a line is shown by forty characters, without white space around', () => {
  expect(shownLine(`  ${'x'.repeat(41)}`)).toBe('x'.repeat(40));
  expect(shownLine('\ta b ')).toBe('a b');
});

describe('the columns of a line', () => {
  it.each<[string, string[]]>([
    ['a b', ['a', 'b']],
    ['  a   b  ', ['a', 'b']],
    ['a b\tc ', ['a b', 'c']],
    ['\ta\t\tb\t \t', ['', 'a', '', 'b']],
    ['\t a ', ['', 'a']],
    ['a\t', ['a']],
    ['a\u00a0b', ['a', 'b']],
    ['', []],
    [' ', []],
    ['\t\t', []],
  ])('of %j are %j', (line, columns) => {
    expect(columnsOf(line)).toEqual(columns);
  });
});

it('the commonest number is the first of those that are equally common, and 0 without any', () => {
  const commonest = (...values: number[]): number => {
    const counts = new Commonest();
    for (const value of values) counts.add(value);
    return counts.value;
  };
  expect([commonest(), commonest(3), commonest(3, 2), commonest(3, 2, 2), commonest(2, 3, 3, 2, 3)]).toEqual([
    0, 3, 3, 2, 3,
  ]);
});

it('a share of lines is 0 where they are no more than half', () => {
  const share = (text: string) => shareOf(Array.from(text), (line) => line === 'x');
  expect([share('xx'), share('xxy'), share('xy'), share('y'), share('')]).toEqual([1, 2 / 3, 0, 0, 0]);
});

describe('a header', () => {
  it.each([
    ['source', 'target'],
    ['# Sentence_ID', 'Word', 'POS'],
    ['EN', 'De'],
    ['Sentence #', 'tag'],
  ])('only has names of columns: %j', (...cells) => {
    expect(isHeader(cells)).toBe(true);
  });

  it.each([[], ['source'], ['source', ''], ['source', 'dog'], ['wo:rd', 'wo:rd'], ['a source', 'target']])(
    'is not %j',
    (...cells) => {
      expect(isHeader(cells)).toBe(false);
    },
  );
});
