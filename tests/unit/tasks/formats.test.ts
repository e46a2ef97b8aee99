/** Which format a file is in, as its first lines or its reader say. */
import { describe, expect, it } from 'vitest';
import { headOf } from '../../../src/tasks/fileFormat.ts';
import { PlaygroundError } from '../../../src/base/errors.ts';
import { choiceText, FORMAT_IDS } from '../../../src/tasks/formatChoice.ts';
import { formatOf, parseChoice, recognise } from '../../../src/tasks/formats.ts';
import { FORMATS } from '../../../src/tasks/sources.ts';

const recognised = (name: string, ...lines: string[]): string => recognise(headOf(name, lines)).id;

describe('the formats', () => {
  it('are known by name, each once', () => {
    for (const id of FORMAT_IDS) expect(formatOf(id).id).toBe(id);
    expect(FORMATS.map(({ id }) => id).toSorted()).toEqual(FORMAT_IDS.toSorted());
    expect(() => formatOf('prose' as 'text')).toThrow('there is no format prose');
  });
});

describe('first lines', () => {
  it('are of the format that fits them best', () => {
    expect(recognised('a.txt', 'dog NN B-NP', 'so RB O')).toBe('tagged');
    expect(recognised('a.txt', 'a dog\tein hund', 'a cat\teine katze')).toBe('pairs');
    // Pairs, but even more so tagged words, or words that are alike.
    expect(recognised('a.txt', 'dog\tB-NP', 'so\tO')).toBe('tagged');
    expect(recognised('a.txt', 'wrod\tword', 'wrds\twords')).toBe('misspelt-columns');
    expect(recognised('a.txt', 'word: wrod', 'five: fife')).toBe('misspelt-colon');
    expect(recognised('a.txt', 'wrod->word')).toBe('misspelt-arrow');
    expect(recognised('a.txt', '$word', 'wrod')).toBe('misspelt-dollar');
    expect(recognised('a.txt', 'It was so.')).toBe('text');
  });

  it('are letters where most lines have more than 128 columns, or the file is named so and like nothing else', () => {
    const columns = (count: number) => Array<string>(count).fill('0').join('\t');
    expect(recognised('a.txt', columns(134))).toBe('letters');
    expect(recognised('a.txt', columns(129))).toBe('letters');
    expect(recognised('a.txt', columns(128))).toBe('text');
    expect(recognised('letter.data', 'It was so.')).toBe('letters');
    expect(recognised('pairs.data', 'a dog\tein hund')).toBe('pairs');
    expect(recognised('data', 'It was so.')).toBe('text');
    expect(formatOf('letters').score(headOf('letter.data', [columns(134), 'x']))).toBe(0.3);
    expect(formatOf('letters').score(headOf('letter.data', [columns(134), columns(134), 'x']))).toBe(2 / 3);
    expect(formatOf('letters').score(headOf('a.data.txt', ['x']))).toBe(0);
  });

  it('of nothing that is known are refused, tables that want tabs in their own words', () => {
    const table = new PlaygroundError(
      'bad-data',
      'has no tabs between its columns; save the table with tabs (.tsv), or, if it is any text to spell, say so (Read as: any text, --format text)',
    );
    const other = new PlaygroundError(
      'bad-data',
      'holds neither letters (letter.data), nor pairs with a tab between, nor tagged words, nor misspellings; say what it is (Read as, --format)',
    );
    expect(() => recognised('a.csv', 'a dog,ein hund', 'a cat;eine katze', 'so')).toThrow(table);
    // What the message names can be chosen.
    expect(formatOf(parseChoice('text').id).title()).toMatch(/^any text/);
    expect(() => recognised('a.csv', 'a dog,ein hund', 'so')).toThrow(other);
    expect(() => recognised('a.csv', 'It was so.')).toThrow(other);
    expect(() => recognised('a.tsv', '1,\t2', '1,\t2', 'so', 'so')).toThrow(other);
    expect(() => recognised('a.tsv')).toThrow(other);
  });
});

describe('what a reader asks for', () => {
  it('is a format, perhaps with two columns', () => {
    expect(parseChoice('pairs')).toEqual({ id: 'pairs', columns: null });
    expect(parseChoice('pairs:2,4')).toEqual({ id: 'pairs', columns: [2, 4] });
    expect(parseChoice('character-pairs:12,1')).toEqual({ id: 'character-pairs', columns: [12, 1] });
    for (const text of ['pairs', 'text', 'tagged:10,99']) expect(choiceText(parseChoice(text))).toBe(text);
  });

  it.each([
    ...[
      '',
      'prose',
      ' pairs',
      'pairs ',
      'Pairs',
      'pairs:',
      'pairs:2',
      'pairs:2,',
      'pairs:2,4,5',
      'pairs:2;4',
    ],
    ...[
      'pairs:100,1',
      'pairs:1,100',
      'pairs:a,b',
      'pairs:,4',
      'xpairs:1,2',
      '1pairs:1,2',
      'pairs: 1,2',
      'pairs:-1,2',
    ],
  ])('is no format %j', (text) => {
    expect(() => parseChoice(text)).toThrow(
      new PlaygroundError(
        'bad-setting',
        `The format is "${text}", but must be one of ${FORMATS.map(({ id }) => id).join(', ')}, perhaps with two columns behind it: pairs:2,4.`,
      ),
    );
  });

  it.each(['pairs:0,2', 'pairs:2,0', 'pairs:3,3', 'pairs:00,1'])(
    'has two different columns, from 1, not as %s',
    (text) => {
      const [read = '', written = ''] = text.slice('pairs:'.length).split(',');
      expect(() => parseChoice(text)).toThrow(
        new PlaygroundError(
          'bad-setting',
          `The columns of pairs are ${read} and ${written}, but must be two different ones, counted from 1.`,
        ),
      );
    },
  );

  it('has no columns where the format has none', () => {
    for (const text of ['text:1,2', 'letters:1,2', 'text:0,0'])
      expect(() => parseChoice(text)).toThrow(
        new PlaygroundError(
          'bad-setting',
          `The format ${text.split(':')[0] ?? ''} has no columns to choose.`,
        ),
      );
  });
});
