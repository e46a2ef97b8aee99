/** The parser of letter.data: a round trip, any cut of the pieces, and every fault named by line and column. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at } from '../../../../src/base/assert.ts';
import { PlaygroundError } from '../../../../src/base/errors.ts';
import {
  LONGEST_WORD,
  createKasselParser,
  type ParsedLetters,
} from '../../../../src/tasks/letters/kasselFormat.ts';
import { columnName, explainLine, readLine } from '../../../../src/tasks/letters/kasselLine.ts';
import { anyWords, kasselLines, kasselText, word } from '../../../support/kasselText.ts';

function parse(...pieces: string[]): ParsedLetters {
  const parser = createKasselParser();
  for (const piece of pieces) parser.push(piece);
  return parser.finish();
}

/** The message of the bad-data error that a text gives; fails when it gives none. */
function faultOf(text: string): string {
  try {
    parse(text);
  } catch (error) {
    if (error instanceof PlaygroundError && error.code === 'bad-data') return error.message;
    throw error;
  }
  throw new Error('the text was accepted');
}

/** `lines` with one field (column from 1) replaced. */
function withField(lines: readonly string[], line: number, column: number, field: string): string {
  return lines
    .map((text, i) => {
      if (i !== line) return `${text}\n`;
      const fields = text.split('\t');
      fields[column - 1] = field;
      return `${fields.join('\t')}\n`;
    })
    .join('');
}

const file = [word('apple', 3), word('pear', 4), word('fig', 3)];
const lines = kasselLines(file);

describe('a well-formed file', () => {
  it('gives back the words that were written, however the text is cut into pieces', () => {
    fc.assert(
      fc.property(
        anyWords,
        fc.array(fc.nat(20_000)),
        fc.constantFrom('\n', '\r\n'),
        (words, cuts, lineEnd) => {
          const text = kasselText(words, lineEnd);
          const ends = [0, ...cuts.filter((cut) => cut < text.length).sort((a, b) => a - b), text.length];
          const parsed = parse(...ends.slice(1).map((end, i) => text.slice(ends[i], end)));
          expect(parsed.words).toEqual(words);
          expect(parsed.letters).toBe(words.reduce((sum, { targets }) => sum + targets.length, 0));
          expect(parsed.folds).toEqual([...new Set(words.map(({ group }) => group))].sort((a, b) => a - b));
        },
      ),
      { numRuns: 50 },
    );
  });

  it('may lack the tabs at the ends of lines, lack the last line end, end in empty lines, or begin with a mark', () => {
    const bare = lines.map((line) => line.trimEnd());
    for (const text of [
      bare.join('\n'),
      `${bare.join('\r\n')}\r`,
      `${lines.join('\n')}\n\n\n`,
      `\ufeff${lines.join('\n')}`,
    ])
      expect(parse(text).words).toEqual(file);
  });
});

