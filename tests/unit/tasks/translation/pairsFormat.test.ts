/** Pairs of sentences as a text has them: columns, comments, what they are cut into, and what is said of it. */
import { describe, expect, it } from 'vitest';
import { PlaygroundError } from '../../../../src/base/errors.ts';
import { atOnce } from '../../../../src/base/sliced.ts';
import { parsePairs, type PairsWanted } from '../../../../src/tasks/translation/pairsFormat.ts';
import { charactersOf, wordsOf } from '../../../../src/tasks/translation/sentenceTokens.ts';
import { sliceCount } from '../../../support/sliceCount.ts';

const read = (text: string, wanted?: PairsWanted) => atOnce(parsePairs(text, wanted));
const pairsOf = (text: string, wanted?: PairsWanted): readonly string[] =>
  read(text, wanted).items.map(({ source, target }) => `${source.join(' ')} = ${target.join(' ')}`);

describe('pairs of two columns', () => {
  it('are read in this order, and that is said', () => {
    const { items, columns, notes } = read('A dog\tein Hund\n \t \na cat\teine Katze\r\n\n  \n');
    expect(items).toEqual([
      { source: ['a', 'dog'], target: ['ein', 'hund'] },
      { source: ['a', 'cat'], target: ['eine', 'katze'] },
    ]);
    expect(columns).toEqual([1, 2]);
    expect(notes).toEqual(['Column 1 is read and column 2 is written, of 2.']);
  });

  it('are refused by line where there are more or fewer', () => {
    const fault = (columns: string, line: number) =>
      new PlaygroundError(
        'bad-data',
        `line ${line} has ${columns}, but must have two with a tab between: a sentence and its translation`,
      );
    expect(() => read('a\tb\n\na b')).toThrow(fault('one column', 3));
    expect(() => read('a\tb\nc\td\te\nf\tg')).toThrow(fault('3 columns', 2));
    expect(() => read('a b')).toThrow(fault('one column', 1));
  });

  it('may have comments before the first, and later ones that have no tab', () => {
    const text = '# en\tde\na\tb\n# c\td\n# by me\n';
    expect(pairsOf(text)).toEqual(['a = b', '# c = d']);
    expect(read(text).notes).toEqual([
      'Column 1 is read and column 2 is written, of 2.',
      'Left out: 2 comments.',
    ]);
  });

  it('have no comments where they are the lines of two files, whatever stands in these', () => {
    const { items, notes } = read('# a\tb\n1\t2', { parallel: true });
    expect(items).toHaveLength(2);
    expect(notes).toEqual(['Column 1 is read and column 2 is written, of 2.']);
    expect(() => read('1\ta\tb\n1\tc\td', { parallel: true })).toThrow(
      'line 1 has 3 columns, but must have two with a tab between',
    );
  });
});

describe('pairs among more columns', () => {
  const TATOEBA = '1\ta dog\t2\tein Hund\n3\ta cat\t4\teine Katze\tCC-BY';

  it('stand where the sentences are, in lines of any number of columns that has those', () => {
    expect(pairsOf(TATOEBA)).toEqual(['a dog = ein hund', 'a cat = eine katze']);
    expect(read(`${TATOEBA}\n5\tx\t6\ty`)).toMatchObject({
      columns: [2, 4],
      notes: ['Column 2 is read and column 4 is written, of 4.'],
    });
  });

  it('are refused by line where those are lacking', () => {
    expect(() => read(`${TATOEBA}\n5\ta bird\t6`)).toThrow(
      expect.objectContaining({
        message:
          'line 3 has 3 columns, but must have at least 4 with tabs between, as the sentences stand in columns 2 and 4',
      }),
    );
    expect(() => read(`${TATOEBA}\n5`)).toThrow('line 3 has one column, but must have at least 4');
  });

  it('stand where the reader says', () => {
    expect(pairsOf(TATOEBA, { columns: [4, 1] })).toEqual(['ein hund = 1', 'eine katze = 3']);
    expect(read('a\tb', { columns: [2, 1] })).toMatchObject({
      ...{ columns: [2, 1], items: [{ source: ['b'], target: ['a'] }] },
      notes: ['Column 2 is read and column 1 is written, of 2.'],
    });
    expect(() => read('a\tb', { columns: [3, 1] })).toThrow(
      'line 1 has 2 columns, but must have at least 3 with tabs between, as the sentences stand in columns 3 and 1',
    );
  });
});

