/** One line of letter.data: every number and pixel that is allowed, and exactly what is said of all others. */
import { describe, expect, it } from 'vitest';
import { PlaygroundError } from '../../../../src/base/errors.ts';
import { badAt, columnName, explainLine, quote, readLine } from '../../../../src/tasks/letters/kasselLine.ts';
import { createKasselParser } from '../../../../src/tasks/letters/kasselFormat.ts';

/** 1 where three divides the pixel's place. */
const PIXELS = Array.from({ length: 128 }, (_, i) => (i % 3 === 0 ? '1' : '0'));
const fieldsWith = (changes: Readonly<Record<number, string>> = {}): string[] =>
  ['7', 'c', '8', '4', '2', '9', ...PIXELS].map((field, i) => changes[i + 1] ?? field);
const lineWith = (changes?: Readonly<Record<number, string>>): string => fieldsWith(changes).join('\t');

/** What is read; null where the line is refused. */
function read(line: string) {
  const head = { id: 0, letter: 0, nextId: 0, wordId: 0, position: 0, fold: 0 };
  return readLine(line, head, new Uint8Array(128), 0) ? head : null;
}
const says = (line: string, hint = ''): string => explainLine(line, 3, hint).message;

describe('a line', () => {
  it('has six fields and 128 pixels, and perhaps a tab at its end', () => {
    for (const line of [lineWith(), `${lineWith()}\t`]) {
      const pixels = new Uint8Array(384).fill(5);
      const head = { id: 0, letter: 0, nextId: 0, wordId: 0, position: 0, fold: 0 };
      expect(readLine(line, head, pixels, 128)).toBe(true);
      expect(head).toEqual({ id: 7, letter: 2, nextId: 8, wordId: 4, position: 2, fold: 9 });
      expect([...pixels]).toEqual([
        ...Array<number>(128).fill(5),
        ...PIXELS.map(Number),
        ...Array<number>(128).fill(5),
      ]);
    }
  });

  it.each<[number, string, object]>([
    [1, '0', { id: 0 }],
    [1, '1234567890', { id: 1_234_567_890 }],
    [1, '0000000019', { id: 19 }],
    [2, 'a', { letter: 0 }],
    [2, 'z', { letter: 25 }],
    [3, '-1', { nextId: -1 }],
    [3, '0', { nextId: 0 }],
    [4, '0', { wordId: 0 }],
    [5, '1', { position: 1 }],
    [6, '0', { fold: 0 }],
    [6, '9', { fold: 9 }],
  ])('may have in column %i %s', (column, field, found) => {
    expect(read(lineWith({ [column]: field }))).toMatchObject(found);
  });

  it.each([
    ...[
      [1, '-1'] as const,
      [1, '12345678901'] as const,
      [1, '-'] as const,
      [1, ':'] as const,
      [1, '/'] as const,
    ],
    ...[[2, '{'] as const, [2, '`'] as const, [2, 'A'] as const, [2, ''] as const, [2, 'ab'] as const],
    ...[[3, '-2'] as const, [3, '--1'] as const, [4, '-1'] as const, [5, '0'] as const, [5, '-1'] as const],
    ...[[6, '10'] as const, [6, '-1'] as const, [7, '2'] as const, [7, '/'] as const, [7, ''] as const],
    ...[[134, '2'] as const, [134, ''] as const, [134, '01'] as const, [70, '-'] as const],
  ])('may not have in column %i %j, and that is said', (column, field) => {
    const line = lineWith({ [column]: field });
    expect(read(line)).toBeNull();
    expect(says(line)).toMatch(new RegExp(`^line 3, column ${column} \\(`));
  });

  it('has tabs between all its fields, and no other character', () => {
    const line = lineWith();
    for (const [place, character] of Array.from(line).entries()) {
      if (character !== '\t') continue;
      expect(read(`${line.slice(0, place)} ${line.slice(place + 1)}`)).toBeNull();
      expect(read(line.slice(0, place) + line.slice(place + 1))).toBeNull();
    }
    for (const more of [' ', '\t\t', '\t0', '\r', '0']) expect(read(line + more)).toBeNull();
    expect(read(line.slice(0, -1))).toBeNull();
    expect(read(line.slice(0, -2))).toBeNull();
  });
});

