/** Where words and tags stand in tagged lines: told by all of them, whatever else stands there. */
import { describe, expect, it } from 'vitest';
import { atOnce } from '../../../../src/base/sliced.ts';
import { findColumns, tagOf } from '../../../../src/tasks/chunking/taggedColumns.ts';
import { isTag } from '../../../../src/tasks/chunking/tagScheme.ts';
import { sliceCount } from '../../../support/sliceCount.ts';

/** `word, tag of usual`, counted from 0; null where there are none. */
function found(lines: readonly string[], chosen: readonly [number, number] | null = null): string | null {
  const columns = atOnce(findColumns(lines, chosen));
  return columns && `${columns.word}, ${columns.tag} of ${columns.usual}`;
}
const many = (count: number, line: (i: number) => string): string[] =>
  Array.from({ length: count }, (_, i) => line(i));

describe('a tag', () => {
  it.each(['O', 'B-NP', 'I-x', 'E-1', 'S-NP-2', 'L--', 'U-ü', 'B', 'I', 'E', 'S', 'L', 'U'])(
    'is %j',
    (text) => {
      expect(isTag(text)).toBe(true);
    },
  );
  it.each([
    '',
    'o',
    'OO',
    'O-NP',
    'A',
    'BI',
    'B-',
    'B- ',
    'A-NP',
    'b-NP',
    'xB-NP',
    'B-N P',
    ' O',
    'NP-B',
    'O ',
  ])('is not %j', (text) => {
    expect(isTag(text)).toBe(false);
  });
});

it('the tag of a line is its last where it is the last of most lines, else that of its column', () => {
  expect(tagOf(['a', 'X', 'Y', 'O'], { tag: 2, usual: 3 })).toBe('O');
  expect(tagOf(['a', 'X', 'Y', 'O'], { tag: 1, usual: 3 })).toBe('X');
  expect([tagOf([], { tag: 0, usual: 1 }), tagOf(['a'], { tag: 1, usual: 3 })]).toEqual([
    undefined,
    undefined,
  ]);
});

describe('tags', () => {
  it('stand in the last column that mostly holds them', () => {
    expect(found(many(4, () => 'dog NN B-NP'))).toBe('0, 2 of 3');
    expect(found(many(4, () => 'dog B-NP B-PER'))).toBe('0, 2 of 3');
    expect(found(many(4, () => 'dog B-NP X'))).toBe('0, 1 of 3');
    expect(found(many(4, (i) => `dog ${i < 2 ? 'O' : 'X'}`))).toBeNull();
    expect(found(many(5, (i) => `dog ${i < 3 ? 'O' : 'X'}`))).toBe('0, 1 of 2');
    expect(found(many(4, () => 'dog NN'))).toBeNull();
    expect(found([])).toBeNull();
  });

  it('are looked for in as many columns as most lines have', () => {
    expect(found([...many(3, () => 'dog O X'), ...many(4, () => 'dog B-NP')])).toBe('0, 1 of 2');
    expect(found([...many(2, () => 'dog X O'), ...many(3, () => 'dog X')])).toBeNull();
  });

  it('are not looked for in lines of one column, of more than 64, or that begin a document', () => {
    expect(found(['O', 'O', 'O', 'dog B-NP'])).toBe('0, 1 of 2');
    expect(found(['-DOCSTART- X O O', '-DOCSTART- X O O', 'dog B-NP'])).toBe('0, 1 of 2');
    const wide = (count: number) => `dog${' O'.repeat(count - 2)} B-X`;
    expect(found([wide(65), wide(65), 'dog B-NP'])).toBe('0, 1 of 2');
    expect(found([wide(64), wide(64), 'dog B-NP'])).toBe('0, 63 of 64');
  });
});

describe('chunks within chunks', () => {
  const nested = (inner: (i: number) => string) =>
    found(many(6, (i) => `w${i} B-${i % 2 ? 'NP' : 'VP'} ${inner(i)}`));

  it('are not taken, nor is a column without any, where one before it has more of the same types', () => {
    expect(nested((i) => (i === 3 ? 'B-NP' : 'O'))).toBe('0, 1 of 3');
    expect(nested(() => 'O')).toBe('0, 1 of 3');
    expect(found(many(6, (i) => `w${i} B ${i === 3 ? 'B' : 'O'}`))).toBe('0, 1 of 3');
  });

  it('are of no other type, and fewer', () => {
    expect(nested((i) => (i === 3 ? 'B-PP' : 'O'))).toBe('0, 2 of 3');
    expect(nested(() => 'I-NP')).toBe('0, 2 of 3');
    // What stands behind is told by what stands before, never the other way round.
    expect(found(many(6, (i) => `w${i} ${i === 3 ? 'B-NP' : 'O'} B-NP`))).toBe('0, 2 of 3');
    expect(found(many(6, (i) => `w${i} X O ${i === 3 ? 'B-NP' : 'O'}`))).toBe('0, 3 of 4');
  });
});

