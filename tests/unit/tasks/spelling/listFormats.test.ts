/** Lists of misspellings as formats: how well first lines fit each, and what is shown of a whole list. */
import { describe, expect, it } from 'vitest';
import { headOf } from '../../../../src/tasks/fileFormat.ts';
import { atOnce } from '../../../../src/base/sliced.ts';
import { KINDS, listFormats, parseMisspellings } from '../../../../src/tasks/spelling/listFormats.ts';

const score = (kind: keyof typeof KINDS, ...lines: readonly string[]): number =>
  KINDS[kind].score(headOf('list.txt', lines));
const fits = (kind: keyof typeof KINDS, line: string): boolean => score(kind, line) === 1;

describe('a line of right: wrong, wrong', () => {
  it.each([
    'four: for',
    'four: for,fore',
    'four : for , fore',
    'yes: no',
    'a: b,c,d,e,f,g,h,i,a b',
    'word: wrd, wo rd, wrod',
  ])('%j fits', (line) => {
    expect(fits('colon', line)).toBe(true);
  });
  it.each([
    'four',
    'to be: for',
    'title: some book',
    'yes: no maybe',
    'a: b,,c',
    'four:',
    'a: b, c d e, f',
    ': for',
  ])('%j does not', (line) => {
    expect(fits('colon', line)).toBe(false);
  });

  it('may have blanks between where most words look like the first', () => {
    expect(fits('colon', 'word: wrod wrd tree')).toBe(true);
    expect(fits('colon', 'word: wrod tree')).toBe(false);
    expect(fits('colon', 'word: wrod,  wrd, some tree')).toBe(false);
    expect(fits('colon', 'word: wrod,  wrd wird, tree')).toBe(true);
  });

  it('is looked at in eight words only', () => {
    const [like, unlike] = ['word '.repeat(5), 'tree '.repeat(3)];
    expect(fits('colon', `word: ${like}${unlike}${'tree '.repeat(30)}`)).toBe(true);
  });
});

describe('the first lines', () => {
  it('say how many of them fit, where they are most of them, without comments', () => {
    expect(score('arrow', 'wrod->word', 'wrd->word', 'some text')).toBe(2 / 3);
    expect(score('arrow', 'wrod->word', 'some text')).toBe(0);
    expect(score('arrow', '# made', '#by me', 'wrod->word')).toBe(1);
    expect(score('colon', '# made', '# by me', 'word: wrod')).toBe(1);
    expect(score('arrow', 'wrod->word#', 'more text', 'wrd->word')).toBe(2 / 3);
  });

  it('begin with $ where words stand above what was written, and have one in fifty lines or more', () => {
    const wrongs = (count: number) => Array<string>(count).fill('wrod 3');
    expect(score('dollar', '# made by me', '$word', 'wrod', 'wrd 12', 'some text')).toBe(3 / 4);
    expect(score('dollar', 'wrod', '$word', 'wrod')).toBe(0);
    expect(score('dollar', '$word', ...wrongs(48))).toBe(1);
    expect(score('dollar', '$word', ...wrongs(49))).toBe(0);
    expect(score('dollar', '$two words', 'wrod', 'wrd')).toBe(0);
    expect(score('dollar', '$', 'wrod', 'wrd')).toBe(0);
    expect(score('dollar', '$word', 'wr od', 'wrd 2x', 'wrd 2 x', 'wrd x2')).toBe(0);
    expect(score('dollar')).toBe(0);
  });

  it('have two words that are alike in more than four of five lines, where there are two columns', () => {
    const lines = (alike: number, others: number) => [
      ...Array<string>(alike).fill('wrod\tword'),
      ...Array<string>(others).fill('some\ttext'),
    ];
    expect(score('columns', ...lines(5, 1))).toBe(5 / 6);
    expect(score('columns', ...lines(4, 1))).toBe(0);
    expect(score('columns', '# made', 'wrod word')).toBe(1);
    expect(score('columns', '')).toBe(0);
  });

  it.each([
    'wrod word words',
    'word',
    '\tword',
    'word: word',
    'wrod->word word',
    '$word word',
    'a word\tword',
    'word\ta wrod',
  ])('are no two columns: %j', (line) => {
    expect(score('columns', line)).toBe(0);
  });

  it('may have a colon or a dollar within a word', () => {
    expect(fits('columns', 'wo:rd wo:rd')).toBe(true);
    expect(fits('columns', 'wo$rd wo$rd')).toBe(true);
  });
});

