/** Tagged sentences as texts have them: comments, marks of documents, odd columns, and CoNLL-U. */
import { describe, expect, it } from 'vitest';
import { PlaygroundError } from '../../../../src/base/errors.ts';
import { atOnce } from '../../../../src/base/sliced.ts';
import { isComment, isConllu, parseConll, parseConllu } from '../../../../src/tasks/chunking/conllFormat.ts';
import { sliceCount } from '../../../support/sliceCount.ts';

type Columns = readonly [number, number] | null;
const read = (lines: readonly string[], chosen: Columns = null) =>
  atOnce(parseConll(lines.join('\n'), chosen));
/** Each sentence as `dog/B-NP barks/B-VP`. */
const shown = ({ items }: Pick<ReturnType<typeof read>, 'items'>) =>
  items.map(({ words, tags }) => words.map((word, i) => `${word}/${tags[i] ?? '?'}`).join(' '));
const bad = (message: string) => new PlaygroundError('bad-data', message);

describe('tagged sentences', () => {
  it('stand between empty lines, and say in which columns', () => {
    const found = read(['', 'dog NN B-NP', 'barks VB B-VP', '', ' ', 'so RB O', '']);
    expect(shown(found)).toEqual(['dog/B-NP barks/B-VP', 'so/O']);
    expect(found.columns).toEqual([1, 3]);
    expect(found.notes).toEqual(['Words stand in column 1 and tags in column 3 of 3.', 'Tags are of IOB2.']);
  });

  it('may have marks of documents, which end them, and comments, which do not', () => {
    const found = read(['dog O', '-DOCSTART- -X- O', 'barks O', '# so', 'much O', '# O O O']);
    expect(shown(found)).toEqual(['dog/O', 'barks/O much/O']);
    expect(found.notes).toEqual([
      'Words stand in column 1 and tags in column 2 of 2.',
      'Left out: 1 document mark, 2 comments.',
    ]);
  });

  it('may have a word that begins with #', () => {
    expect(shown(read(['dog O', '# O', '#1 B-NP', '#2 X', 'so O']))).toEqual(['dog/O #/O #1/B-NP so/O']);
  });

  it('are of one scheme, which is said, and some of which become IOB2', () => {
    expect(read(['dog I-NP', 'so O']).notes[1]).toBe('Tags are of IOB1.');
    const found = read(['a U-NP', 'b B-NP', 'c L-NP']);
    expect(found.notes[1]).toBe('Tags are of BILOU, and were turned into IOB2.');
    expect(shown(found)).toEqual(['a/B-NP b/B-NP c/I-NP']);
    expect(shown(read(['a S-NP', '', 'b B-NP', 'c E-NP']))).toEqual(['a/B-NP', 'b/B-NP c/I-NP']);
    expect(read(['a O']).notes).toHaveLength(1);
  });

  it('are refused where no column holds tags', () => {
    const why =
      'no column holds tags such as B-NP, I-NP or O behind words; where others are tags, say in which columns words and tags stand (tagged:1,3)';
    expect(() => read(['dog NN', 'cat NN'])).toThrow(bad(why));
    expect(() => read([''])).toThrow(bad(why));
  });

  it('are refused by line where a word has no tag', () => {
    const end =
      'but must end in a tag such as B-NP, I-NP or O, behind a word (for other tags say in which columns both stand: tagged:1,2)';
    expect(() => read(['a X O', 'b X O', '', 'dog NN'])).toThrow(bad(`line 4 is “dog NN”, ${end}`));
    expect(() => read(['a O', 'b O', 'O'])).toThrow(bad(`line 3 is “O”, ${end}`));
    expect(() => read(['a\tO', 'b\tO', '\tO'])).toThrow(bad(`line 3 is “O”, ${end}`));
    expect(() => read(['1 a O', '2 b O', '3 c X'])).toThrow(
      bad(
        'line 3 is “3 c X”, but must have a word in column 2 and a tag such as B-NP, I-NP or O in column 3 (for other tags say in which columns both stand: tagged:1,2)',
      ),
    );
    expect(() => read(['a O X', 'b O X', 'c X O'])).toThrow(
      bad(
        'line 3 is “c X O”, but must have a word in column 1 and a tag such as B-NP, I-NP or O in column 2 (for other tags say in which columns both stand: tagged:1,2)',
      ),
    );
  });
});