describe('notes that Anki exports as HTML', () => {
  const HEAD = '#separator:tab\n#html:true\n';
  const NOTE = 'Its cells are HTML: tags are removed, entities decoded.';

  it('are read without tags, a new line being a blank, and with what entities stand for', () => {
    const text = `${HEAD}the <b>d</b>og<br>barks\tder&nbsp;H&uuml;nd<div>bellt</div>\nit&#39;s &#xFC; &lt;3\t&AElig;&amp;lt;\n`;
    expect(pairsOf(text)).toEqual(['the dog barks = der hünd bellt', "it's ü < 3 = æ & lt ;"]);
    expect(read(text).notes).toContain(NOTE);
  });

  it('are only those of files that say so, before all pairs', () => {
    for (const text of ['<b>a</b>\tb\n', '#html:false\n<b>a</b>\tb', 'x\ty\n#html:true\n<b>a</b>\tb']) {
      expect(pairsOf(text).at(-1)).toBe('< b > a < / b > = b');
      expect(read(text).notes).not.toContain(NOTE);
    }
    expect(read('#html:true\ta\nb\tc', { parallel: true }).notes).not.toContain(NOTE);
  });

  it('have no sentences in a column of pictures', () => {
    const rows = ['dog', 'cat', 'cow', 'hen'].map((word) => `<img src="${word}.jpg">\t${word}\tx ${word}`);
    expect(read(`${HEAD}${rows.join('\n')}`).columns).toEqual([2, 3]);
  });
});

describe('several translations', () => {
  const note = (text: string) => read(text).notes.slice(1);
  it('are counted by sentence, however many it has', () => {
    const says =
      'several translations: pairs to learn from, and all right where they test, which counts once.';
    expect(note('a\tb\na\tc\na\td')).toEqual([`1 sentence has ${says}`]);
    expect(note('a\tb\nc\td\na\tc\nc\tb')).toEqual([`2 sentences have ${says}`]);
    expect(note('a\tx y\na\txy')).toEqual([`1 sentence has ${says}`]);
  });

  it('are none where a pair stands there twice, or another sentence has the same letters', () => {
    expect(note('a\tb\na\tb')).toEqual([]);
    expect(note('a b\tc\nab\td')).toEqual([]);
  });
});

describe('sentences', () => {
  const HAN = '老师买一条鱼';
  it('are cut into characters on the sides that are written without spaces, and that is said', () => {
    expect(read(`a dog\t${HAN}`)).toMatchObject({
      items: [{ source: ['a', 'dog'], target: Array.from(HAN) }],
      notes: ['Column 1 is read and column 2 is written, of 2.', 'Column 2 is cut into characters.'],
    });
    expect(read(`1\t${HAN}\ta dog\n2\t${HAN}们\ta cat`)).toMatchObject({
      notes: ['Column 2 is read and column 3 is written, of 3.', 'Column 2 is cut into characters.'],
    });
    expect(read(`${HAN}\t${HAN}`).notes).toContain('Columns 1 and 2 are cut into characters.');
    expect(read('a dog\tb').cuts.map(({ characters }) => characters)).toEqual([false, false]);
  });

  it('are cut into characters on both sides where that is wanted', () => {
    const { items, notes, cuts } = read('A dog\tzwei', { byCharacter: true });
    expect(items).toEqual([{ source: Array.from('adog'), target: Array.from('zwei') }]);
    expect(notes).toContain('Columns 1 and 2 are cut into characters.');
    expect(cuts).toEqual([
      { tokenise: charactersOf, characters: true },
      { tokenise: charactersOf, characters: true },
    ]);
  });

  it('are cut as others were, where that is given', () => {
    const cuts = [
      { tokenise: charactersOf, characters: true },
      { tokenise: wordsOf, characters: false },
    ] as const;
    const { items, cuts: same } = read(`ab\t${HAN}`, { cuts });
    expect(items).toEqual([{ source: ['a', 'b'], target: [HAN] }]);
    expect(same).toEqual(cuts);
  });
});

it('pairs are read in slices', () => {
  // Columns are found, lines read, two sides looked at, all cut and compared: 511 pairs and an empty line each time.
  expect(sliceCount(parsePairs('a\tb\n'.repeat(511))).slices).toBe(1 + 2 + 2 + 1 + 1 + 1 + 1);
  expect(sliceCount(parsePairs('a\tb\n'.repeat(511), { byCharacter: true })).slices).toBe(1 + 2 + 2 + 1 + 1);
});
