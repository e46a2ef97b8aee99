/** Pairs of sentences as formats: how well first lines fit, how long they may be, and when characters are offered. */
import { describe, expect, it } from 'vitest';
import { atOnce } from '../../../../src/base/sliced.ts';
import { headOf, type HowToRead } from '../../../../src/tasks/fileFormat.ts';
import { characterPairsFormat, pairsFormat } from '../../../../src/tasks/translation/pairFormats.ts';

const many = (count: number, line: (i: number) => string): string[] =>
  Array.from({ length: count }, (_, i) => line(i));
const score = (...lines: readonly string[]): number => pairsFormat.score(headOf('pairs.tsv', lines));

function read(lines: readonly string[], how: Partial<HowToRead> = {}, { read: make } = pairsFormat) {
  if (make === null) throw new Error('not read as a text');
  return atOnce(make('pairs.tsv', lines.join('\n'), { columns: null, ...how }));
}

describe('first lines', () => {
  it('fit by how many have both sentences, a little less than those of other tables', () => {
    expect(score('a\tb', 'c\td')).toBe(0.8);
    expect(score('a\tb', 'c\td', 'e', '\tf', 'g\th')).toBeCloseTo(0.8 * 0.6);
    expect(score('a\tb', 'e\t')).toBe(0);
    expect(score('1\ta\t2\tb', '3\tc\t4\td', '5\te\t6')).toBeCloseTo((0.8 * 2) / 3);
  });

  it('fit whatever stands in remarks', () => {
    expect(score('# by me', 'a\tb', '# and you')).toBe(0.8);
    expect(score('a\tb', '# c\t', 'e\tf')).toBeCloseTo((0.8 * 2) / 3);
  });

  it('do not fit without two columns', () => {
    expect([score('a b', 'c d'), score(), score('1\t2\t3')]).toEqual([0, 0, 0]);
  });

  it('never look like pairs of characters, which the reader must choose', () => {
    expect(characterPairsFormat.score(headOf('pairs.tsv', ['a\tb', 'c\td']))).toBe(0);
  });
});

describe('what is read', () => {
  const HAN = '一二三四五六七八九十';
  const plain = many(20, () => 'a dog\tein hund');

  it('shows its first five pairs', () => {
    const { data, found } = read(many(30, (i) => `a ${i % 2}\tein ${i % 2}`));
    expect(found).toEqual({
      columns: [1, 2],
      notes: ['Column 1 is read and column 2 is written, of 2.'],
      examples: many(5, String).map((i) => ({ read: `a ${Number(i) % 2}`, written: `ein ${Number(i) % 2}` })),
    });
    expect([data.name, data.examples.length]).toEqual(['pairs.tsv', 30]);
  });

  it('has up to 15 words on a side', () => {
    const words = (count: number) => Array<string>(count).fill('a').join(' ');
    const { data } = read([...plain, `${words(15)}\t${words(15)}`, `${words(16)}\tb`, `b\t${words(16)}`]);
    expect(data.examples).toHaveLength(21);
    expect(data.leftOut).toEqual([{ count: 2, reason: 'more than 15 words on a side' }]);
  });

  it('has up to 30 of them where either side is cut into characters', () => {
    const lines = [...many(20, () => `a dog\t${HAN}`), `b\t${HAN}${HAN}${HAN}`, `b\t${HAN}${HAN}${HAN}一`];
    const { data } = read(lines);
    expect(data.examples).toHaveLength(21);
    expect(data.leftOut).toEqual([{ count: 1, reason: 'more than 30 characters or words on a side' }]);
    expect([data.characters, read(plain).data.characters]).toEqual([
      { read: false, written: true },
      undefined,
    ]);
    const turned = read(lines.map((line) => line.split('\t').reverse().join('\t')));
    expect(turned.data.leftOut).toEqual(data.leftOut);
    expect(turned.data.characters).toEqual({ read: true, written: false });
    expect(read(plain, {}, characterPairsFormat).data.vocabulary).toContain('u');
  });

  it('has what is held out and what tests cut as what trains is', () => {
    const separate = {
      heldOut: { name: 'held.tsv', text: 'a dog\t一二 三' },
      test: { name: 'test.tsv', text: 'a dog\t一二 三\na\t二' },
    };
    const { data } = read(
      many(20, () => `a dog\t${HAN}`),
      { separate },
    );
    const { train, heldOut, test } = data.split('separate');
    expect([train.length, heldOut, test]).toEqual([20, Int32Array.of(20), Int32Array.of(21, 22)]);
    expect(data.examples.slice(20).map(({ targets }) => targets.length)).toEqual([3, 3, 1]);
  });

  it('has no comments where two files are read beside each other', () => {
    expect(read(['# a\tb', ...plain], { parallel: true }).found.notes).toHaveLength(1);
    expect(read(['# a\tb', ...plain]).found.notes).toContain('Left out: 1 comment.');
  });

  it('stands in the columns that the reader says', () => {
    expect(read(plain, { columns: [2, 1] }).found.examples[0]).toEqual({
      read: 'ein hund',
      written: 'a dog',
    });
  });
});