describe('a list as it is understood', () => {
  const understood = (
    kind: keyof typeof KINDS,
    text: string,
    chosen: readonly [number, number] | null = null,
  ) => atOnce(parseMisspellings(text, KINDS[kind], chosen));

  it('says which side is right, why, and in which columns that is', () => {
    expect(understood('colon', 'four: for\nfive:\n# end')).toEqual({
      items: [{ right: 'four', wrong: [{ written: 'for', times: 1 }] }],
      columns: [2, 1],
      notes: [
        'The first side is right: as such lists have it.',
        'Left out: 1 comment, 1 word that nobody misspelt.',
      ],
    });
    expect(understood('arrow', 'for->four').columns).toEqual([1, 2]);
    expect(understood('arrow', 'for->four', [2, 1])).toEqual({
      items: [{ right: 'for', wrong: [{ written: 'four', times: 1 }] }],
      columns: [2, 1],
      notes: ['The first side is right: as chosen.'],
    });
  });

  it('has all lines of a word together where each has one word on both sides, whichever is right', () => {
    const four = {
      right: 'four',
      wrong: [
        { written: 'for', times: 1 },
        { written: 'fore', times: 2 },
      ],
    };
    const five = { right: 'five', wrong: [{ written: 'fife', times: 1 }] };
    expect(understood('columns', 'four for\nfive fife\nfour fore*2')).toMatchObject({
      items: [four, five],
      columns: [2, 1],
      notes: ['The first side is right: it has 2 different words, the other side 3.'],
    });
    expect(understood('columns', 'for four\nfife five\nfur four').items[0]?.wrong).toHaveLength(2);
    // A count of 0 leaves nothing.
    expect(understood('columns', 'four for*0\nfive fife', [2, 1]).items).toEqual([five]);
  });

  it('has each of several words behind a tab, with commas between, whichever side is right', () => {
    const text = 'aquire\tacquire, require\nacqire\tacquire\nreqire\trequire';
    expect(score('columns', ...text.split('\n'))).toBe(1);
    expect(understood('columns', text)).toMatchObject({
      items: [
        { right: 'acquire', wrong: [{ written: 'aquire' }, { written: 'acqire' }] },
        { right: 'require', wrong: [{ written: 'aquire' }, { written: 'reqire' }] },
      ],
      columns: [1, 2],
    });
    expect(understood('columns', 'four\tfor, fore*2\nfour\tfuor').items).toEqual([
      {
        right: 'four',
        wrong: [
          { written: 'for', times: 1 },
          { written: 'fore', times: 2 },
          { written: 'fuor', times: 1 },
        ],
      },
    ]);
    // Commas of a sentence are its own.
    expect(score('columns', 'four\tfor, they say')).toBe(0);
    expect(score('columns', 'four\tfor,')).toBe(1);
  });

  it('shows what was written for the first five words', () => {
    const [format] = listFormats;
    const lines = Array.from(
      'abcdefghijklmnopqrstuvwxyz',
      (letter) => `${letter}at: ${letter}t, ${letter}a*2`,
    );
    const read = format?.read;
    if (!read) throw new Error('not read as a text');
    const { data, found } = atOnce(read('list.txt', lines.join('\n'), { columns: null }));
    expect(found.examples).toHaveLength(5);
    expect(found.examples[1]).toEqual({ read: 'bt, ba', written: 'bat' });
    expect(data.examples).toHaveLength(26 * 3);
    expect(listFormats.map(({ id, task, columns }) => [id, task, columns?.join()])).toEqual([
      ['misspelt-colon', 'spelling', 'wrong,right'],
      ['misspelt-arrow', 'spelling', 'wrong,right'],
      ['misspelt-dollar', 'spelling', 'wrong,right'],
      ['misspelt-columns', 'spelling', 'wrong,right'],
    ]);
  });
});
