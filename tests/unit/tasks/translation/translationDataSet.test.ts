/** Pairs of sentences as data: their words, what is left out, files of their own, and a run's own vocabulary. */
import { describe, expect, it } from 'vitest';
import { at } from '../../../../src/base/assert.ts';
import { atOnce } from '../../../../src/base/sliced.ts';
import type { SentencePair } from '../../../../src/tasks/translation/grammar.ts';
import { translationDataSet } from '../../../../src/tasks/translation/translationDataSet.ts';
import { sliceCount } from '../../../support/sliceCount.ts';

const words = (text: string): string[] => text.split(' ').filter((word) => word !== '');
const pair = (source: string, target: string): SentencePair => ({
  source: words(source),
  target: words(target),
});
const times = <Item>(count: number, item: Item): Item[] => Array<Item>(count).fill(item);
type More = Parameters<typeof translationDataSet>;
const dataOf = (pairs: readonly SentencePair[], trained?: More[2], more?: More[3]) =>
  atOnce(translationDataSet('pairs.tsv', pairs, trained, more));
const PLAIN = times(20, pair('a b', 'x y z'));

describe('the words', () => {
  it('are those that training has three times, in the order of first use', () => {
    const data = dataOf([pair('rare two', 'z w'), pair('two b', 'w z'), ...PLAIN]);
    expect(data.sourceVocabulary).toEqual(['<unk>', 'b', 'a']);
    expect(data.vocabulary).toEqual(['<unk>', 'z', 'x', 'y', '</s>']);
    expect(dataOf([pair('two', 'z'), pair('two two', 'w w w'), ...PLAIN]).sourceVocabulary).toContain('two');
  });

  it('are the commonest 30,000', () => {
    // Three words are there more often than the 29,999 others, of which the last two are too many.
    const text = (first: number) =>
      words('0 1 2 3 4 5 6 7 8 9')
        .map((digit) => `w${first}${digit}`)
        .join(' ');
    const pairs = Array.from({ length: 9_000 }, (_, i) => pair(text(i % 3_000), 'x'));
    const more = pair('late1 late2', 'x');
    const { sourceVocabulary } = dataOf([...pairs, ...times(4, more), ...times(1_100, pair('w00', 'x'))]);
    expect(sourceVocabulary).toHaveLength(30_001);
    expect(sourceVocabulary?.slice(-3)).toEqual(['w29997', 'late1', 'late2']);
  });

  it('are of training alone, the first nine tenths', () => {
    const data = dataOf([...times(36, pair('a', 'x')), ...times(4, pair('late', 'spät'))]);
    expect([data.sourceVocabulary, data.vocabulary]).toEqual([
      ['<unk>', 'a'],
      ['<unk>', 'x', '</s>'],
    ]);
    expect([...at(data.examples, 39).inputs]).toEqual([0]);
  });

  it('are those that a run was trained with, if that was translation', () => {
    const trained = {
      task: 'translation' as const,
      sourceVocabulary: ['<unk>', 'b', 'c'],
      vocabulary: ['<unk>', 'z', '</s>'],
    };
    const data = dataOf(PLAIN, trained);
    expect([data.sourceVocabulary, data.vocabulary]).toEqual([trained.sourceVocabulary, trained.vocabulary]);
    expect([[...at(data.examples, 0).inputs], [...at(data.examples, 0).targets]]).toEqual([
      [0, 1],
      [0, 0, 1],
    ]);
    expect(data.packing).toEqual({
      ...{ inputSize: 1, sourceTokens: 3, ending: { token: 2, cells: 4 }, measure: 'bleu' },
      words: ['\uffff', 'z', '</s>', 'x', 'y'],
    });
    expect(dataOf(PLAIN, { ...trained, task: 'chunking' }).sourceVocabulary).toEqual(['<unk>', 'a', 'b']);
  });
});