describe('a bad field', () => {
  const bad: [column: number, fields: string[], allowed: string][] = [
    [1, ['x', '', '-1', '1.5', '12345678901'], 'a whole number from 0'],
    [2, ['A', '', 'ab', '7', 'é'], 'a letter a–z'],
    [3, ['x', '', '-2', '1e3'], 'a whole number, or -1 at the end of a word'],
    [4, ['word', '', '-7'], 'a whole number from 0'],
    [5, ['0', '', 'first'], 'a whole number from 1'],
    [6, ['10', '', '-1', 'a'], 'a whole number from 0 to 9'],
    [7, ['2', '', '01', 'x'], '0 or 1'],
    [70, ['2', '', ' 1'], '0 or 1'],
    [134, ['9', '-', 'ink'], '0 or 1'],
  ];
  it.each(bad)(
    'in column %i is named by line, column, content and what is allowed',
    (column, fields, allowed) => {
      for (const field of fields)
        for (const line of [0, 4, lines.length - 1])
          expect(faultOf(withField(lines, line, column, field))).toMatch(
            `line ${line + 1}, column ${column} (${columnName(column)}): ${JSON.stringify(field)} is not ${allowed}`,
          );
    },
  );

  it('is found wherever it stands among random words', () => {
    fc.assert(
      fc.property(anyWords, fc.nat(), fc.integer({ min: 1, max: 134 }), (words, anyLine, column) => {
        const all = kasselLines(words);
        const line = anyLine % all.length;
        expect(faultOf(withField(all, line, column, '?'))).toContain(
          `line ${line + 1}, column ${column} (${columnName(column)}): "?" is not`,
        );
      }),
      { numRuns: 100 },
    );
  });

  it('is explained for every line that the fast reader refuses, and only for those', () => {
    const head = { id: 0, letter: 0, nextId: 0, wordId: 0, position: 0, fold: 0 };
    const good = at(lines, 0);
    const piece = fc.constantFrom('', '\t', '0', '1', '-', 'a', '2', '\u0000');
    fc.assert(
      fc.property(fc.nat(good.length), fc.nat(3), piece, (from, remove, insert) => {
        const line = good.slice(0, from) + insert + good.slice(from + remove);
        const fields = line.replace(/\t$/, '').split('\t');
        const isGood =
          fields.length === 134 &&
          /^-?\d{1,10}\t[a-z]\t-?\d{1,10}\t-?\d{1,10}\t-?\d{1,10}\t-?\d{1,10}(\t[01]){128}$/.test(
            fields.join('\t'),
          ) &&
          [0, 2, 3, 4, 5].every((i) => Number(fields[i]) >= (i === 2 ? -1 : i === 4 ? 1 : 0)) &&
          Number(fields[5]) <= 9;
        expect(readLine(line, head, new Uint8Array(128), 0)).toBe(isGood);
        if (!isGood) expect(explainLine(line, 7, '').message).toMatch(/^line 7, column \d+ \(.+\): .+/);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a wrong number of columns', () => {
  it('names the first column that is missing', () => {
    const short = at(lines, 2).split('\t').slice(0, 80).join('\t');
    const text = [lines[0], lines[1], short, lines[3]].join('\n');
    expect(faultOf(text)).toBe('line 3, column 81 (p_9_2): missing, the line has 80 of 134 columns');
  });

  it('names the first column too many', () => {
    const text = [lines[0], `${lines[1] ?? ''}0\t`].join('\n');
    expect(faultOf(text)).toBe(
      'line 2, column 135 (beyond the last pixel): the line has 135 columns, where 134 are allowed',
    );
  });

  it('names an empty line between letters', () => {
    expect(faultOf([lines[0], '', '', ...lines.slice(1)].join('\n'))).toBe(
      'line 2, column 1 (id): the line is empty',
    );
  });
});

describe('letters that do not form a chain', () => {
  const swapped = (a: number, b: number): string => {
    const mixed = [...lines];
    [mixed[a], mixed[b]] = [at(lines, b), at(lines, a)];
    return mixed.join('\n');
  };
  it('of swapped lines inside a word are named at the first', () => {
    expect(faultOf(swapped(1, 2))).toBe(
      'line 2, column 1 (id): "3" does not continue the word of line 1, which needs 2',
    );
  });
  it('of swapped lines at a beginning are named by their position', () => {
    expect(faultOf(swapped(0, 1))).toBe(
      'line 1, column 5 (position): "2" begins a word, where only 1 is allowed',
    );
  });
  it.each([
    [2, 3, '7', 'line 3, column 1 (id): "3" does not continue the word of line 2, which needs 7'],
    [2, 3, '-1', 'line 3, column 5 (position): "3" begins a word, where only 1 is allowed'],
    [5, 3, '6', 'line 6, column 4 (word_id): "2" does not continue the word of line 5, which needs 1'],
    [2, 4, '9', 'line 2, column 4 (word_id): "9" does not continue the word of line 1, which needs 1'],
    [3, 5, '4', 'line 3, column 5 (position): "4" does not continue the word of line 2, which needs 3'],
    [4, 6, '5', 'line 4, column 6 (fold): "5" does not continue the word of line 3, which needs 3'],
    [6, 1, '1', 'line 6, column 1 (id): "1" is already the id of line 1'],
    [6, 4, '1', 'line 6, column 4 (word_id): "1" is already the word that begins on line 1'],
  ])('line %i with column %i as %s', (line, column, field, message) => {
    expect(faultOf(withField(lines, line - 1, column, field))).toBe(message);
  });
  it('that number more than a word may have are refused', () => {
    const long = kasselText([word('a'.repeat(LONGEST_WORD + 1))]);
    expect(faultOf(long)).toMatch(
      `line ${LONGEST_WORD + 1}, column 5 (position): the word has more than 64 letters`,
    );
    expect(parse(kasselText([word('a'.repeat(LONGEST_WORD))])).letters).toBe(LONGEST_WORD);
  });
});

describe('a file cut off', () => {
  it('anywhere gives an error or, between words, the words before the cut', () => {
    const text = kasselText(file);
    fc.assert(
      fc.property(fc.nat(text.length), (end) => {
        try {
          const { words } = parse(text.slice(0, end));
          expect(words).toEqual(file.slice(0, words.length));
          expect(kasselText(words).trimEnd()).toBe(text.slice(0, end).trimEnd());
        } catch (error) {
          expect(error).toBeInstanceOf(PlaygroundError);
        }
      }),
      { numRuns: 500 },
    );
  });
  it('inside a word names the last letter and the one it promised', () => {
    expect(faultOf(lines.slice(0, 7).join('\n'))).toBe(
      'line 7, column 3 (next_id): "8" names a letter that does not follow; the file ends in a word',
    );
  });
});

describe('a file that is something else', () => {
  it.each([
    ['', 'the file is empty'],
    ['\n\n', 'the file is empty'],
    ['id,letter,next_id\n1,a,-1\n', 'line 1, column 1 (id): "id,letter,next_id" is not a whole number'],
    ['<!doctype html>\n<html>', 'line 1, column 1 (id): "<!doctype html>" is not'],
    ['\u0000\u0001PK\ufffd\u0085\n', 'line 1, column 1 (id): "\\u0000\\u0001PK··" is not'],
    ['0'.repeat(100_000), 'line 1, column 1 (id): "00000000000000000000…" is not'],
  ])('%j says so and describes the format', (text, message) => {
    const fault = faultOf(text);
    expect(fault).toContain(message);
    expect(fault).toContain('a letter.data file has tab-separated id, letter, next_id');
  });
  it('is refused at its first long line, before the whole of it has been read', () => {
    const parser = createKasselParser();
    expect(() => {
      for (let i = 0; i < 3; i++) parser.push('0'.repeat(1000));
    }).toThrow(PlaygroundError);
  });
});

it('a parser that has failed gives nothing', () => {
  const parser = createKasselParser();
  expect(() => parser.push(`${lines.join('\n')}\nx\n`)).toThrow('line 13, column 1 (id)');
  expect(() => parser.finish()).toThrow('the parser has failed');
  expect(() => parser.push(at(lines, 0))).toThrow('the parser has failed');
});