describe('words and tags in columns that the reader names', () => {
  it('may be any, and are of a scheme where all look so', () => {
    const found = read(['dog NN B-NP', 'barks VB B-VP'], [1, 2]);
    expect(shown(found)).toEqual(['dog/NN barks/VB']);
    expect(found.columns).toEqual([1, 2]);
    expect(found.notes).toEqual([
      'Words stand in column 1 and tags in column 2 of 3.',
      'These tags mark no chunks: each is learned by itself.',
    ]);
    expect(read(['dog S-NP', 'so X'], [1, 2]).notes).toHaveLength(2);
    expect(shown(read(['dog S-NP', 'so O'], [1, 2]))).toEqual(['dog/B-NP so/O']);
    expect(shown(read(['# # O', '# O'], [1, 2]))).toEqual(['#/#']);
  });

  it('are refused by line where they are lacking', () => {
    const lacks = (line: string, number: number) =>
      bad(`line ${number} is “${line}”, but must have a word in column 3 and a tag in column 1`);
    expect(() => read(['a b c', 'd e'], [3, 1])).toThrow(lacks('d e', 2));
    expect(() => read(['a\tb\tc', 'a\tb\tc', '\tb\tc'], [3, 1])).toThrow(lacks('b\tc', 3));
    expect(() => read(['a b', 'a b', 'c'], [1, 2])).toThrow(
      bad('line 3 is “c”, but must end in a tag, behind a word'),
    );
  });
});

it('a comment begins with # and has not the columns of a word, or not its tag', () => {
  const comment = (line: string, chunks: boolean) =>
    isComment(line, line.split(' '), { word: 0, tag: 1, usual: 2, chunks, sentence: null });
  expect([comment('# a O', true), comment('# X', true), comment('#', true)]).toEqual([true, true, true]);
  expect([comment('# O', true), comment('a X', true), comment('a b c', true)]).toEqual([false, false, false]);
  expect([comment('# a O', false), comment('# X', false)]).toEqual([true, false]);
});

describe('CoNLL-U', () => {
  const line = (id: string, word: string, tag: string): string =>
    [id, word, 'lemma', tag, 'XPOS', ...Array<string>(5).fill('_')].join('\t');

  it('is known by numbers of words and ten columns', () => {
    for (const id of ['1', '0', '123456789', '1-2', '12.345'])
      expect(isConllu(line(id, 'dog', 'NOUN'))).toBe(true);
    for (const id of ['', 'x1', '1x', '1234567890', '1-', '1-2-3', '1-1234567890', '-1', '1,2'])
      expect(isConllu(line(id, 'dog', 'NOUN'))).toBe(false);
    expect([isConllu(`${line('1', 'dog', 'NOUN')}\t_`), isConllu('1\tdog\tNOUN'), isConllu('1')]).toEqual([
      false,
      false,
      false,
    ]);
  });

  const text = [
    '# sent_id = 1',
    line('1-2', 'don’t', '_'),
    line('1', 'do', 'AUX'),
    line('2', 'n’t', 'PART'),
    line('12.1', 'go', 'VERB'),
    '',
    line('1', '#', 'SYM'),
    line('12-13', 'xy', '_'),
    '#',
  ].join('\n');

  it('has words and parts of speech, and others that are counted', () => {
    const found = atOnce(parseConllu(text, null));
    expect(shown(found)).toEqual(['do/AUX n’t/PART', '#/SYM']);
    expect(found.columns).toEqual([2, 4]);
    expect(found.notes).toEqual([
      'Words stand in column 2 and tags in column 4 of 10.',
      'Left out: 2 comments, 2 multiword tokens, 1 empty node.',
    ]);
  });

  it('may be read from other columns', () => {
    const found = atOnce(parseConllu(text, [3, 5]));
    expect(shown(found)).toEqual(['lemma/XPOS lemma/XPOS', 'lemma/XPOS']);
    expect(found.columns).toEqual([3, 5]);
  });

  it('is refused by line where a word or its tag is lacking', () => {
    expect(() => atOnce(parseConllu(`${text}\n2\tdog`, null))).toThrow(
      bad('line 10 is “2\tdog”, but must have a word in column 2 and a tag in column 4'),
    );
    expect(() => atOnce(parseConllu(line('1', 'dog', ''), null))).toThrow('line 1 is “1\tdog\tlemma');
    expect(() => atOnce(parseConllu('x.1\tdog', null))).toThrow('line 1 is “x.1\tdog”');
  });
});

it('tagged sentences are read in slices', () => {
  // Columns are found and lines read, 1,024 of each; then 512 sentences show their scheme.
  expect(sliceCount(parseConll('dog O\n\n'.repeat(512).trimEnd())).slices).toBe(1 + 3 + 3 + 2);
});
