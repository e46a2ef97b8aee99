/** Tagged sentences as data: their words and tags, those of a run, files of their own, and what is refused. */
import { describe, expect, it } from 'vitest';
import { at } from '../../../../src/base/assert.ts';
import { PlaygroundError } from '../../../../src/base/errors.ts';
import { atOnce } from '../../../../src/base/sliced.ts';
import { chunkingDataSet } from '../../../../src/tasks/chunking/chunkingDataSet.ts';
import type { TaggedSentence } from '../../../../src/tasks/chunking/conllFormat.ts';
import { isNumber } from '../../../../src/tasks/chunking/wordTokens.ts';
import { sliceCount } from '../../../support/sliceCount.ts';

/** `dog/NN barks/VB` */
const sentence = (text: string): TaggedSentence => {
  const parts = text.split(' ').map((part) => part.split('/'));
  return { words: parts.map(([word = '']) => word), tags: parts.map(([, tag = '']) => tag) };
};
const times = (count: number, text: string): TaggedSentence[] =>
  Array<TaggedSentence>(count).fill(sentence(text));
type More = Parameters<typeof chunkingDataSet>;
const dataOf = (sentences: readonly TaggedSentence[], trained?: More[2], separate?: More[3]) =>
  atOnce(chunkingDataSet('tags.txt', sentences, trained, separate));
const bad = (message: string) => new PlaygroundError('bad-data', message);

describe('words', () => {
  it('are those that training has ten times, in the order of first use', () => {
    const data = dataOf([
      ...times(9, 'rare/X 1/Y cat/X'),
      ...times(10, 'cat/X dog/Y'),
      ...times(5, 'so/X'),
      ...times(5, 'so/X'),
    ]);
    // Of 29 sentences 26 train: the last three are not counted.
    expect(data.sourceVocabulary).toEqual(['<num>', '<unk>', 'cat', 'dog']);
    expect([...at(data.examples, 0).inputs]).toEqual([1, 0, 2]);
    expect(data.vocabulary).toEqual(['X', 'Y']);
    expect([...at(data.examples, 0).targets]).toEqual([0, 1, 0]);
  });

  it.each(['1', '1,234', '3.5', '10-12', '$5', '1/2', '12:30', '50%', '#1', '+1'])(
    '%j is read as a number',
    (word) => {
      expect(isNumber(word)).toBe(true);
    },
  );
  it.each(['', '-', '1st', 'x1', '1 2', '.,', '€5'])('%j is not', (word) => {
    expect(isNumber(word)).toBe(false);
  });
});

describe('tags', () => {
  const trained = {
    task: 'chunking',
    vocabulary: ['B', 'A'],
    sourceVocabulary: ['<num>', '<unk>', 'x'],
  } as const;

  it('are those of a run, where it has them all', () => {
    const data = dataOf(times(20, 'x/A'), trained);
    expect([data.vocabulary, data.sourceVocabulary]).toEqual([trained.vocabulary, trained.sourceVocabulary]);
    expect([[...at(data.examples, 0).inputs], [...at(data.examples, 0).targets]]).toEqual([[2], [1]]);
  });

  it('are refused where a run has not learned them, the first five by name', () => {
    const more = (text: string) => () => dataOf([...times(19, 'x/A'), sentence(text)], trained);
    const says = 'tags.txt: the run has learned no tags';
    expect(more('x/D x/C')).toThrow(bad(`${says} C, D`));
    expect(more('x/C x/D x/E x/F x/G')).toThrow(bad(`${says} C, D, E, F, G`));
    expect(more('x/C x/D x/E x/F x/G x/H')).toThrow(bad(`${says} C, D, E, F, G, …`));
  });

  it('are 256 at most', () => {
    const tags = (count: number) => sentence(Array.from({ length: count }, (_, i) => `x/T${i}`).join(' '));
    expect(dataOf([...times(19, 'x/T0'), tags(256)]).vocabulary).toHaveLength(256);
    expect(() => dataOf([...times(19, 'x/T0'), tags(257)])).toThrow(
      bad('tags.txt has 257 tags, but there may be 256'),
    );
  });

  it('tell chunks, where they are tags of such', () => {
    expect(dataOf(times(20, 'x/B-NP y/O')).packing).toMatchObject({
      ...{ inputSize: 1, sourceTokens: 4, ending: null },
      tags: { types: Int32Array.of(0, -1) },
    });
    expect(dataOf(times(20, 'x/NN')).packing.tags).toBeNull();
  });
});

describe('sentences', () => {
  it('must be twenty', () => {
    expect(() => dataOf(times(19, 'x/A'))).toThrow(
      bad('tags.txt has 19 sentences, but chunking needs at least 20, with an empty line between'),
    );
    expect(() => dataOf(times(1, 'x/A'))).toThrow('tags.txt has 1 sentence, but');
    expect(dataOf(times(20, 'x/A'))).toMatchObject({ name: 'tags.txt', task: 'chunking' });
  });

  it('of files of their own are held out and test, and say nothing of the words', () => {
    const separate = { heldOut: times(12, 'held/A'), test: times(12, 'test/B') };
    const data = dataOf(times(20, 'x/A'), undefined, separate);
    expect(data.split('separate')).toEqual({
      train: Int32Array.from({ length: 20 }, (_, i) => i),
      heldOut: Int32Array.from({ length: 12 }, (_, i) => 20 + i),
      test: Int32Array.from({ length: 12 }, (_, i) => 32 + i),
    });
    expect([data.sourceVocabulary, data.vocabulary]).toEqual([
      ['<num>', '<unk>', 'x'],
      ['A', 'B'],
    ]);
  });

  it('have a fingerprint that tells words from each other and from tags, and stays what it was', () => {
    const print = (text: string) => dataOf([sentence(text), ...times(20, 'x/A')]).fingerprint;
    const prints = [print('a/A b/A'), print('ab/A'), print('a/A b/B'), print('b/A a/A'), print('A/a A/b')];
    expect(new Set(prints).size).toBe(5);
    expect(dataOf(times(20, 'x/A')).fingerprint).toBe('44fa2745');
  });

  it('are made into data in slices', () => {
    // 540 of 600 are counted, all are turned into tokens.
    const { value, slices } = sliceCount(chunkingDataSet('long.txt', times(600, 'x/A')));
    expect([value.examples.length, slices]).toEqual([600, 1 + 2 + 2]);
  });
});
