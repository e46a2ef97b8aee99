/** Tagged sentences as formats: how well first lines fit, and what is read with what tests or was trained. */
import { describe, expect, it } from 'vitest';
import { atOnce } from '../../../../src/base/sliced.ts';
import { conlluFormat, taggedFormat } from '../../../../src/tasks/chunking/taggedFormats.ts';
import { headOf, type HowToRead } from '../../../../src/tasks/fileFormat.ts';

const score = (format: typeof taggedFormat, ...lines: readonly string[]): number =>
  format.score(headOf('tags.txt', lines));
const CONLLU = ['1', 'dog', 'dog', 'NOUN', ...Array<string>(6).fill('_')].join('\t');

describe('first lines', () => {
  it('of words with tags fit by how many of them have one', () => {
    expect(score(taggedFormat, 'dog NN B-NP', 'barks VB B-VP')).toBe(1);
    expect(score(taggedFormat, 'dog B-NP', 'barks VB', 'so O')).toBe(2 / 3);
    expect(score(taggedFormat, 'dog B-NP', 'O', 'so O')).toBe(2 / 3);
    expect(score(taggedFormat, 'dog NN', 'barks VB')).toBe(0);
    expect(score(taggedFormat)).toBe(0);
    expect(score(taggedFormat, 'a B-NP X', 'b', 'c')).toBe(0);
  });

  it('fit whatever stands in comments', () => {
    expect(score(taggedFormat, '#', '#one', '#two', 'dog O', 'cat O')).toBe(1);
    expect(score(taggedFormat, '# O', 'dog O', 'cat X')).toBe(2 / 3);
  });

  it('of CoNLL-U fit a little less than those of other formats', () => {
    expect(score(conlluFormat, '# a', '# b', CONLLU)).toBe(0.95);
    expect(score(conlluFormat, 'a #', CONLLU, CONLLU)).toBeCloseTo((0.95 * 2) / 3);
    expect(score(conlluFormat, '# a', 'b', 'c', CONLLU)).toBe(0);
  });
});

describe('what is read', () => {
  const tagged = (count: number, word: string): string => `the DT B-NP\n${word} NN I-NP\n\n`.repeat(count);
  const read = (text: string, how: Partial<HowToRead> = {}, format = taggedFormat) => {
    if (format.read === null) throw new Error('not read as a text');
    return atOnce(format.read('tags.txt', text, { columns: null, ...how }));
  };

  it('shows its first five sentences', () => {
    const { data, found } = read(tagged(20, 'dog'));
    expect(found).toEqual({
      columns: [1, 3],
      notes: ['Words stand in column 1 and tags in column 3 of 3.', 'Tags are of IOB2.'],
      examples: Array(5).fill({ read: 'the dog', written: 'B-NP I-NP' }),
    });
    expect([data.name, data.task, data.examples.length]).toEqual(['tags.txt', 'chunking', 20]);
  });

  it('takes what is held out and what tests from the same columns', () => {
    const separate = {
      heldOut: { name: 'held.txt', text: tagged(2, 'cat') },
      test: { name: 'test.txt', text: tagged(1, 'bird') },
    };
    const { data } = read(tagged(20, 'dog'), { separate, columns: [1, 2] });
    expect(data.vocabulary).toEqual(['DT', 'NN']);
    const { heldOut, test } = data.split('separate');
    expect([heldOut, test]).toEqual([Int32Array.of(20, 21), Int32Array.of(22)]);
  });

  it('is read with the words and tags of a run', () => {
    const trained = {
      task: 'chunking',
      vocabulary: ['I-NP', 'B-NP'],
      sourceVocabulary: ['<num>', '<unk>'],
    } as const;
    const { data } = read(tagged(20, 'dog'), { trained });
    expect([data.vocabulary, data.sourceVocabulary]).toEqual([trained.vocabulary, trained.sourceVocabulary]);
  });

  it('is parts of speech in CoNLL-U', () => {
    const { data, found } = read(`${CONLLU}\n\n`.repeat(20), {}, conlluFormat);
    expect(found.examples[0]).toEqual({ read: 'dog', written: 'NOUN' });
    expect(data.vocabulary).toEqual(['NOUN']);
    expect(data.packing.tags).toBeNull();
  });
});