describe('what is left out', () => {
  const empty = [pair('', 'x'), pair('a', ''), pair('', '')];
  const long = [pair('a '.repeat(16), 'x'), pair('a', 'x '.repeat(16))];
  it('is what has an empty side, or more words than may be', () => {
    const most = pair('a '.repeat(15), 'x '.repeat(15));
    const data = dataOf([...PLAIN, ...empty, ...long, most]);
    expect(data.examples).toHaveLength(21);
    expect(data.leftOut).toEqual([
      { count: 3, reason: 'an empty side' },
      { count: 2, reason: 'more than 15 words on a side' },
    ]);
    expect(data.packing.ending?.cells).toBe(16);
    expect(dataOf(PLAIN)).not.toHaveProperty('leftOut');
  });

  it('is longer where either side is cut into characters, and says of what', () => {
    const line = (count: number) => Array<string>(count).fill('x').join(' ');
    const lines = [...PLAIN, pair('a', line(30)), pair('a', line(31))];
    const reasonOf = (read: boolean, written: boolean) =>
      dataOf(lines, undefined, { characters: { read, written } }).leftOut?.[0];
    expect(reasonOf(true, true)).toEqual({ count: 1, reason: 'more than 30 characters on a side' });
    for (const read of [true, false])
      expect(reasonOf(read, !read)?.reason).toBe('more than 30 characters or words on a side');
    expect(() => dataOf(PLAIN.slice(1), undefined, { characters: { read: true, written: true } })).toThrow(
      'pairs.tsv has 19 pairs of sentences of up to 30 characters, but',
    );
  });

  it('is counted in files of their own, too', () => {
    const separate = { heldOut: [...empty, ...PLAIN], test: [...long, ...PLAIN] };
    const data = dataOf(PLAIN, undefined, { separate });
    expect(data.leftOut).toEqual([
      { count: 3, reason: 'an empty side' },
      { count: 2, reason: 'more than 15 words on a side' },
    ]);
    expect(data.examples).toHaveLength(60);
  });

  it('must leave twenty pairs', () => {
    expect(() => dataOf([...PLAIN.slice(1), ...empty, ...long])).toThrow(
      expect.objectContaining({
        code: 'bad-data',
        message: 'pairs.tsv has 19 pairs of sentences of up to 15 words, but translation needs at least 20',
      }),
    );
  });
});

describe('files of their own', () => {
  const [heldOut, test] = [[pair('held', 'h')], [pair('test', 't'), pair('a', 'x'), pair('test', 'u')]];
  it('are held out and test, while all of the first trains', () => {
    const data = dataOf(PLAIN, undefined, { separate: { heldOut, test } });
    const { train, ...others } = data.split('separate');
    expect(train).toHaveLength(20);
    expect(others).toMatchObject({ heldOut: Int32Array.of(20), test: Int32Array.of(21, 22) });
    // Two translations of one sentence that tests.
    expect(others.references?.get(21)).toEqual([Uint32Array.of(6), Uint32Array.of(7)]);
    expect(data.vocabulary).toEqual(['<unk>', 'x', 'y', 'z', '</s>']);
  });

  it('may be one of the two', () => {
    expect(dataOf(PLAIN, undefined, { separate: { test } }).split('separate').heldOut).toBeUndefined();
    const { train, test: tenth } = dataOf(PLAIN, undefined, { separate: { heldOut } }).split('separate');
    expect([train.length, tenth]).toEqual([18, Int32Array.of(18, 19)]);
  });
});

describe('the fingerprint', () => {
  it('tells words and sides apart, and stays what it was', () => {
    const print = (source: string, target: string) => dataOf([...PLAIN, pair(source, target)]).fingerprint;
    const prints = [
      print('a b', 'c'),
      print('ab', 'c'),
      print('a', 'b c'),
      print('a b', 'd'),
      print('b a', 'c'),
    ];
    expect(new Set(prints).size).toBe(5);
    expect(dataOf(PLAIN).fingerprint).toBe('6f742085');
  });
});

it('a long file is made into data in slices', () => {
  // Words are counted on both sides, then all pairs are turned into tokens.
  const { value, slices } = sliceCount(translationDataSet('long.tsv', times(600, pair('a', 'x'))));
  expect([value.examples.length, slices]).toEqual([600, 1 + 2 + 2 + 2]);
});