describe('characters are offered', () => {
  /** Words of which one in `of` is known, so many of them, and none else of which there are two. */
  const strange = (of: number) => (i: number) =>
    [...many(of - 1, (w) => String.fromCharCode(97 + w, 97 + (i % 26), i < 26 ? 97 : 98)), 'z'].join(' ');
  const ratherOf = (lines: readonly string[], how: Partial<HowToRead> = {}) => read(lines, how).found.rather;

  it('where more than eight of ten words are unknown', () => {
    expect(ratherOf(many(30, (i) => `a dog\t${strange(6)(i)}`))).toEqual({
      format: 'character-pairs',
      what: 'Read characters as tokens',
      why: '83.3 % of the words that are written are unknown, since each stands there too seldom.',
    });
    expect(ratherOf(many(30, (i) => `${strange(6)(i)}\ta dog`))?.why).toBe(
      '83.3 % of the words that are read are unknown, since each stands there too seldom.',
    );
    expect(ratherOf(many(30, (i) => `a dog\t${strange(5)(i)}`))).toBeUndefined();
  });

  it('of the side with more of them', () => {
    expect(ratherOf(many(30, (i) => `${strange(7)(i)}\t${strange(6)(i)}`))?.why).toMatch(
      /^85\.7 % .* read are/,
    );
    expect(ratherOf(many(30, (i) => `${strange(6)(i)}\t${strange(7)(i)}`))?.why).toMatch(
      /^85\.7 % .* written are/,
    );
  });

  it('where the other side has characters for words', () => {
    expect(ratherOf(many(30, (i) => `${strange(6)(i)}\t一二三四五六`))?.why).toContain('83.3 %');
  });

  it('where twenty pairs have up to thirty characters on both sides', () => {
    const lines = (short: number, side: (text: string) => string) =>
      many(40, (i) => side(`${strange(6)(i).replaceAll(' ', '')}${'y'.repeat(i < short ? 14 : 15)}`));
    const [written, source] = [(text: string) => `a dog\t${text}`, (text: string) => `${text}\ta dog`];
    for (const side of [written, source]) {
      expect(ratherOf(lines(20, side))).toBeDefined();
      expect(ratherOf(lines(19, side))).toBeUndefined();
    }
  });

  it('not where they are in use, nor to a run that was trained with words', () => {
    const lines = many(30, (i) => `a dog\t${strange(6)(i)}`);
    const trained = read(lines).data;
    expect(ratherOf(lines, { trained })).toBeUndefined();
    expect(read(lines, { trained }).found).not.toHaveProperty('rather');
    expect(read(lines, {}, characterPairsFormat).found).not.toHaveProperty('rather');
  });
});