describe('what is wrong with a line', () => {
  it.each<[number, string, string]>([
    [1, 'x', 'column 1 (id): "x" is not a whole number from 0'],
    [1, '1x', 'column 1 (id): "1x" is not a whole number from 0'],
    [1, 'x1', 'column 1 (id): "x1" is not a whole number from 0'],
    [1, '-1', 'column 1 (id): "-1" is not a whole number from 0'],
    [2, 'ab', 'column 2 (letter): "ab" is not a letter a–z'],
    [2, '', 'column 2 (letter): "" is not a letter a–z'],
    [3, '-2', 'column 3 (next_id): "-2" is not a whole number, or -1 at the end of a word'],
    [4, '-1', 'column 4 (word_id): "-1" is not a whole number from 0'],
    [5, '0', 'column 5 (position): "0" is not a whole number from 1'],
    [6, '10', 'column 6 (fold): "10" is not a whole number from 0 to 9'],
    [6, '-1', 'column 6 (fold): "-1" is not a whole number from 0 to 9'],
    [7, '2', 'column 7 (p_0_0): "2" is not 0 or 1'],
    [133, '', 'column 133 (p_15_6): "" is not 0 or 1'],
    [134, '10', 'column 134 (p_15_7): "10" is not 0 or 1'],
  ])('is said of column %i with %j', (column, field, sentence) => {
    expect(says(lineWith({ [column]: field }))).toBe(`line 3, ${sentence}`);
    expect(says(lineWith({ [column]: field }), '; so it is')).toBe(`line 3, ${sentence}; so it is`);
  });

  it('is its first fault', () => {
    expect(says(lineWith({ 2: 'A', 7: '2' }))).toContain('column 2 (letter)');
    expect(says(`${lineWith({ 9: 'x' })}\t0\t1`)).toContain('column 9 (p_0_2)');
  });

  it('may be how many columns it has', () => {
    const fields = fieldsWith();
    const missing = (count: number) => `missing, the line has ${count} of 134 columns`;
    expect(says(fields.slice(0, 133).join('\t'))).toBe(`line 3, column 134 (p_15_7): ${missing(133)}`);
    expect(says(`${fields.slice(0, 133).join('\t')}\t`)).toBe(`line 3, column 134 (p_15_7): ${missing(133)}`);
    expect(says(fields.slice(0, 4).join('\t'), '; so')).toBe(
      `line 3, column 5 (position): ${missing(4)}; so`,
    );
    expect(says('')).toBe(`line 3, column 1 (id): ${missing(0)}`);
    const spare = (count: number) =>
      `line 3, column 135 (beyond the last pixel): the line has ${count} columns, where 134 are allowed`;
    expect(says([...fields, '0'].join('\t'))).toBe(spare(135));
    expect(says([...fields, '0', '1', ''].join('\t'), '; so')).toBe(`${spare(136)}; so`);
    expect(says([...fields, '', ''].join('\t'))).toBe(spare(135));
  });

  it('is about the data, at a line and a column', () => {
    expect(badAt(2, 135, 'so')).toEqual(
      new PlaygroundError('bad-data', 'line 2, column 135 (beyond the last pixel): so'),
    );
    expect([0, 1, 2, 3, 4, 5, 6, 7, 14, 15, 134, 135].map(columnName)).toEqual(
      [
        'no column',
        'id',
        'letter',
        'next_id',
        'word_id',
        'position',
        'fold',
        'p_0_0',
        'p_0_7',
        'p_1_0',
        'p_15_7',
      ].concat('beyond the last pixel'),
    );
  });
});

it('a field is shown in quotes, without what cannot be seen, by twenty characters', () => {
  expect(quote('a"b\tc\n')).toBe('"a\\"b\\tc\\n"');
  expect(quote('\u007e\u007f\u0080\u009f\u00a0\ufffd\ufffc')).toBe('"~···\u00a0·\ufffc"');
  expect([quote('x'.repeat(20)), quote('x'.repeat(21))]).toEqual([
    `"${'x'.repeat(20)}"`,
    `"${'x'.repeat(20)}…"`,
  ]);
});

describe('lines in pieces', () => {
  it('may be 2,000 characters long before one is refused', () => {
    const parser = createKasselParser();
    parser.push('0'.repeat(1_999));
    parser.push('0');
    expect(() => {
      parser.push('0');
    }).toThrow(
      'line 1, column 1 (id): "00000000000000000000…" is not a whole number from 0; a letter.data file has',
    );
  });

  it('have a byte order mark at the very beginning only, and the hint on the first line only', () => {
    const last = lineWith({ 3: '-1', 5: '1' });
    const parse = (...pieces: readonly string[]) => {
      const parser = createKasselParser();
      for (const piece of pieces) parser.push(piece);
      return parser.finish();
    };
    expect(parse('', `\ufeff${last}`).letters).toBe(1);
    const mark = '"\ufeff7" is not a whole number from 0';
    expect(() => parse(`\ufeff\ufeff${last}`)).toThrow(
      `line 1, column 1 (id): ${mark}; a letter.data file has tab-separated id, letter, next_id, word_id, position, fold, 128 pixels`,
    );
    expect(() => parse(`${last}\n`, `\ufeff${last}`)).toThrow(
      new PlaygroundError('bad-data', `line 2, column 1 (id): ${mark}`),
    );
    expect(() => parse(last.slice(0, 1), `\ufeff${last.slice(1)}`)).toThrow(
      'line 1, column 1 (id): "7\ufeff" is not',
    );
  });

  it('end when the parser has finished', () => {
    const parser = createKasselParser();
    parser.push(`${lineWith({ 3: '-1', 5: '1' })}\n`);
    expect(parser.finish().folds).toEqual([9]);
    expect(() => parser.finish()).toThrow('the parser has finished');
    expect(() => {
      parser.push('');
    }).toThrow('the parser has finished');
  });
});
