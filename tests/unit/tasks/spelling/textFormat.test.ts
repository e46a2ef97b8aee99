/** Any text to spell: which files are one, what is shown of it, how long it may be, and windows that never change. */
import { describe, expect, it } from 'vitest';
import { headOf } from '../../../../src/tasks/fileFormat.ts';
import { at } from '../../../../src/base/assert.ts';
import { atOnce } from '../../../../src/base/sliced.ts';
import { spellingDataSet } from '../../../../src/tasks/spelling/spellingDataSet.ts';
import { textOf } from '../../../../src/tasks/spelling/symbols.ts';
import { textFormat } from '../../../../src/tasks/spelling/textFormat.ts';
import { sliceCount } from '../../../support/sliceCount.ts';

const scoreOf = (name: string): number => textFormat.score(headOf(name, ['It was so.']));

describe('a file that is like nothing else', () => {
  it('is a text, though not a likely one, whatever its name', () => {
    for (const name of ['book.txt', 'book', 'tsv', 'a.tsv.txt', 'a.xls.', 'a.jsonp.md', 'my.datax'])
      expect(scoreOf(name)).toBe(0.1);
  });

  it('is no text where its name says that it is a table or something else', () => {
    for (const end of ['tsv', 'tab', 'csv', 'conll', 'conllu', 'iob', 'iob2', 'bio', 'bioes', 'data', 'json'])
      expect(scoreOf(`book.${end}`)).toBe(0);
    for (const end of ['jsonl', 'xml', 'xls', 'xlsx', 'doc', 'docx']) expect(scoreOf(`book.${end}`)).toBe(0);
  });
});

describe('a text', () => {
  const { read } = textFormat;
  if (read === null) throw new Error('not read as a text');
  const lines = Array.from({ length: 7 }, (_, i) => ` line ${i} ${'x'.repeat(60)}`);

  it('is shown by the beginnings of its first five lines', () => {
    const { data, found } = atOnce(read('book.txt', `\n${lines.join('\n\n')}`, { columns: null }));
    expect(data.task).toBe('spelling');
    expect(found).toEqual({
      columns: null,
      notes: ['It is cut into windows of ten symbols, which are spoilt and then to be written as they were.'],
      examples: [0, 1, 2, 3, 4].map((i) => ({ read: '', written: `line ${i} ${'x'.repeat(53)}` })),
    });
  });

  it('takes no file of its own to test', () => {
    const test = { name: 'test.txt', text: 'abc' };
    expect(() => atOnce(read('book.txt', lines.join('\n'), { columns: null, separate: { test } }))).toThrow(
      expect.objectContaining({
        code: 'bad-data',
        message:
          'is a text, whose every tenth window tests: only pairs, tagged sentences and misspellings can have a file of their own for that',
      }),
    );
  });
});

describe('its length', () => {
  it('is twenty windows at least', () => {
    expect(() => atOnce(spellingDataSet('note.txt', 'x'.repeat(199)))).toThrow(
      expect.objectContaining({
        code: 'bad-data',
        message: 'note.txt has 199 characters, but spelling needs at least 200: a longer text, please',
      }),
    );
    expect(atOnce(spellingDataSet('note.txt', 'x'.repeat(209))).examples).toHaveLength(40);
  });

  it('is ten million characters at most', () => {
    expect(() => atOnce(spellingDataSet('long.txt', 'x'.repeat(10_000_001)))).toThrow(
      expect.objectContaining({
        code: 'bad-data',
        message:
          'long.txt has 10,000,001 characters, but spelling takes 10,000,000 characters at most: a part of the text, please',
      }),
    );
    // Blanks at its end are none of its symbols, but of its length.
    expect(() => atOnce(spellingDataSet('long.txt', ' '.repeat(10_000_000)))).toThrow(
      'has 0 characters, but',
    );
  });

  it('makes slices of the work', () => {
    expect(sliceCount(spellingDataSet('long.txt', 'x'.repeat(10 * 256))).slices).toBe(3);
  });
});

describe('the splits of a text', () => {
  const make = () => atOnce(spellingDataSet('book.txt', 'It was the best of times. '.repeat(20)));

  it('are the published levels of noise', () => {
    const data = make();
    expect(data.splits).toEqual([
      {
        id: 'noise-30',
        label: 'Noise 0.3',
        help: 'Each symbol is replaced by any of the 43 with chance 0.3. Every tenth window of the text tests.',
      },
      {
        id: 'noise-50',
        label: 'Noise 0.5',
        help: 'Each symbol is replaced by any of the 43 with chance 0.5. Every tenth window of the text tests.',
      },
    ]);
  });

  it('have every tenth window of their level to test', () => {
    const data = make();
    // 519 symbols are 51 windows.
    expect(data.split('noise-30').test).toEqual(Int32Array.of(9, 19, 29, 39, 49));
    expect(data.split('noise-50').test).toEqual(Int32Array.of(60, 70, 80, 90, 100));
    expect(data.split('noise-50').train).toHaveLength(46);
  });

  it('are spoilt as they always were, where they test and at each pass', () => {
    const data = make();
    const shown = (i: number) => textOf(at(data.examples, i).inputs);
    expect([shown(0), shown(1), shown(data.examples.length - 1)]).toEqual([
      'it wck the',
      ' b9svfoj t',
      ' th2 2est6',
    ]);
    const seen = data.at?.(at(data.examples, 0), 2);
    expect(textOf(seen?.inputs ?? [])).toBe('it waapthe');
  });
});
