/** Tagged sentences: the format of CoNLL-2000, and what of it is read and written. */
import { describe, expect, it } from 'vitest';
import { at } from '../../../../src/base/assert.ts';
import { atOnce } from '../../../../src/base/sliced.ts';
import { chunkingDataSet } from '../../../../src/tasks/chunking/chunkingDataSet.ts';
import { makeBatch } from '../../../../src/tasks/batch.ts';
import { parseConll } from '../../../../src/tasks/chunking/conllFormat.ts';

const sentencesOf = (text: string) => atOnce(parseConll(text)).items;

describe('a file of tagged sentences', () => {
  it('has a word a line, its tag last, an empty line between sentences', () => {
    expect(sentencesOf('\nHe PRP B-NP\nsaw VBD B-VP\n\n \nYes O\r\n')).toEqual([
      { words: ['He', 'saw'], tags: ['B-NP', 'B-VP'] },
      { words: ['Yes'], tags: ['O'] },
    ]);
  });

  it.each([
    ['He PRP B-NP\nsaw VBD', 'line 2 is “saw VBD”, but must end in a tag such as B-NP, I-NP or O'],
    ['a O\n\nB-NP', 'line 3 is “B-NP”'],
    ['a O\nb O\na X-NP', 'line 3 is “a X-NP”'],
    ['a X-NP', 'no column holds tags such as B-NP, I-NP or O behind words'],
  ])('%j is refused by line', (text, sentence) => {
    expect(() => atOnce(parseConll(text))).toThrow(sentence);
  });
});

describe('its data set', () => {
  // “the” and “dog” are frequent; the last two of twenty sentences test.
  const text = Array.from({ length: 20 }, (_, i) =>
    [`the DT B-NP`, `dog NN I-NP`, `w${i} VB B-VP`, `${i},000.5 CD B-NP`, `. . O`].join('\n'),
  ).join('\n\n');
  const data = atOnce(chunkingDataSet('dogs.txt', sentencesOf(text)));

  it('reads frequent words, numbers as one and all others as one, and writes tags', () => {
    expect(data.vocabulary).toEqual(['B-NP', 'B-VP', 'I-NP', 'O']);
    for (const { inputs, targets } of data.examples) {
      expect([...inputs]).toEqual([2, 3, 1, 0, 4]);
      expect(Array.from(targets, (tag) => data.vocabulary[tag])).toEqual([
        'B-NP',
        'I-NP',
        'B-VP',
        'B-NP',
        'O',
      ]);
    }
    expect(data.packing).toMatchObject({ inputSize: 1, sourceTokens: 5, ending: null });
    expect(data.packing.tags?.outside).toBe(3);
  });

  it('is read with the words and tags of a run that is to be tested on it, and refused where a tag is new', () => {
    const other = `the DT B-NP\ncat NN I-NP\nw1 VB B-VP\n\n`.repeat(20);
    const read = atOnce(chunkingDataSet('cats.txt', sentencesOf(other), data));
    expect(read).toMatchObject({ vocabulary: data.vocabulary, sourceVocabulary: data.sourceVocabulary });
    expect([...(read.examples[0]?.inputs ?? [])]).toEqual([2, 1, 1]);
    expect([...(read.examples[0]?.targets ?? [])]).toEqual([0, 2, 1]);
    expect(read.packing.tags).toEqual(data.packing.tags);
    const strange = sentencesOf(`${other}so RB B-ADVP\n`);
    expect(() => atOnce(chunkingDataSet('cats.txt', strange, data))).toThrow(
      'cats.txt: the run has learned no tags B-ADVP',
    );
    // What a run of another task has learned is no matter.
    const translated = { ...data, task: 'translation' as const };
    expect(atOnce(chunkingDataSet('cats.txt', strange, translated)).vocabulary).toContain('B-ADVP');
  });

  it('tests the last tenth of the sentences', () => {
    const { train, test } = data.split('last-tenth');
    expect([...train]).toEqual(Array.from({ length: 18 }, (_, i) => i));
    expect([...test]).toEqual([18, 19]);
    expect(() => data.split('fold-1')).toThrow('only last-tenth, shuffled-tenth can be chosen');
  });

  it('counts words in the training part only', () => {
    const rare = sentencesOf(text).map((sentence, i) =>
      i < 18 ? sentence : { ...sentence, words: sentence.words.map(() => 'late') },
    );
    expect([...at(atOnce(chunkingDataSet('late.txt', rare)).examples, 19).inputs]).toEqual([1, 1, 1, 1, 1]);
  });

  it('reads each of more words than fit into two bytes', () => {
    // Ten sentences of 70,000 words, all of them frequent, and ten of one word that train too.
    const words = Array.from({ length: 70_000 }, (_, i) => `w${i}x`);
    const tags = words.map(() => 'O');
    const short = { words: ['w69999x'], tags: ['O'] };
    const sentences = Array.from({ length: 20 }, (_, i) => (i < 10 ? { words, tags } : short));
    const large = atOnce(chunkingDataSet('large.conll', sentences));
    expect(large.sourceVocabulary).toHaveLength(70_002);
    expect(Array.from(at(large.examples, 0).inputs.subarray(-2))).toEqual([70_000, 70_001]);
    const batch = makeBatch([at(large.examples, 19)], large.packing);
    expect([...batch.source.cells]).toEqual([70_001]);
    const beyond = { ...at(large.examples, 19), inputs: Uint32Array.of(70_002) };
    expect(() => makeBatch([beyond], large.packing)).toThrow('70002 is no token that is read');
  });

  it('says that there are too few sentences', () => {
    expect(() => atOnce(chunkingDataSet('few.txt', sentencesOf('a O')))).toThrow('few.txt has 1 sentence,');
  });
});