describe('labels that are no tags of chunks', () => {
  const labelled = (count: number, line: (i: number) => string) => found(many(count, line));

  it('stand in the last column of few different entries, where each repeats', () => {
    expect(labelled(20, (i) => `w${i} ${'ABCDE'.charAt(i % 5)}`)).toBe('0, 1 of 2');
    expect(labelled(20, (i) => `w${i} ${'ABCDEF'.charAt(i % 6)}`)).toBeNull();
    expect(labelled(19, (i) => `w${i} ${'ABCD'.charAt(i % 4)}`)).toBeNull();
    expect(labelled(24, (i) => `w${i} ${'AB'.charAt(i % 2)} lemma${i}`)).toBe('0, 1 of 3');
    expect(labelled(2056, (i) => `w${i} L${i % 256}`)).toBe('0, 1 of 2');
    expect(labelled(2056, (i) => `w${i} L${i % 257}`)).toBeNull();
  });

  it('are one word each', () => {
    expect(labelled(20, (i) => `w${i}\t${i % 2 ? 'a b' : 'c'}`)).toBeNull();
    expect(labelled(20, (i) => `w${i}\t${i % 2 ? 'b' : 'c'}`)).toBe('0, 1 of 2');
    expect(labelled(20, (i) => `w${i}\t${i === 3 ? '' : 'ab'.charAt(i % 2)}\tx${i}`)).toBeNull();
  });

  it('stand in lines of the same length, as those of prose do not', () => {
    const prose = (odd: number) => labelled(40, (i) => `w${i} ${'ab'.charAt(i % 2)}${i < odd ? ' c' : ''}`);
    expect([prose(1), prose(2)]).toEqual(['0, 1 of 2', null]);
  });

  it('are not looked for where there are tags of chunks', () => {
    expect(labelled(20, (i) => `w${i} O ${'AB'.charAt(i % 2)}`)).toBe('0, 1 of 3');
  });
});

describe('what says which sentence a word is of', () => {
  const sentenceOf = (lines: readonly string[]) => atOnce(findColumns(lines, null))?.sentence;

  it('is the first column that mostly stays the same', () => {
    expect(sentenceOf(many(12, (i) => `${3 + Math.floor(i / 4)} w${i} O`))).toBe(0);
    expect(sentenceOf(many(12, (i) => `d s${Math.floor(i / 6)} w${i} O`))).toBe(1);
    expect(found(many(12, (i) => `d s${Math.floor(i / 6)} w${i} O`))).toBe('2, 3 of 4');
  });

  it('is none where a column never changes, or counts words', () => {
    expect(sentenceOf(many(12, (i) => `d w${i} O`))).toBeNull();
    expect(sentenceOf(many(12, (i) => `${i} w${i} O`))).toBeNull();
    expect(sentenceOf(many(12, (i) => `w${i} O`))).toBeNull();
  });
});

describe('words', () => {
  const behind = (number: (i: number) => string | number) => found(many(10, (i) => `${number(i)} dog O`));

  it('stand behind a column that counts them, from 0 or from 1, anew in each sentence', () => {
    expect(behind((i) => i)).toBe('1, 2 of 3');
    expect(behind((i) => i + 1)).toBe('1, 2 of 3');
    expect(behind((i) => (i % 4) + 1)).toBe('1, 2 of 3');
    expect(behind((i) => i % 4)).toBe('1, 2 of 3');
    expect(found(['7 dog O', '8 cat O', '9 a O', '10 b O', '11 c O', '12 d O'])).toBe('1, 2 of 3');
  });

  it('may be numbers that count nothing', () => {
    expect(behind((i) => 7 * i + 5)).toBe('0, 2 of 3');
    expect(behind((i) => 10 - i)).toBe('0, 2 of 3');
    expect(behind((i) => `${i}x`)).toBe('0, 2 of 3');
    expect(behind((i) => `x${i}`)).toBe('0, 2 of 3');
    expect(behind(() => '0000000001')).toBe('0, 2 of 3');
    expect(behind(() => '000000001')).toBe('1, 2 of 3');
    expect(behind(() => '1.')).toBe('0, 2 of 3');
  });

  it('are counted where eight of ten entries say so', () => {
    expect(behind((i) => (i < 8 ? i : 'x'))).toBe('1, 2 of 3');
    expect(behind((i) => (i < 7 ? i : 'x'))).toBe('0, 2 of 3');
  });

  it('are not the tags', () => {
    expect(found(many(4, () => 'O NN'))).toBe('1, 0 of 2');
    expect(found(many(4, (i) => `${i} O`))).toBeNull();
  });
});

it('columns that the reader names are taken from 1, whatever stands there', () => {
  expect(found(['dog X Y', 'cat X Y'], [3, 1])).toBe('2, 0 of 3');
  expect(found([], [1, 2])).toBe('0, 1 of 0');
});

it('columns are looked for in slices', () => {
  expect(
    sliceCount(
      findColumns(
        many(512, () => 'dog O'),
        null,
      ),
    ).slices,
  ).toBe(3);
});
