/** What is said of a file before anything is trained on it: how it was read, and how much of it is known. */
import { describe, expect, it } from 'vitest';
import { atOnce } from '../../../src/base/sliced.ts';
import { countsSentence } from '../../../src/tasks/dataCounts.ts';
import { leavingOut } from '../../../src/tasks/leavingOut.ts';
import { firstOf, LeftOut, understoodLines, type Understood } from '../../../src/tasks/understood.ts';
import { UnknownCount, unknownShares } from '../../../src/tasks/unknownShare.ts';
import { spellingDataSet } from '../../../src/tasks/spelling/spellingDataSet.ts';
import { toyDataSet } from '../../../src/tasks/toy/toyDataSet.ts';
import { translationDataSet } from '../../../src/tasks/translation/translationDataSet.ts';
import { sliceCount } from '../../support/sliceCount.ts';
import { tinyData } from '../../support/tinyData.ts';

describe('what was understood', () => {
  const plain: Understood = {
    ...{ format: 'pairs', title: 'pairs', chosen: null, columns: null },
    ...{ notes: [], examples: [] },
  };
  it('is said in lines: the format, notes, examples, and another format that is offered', () => {
    const rather = { format: 'text', what: 'Read a text', why: 'It is one.' } as const;
    const examples = [
      { read: 'a', written: 'b' },
      { read: '', written: 'c' },
    ];
    expect(understoodLines({ ...plain, notes: ['So it is.', 'Or not.'], examples, rather })).toEqual([
      'Read as pairs. So it is. Or not.',
      '  a → b',
      '  c',
      'note: It is one. Read a text with --format text.',
    ]);
  });

  it('has no blank at its end where there are no notes, and says that the reader chose', () => {
    expect(understoodLines(plain)).toEqual(['Read as pairs.']);
    expect(understoodLines({ ...plain, chosen: 'pairs:1,2', notes: ['So.'] })).toEqual([
      'Read as pairs (as chosen). So.',
    ]);
  });

  it('shows five examples', () => {
    const shown = (item: number) => ({ read: `${item}`, written: 'x' });
    expect(firstOf([1, 2, 3, 4, 5, 6], shown).map(({ read }) => read)).toEqual(['1', '2', '3', '4', '5']);
  });
});

it('what is left out is counted by what it is, in the order of first use', () => {
  const left = new LeftOut();
  expect(left.notes()).toEqual([]);
  left.add('comment');
  left.add('wordWithoutErrors');
  expect(left.notes()).toEqual(['Left out: 1 comment, 1 word that nobody misspelt.']);
  left.add('wordWithoutErrors');
  for (let i = 0; i < 1_000; i++) left.add('comment');
  expect(left.notes()).toEqual(['Left out: 1,001 comments, 2 words that nobody misspelt.']);
});

it('reasons that left nothing out are none', () => {
  const [some, none] = [
    { count: 1, reason: 'some' },
    { count: 0, reason: 'none' },
  ];
  expect(leavingOut([none, some])).toEqual({ leftOut: [some] });
  expect(leavingOut([none])).toEqual({});
  expect(leavingOut([])).toEqual({});
});

describe('unknown tokens', () => {
  it('are counted where there is a token for them', () => {
    const counts = new UnknownCount(['a', '<unk>', 'b']);
    counts.add(Uint8Array.of(1, 0, 1));
    counts.add(Uint8Array.of(2, 1));
    expect(counts.counted).toEqual({ part: 3, whole: 5 });
    const first = new UnknownCount(['<unk>']);
    first.add(Uint8Array.of(0));
    expect(first.counted).toEqual({ part: 1, whole: 1 });
  });

  it('are none where there is not', () => {
    for (const vocabulary of [null, ['a', 'unk']]) {
      const counts = new UnknownCount(vocabulary);
      counts.add(Uint8Array.of(0, 1));
      expect([counts.counted, counts.whole]).toEqual([null, 0]);
    }
  });

  it('are shared over all that is read and all that is written, in slices', () => {
    const examples = Array.from({ length: 600 }, (_, index) => ({
      ...{ index, inputs: Uint8Array.of(0, 1, 1) },
      targets: Uint8Array.of(0, index % 2),
    }));
    const [vocabulary, sourceVocabulary] = [
      ['<unk>', 'x'],
      ['<unk>', 'a'],
    ];
    const { value, slices } = sliceCount(unknownShares({ vocabulary, sourceVocabulary, examples }));
    expect(value).toEqual({ read: { part: 600, whole: 1_800 }, written: { part: 900, whole: 1_200 } });
    expect(slices).toBe(3);
    expect(atOnce(unknownShares({ vocabulary: ['x'], sourceVocabulary: null, examples }))).toEqual({
      read: null,
      written: null,
    });
  });
});

describe('the counts of data', () => {
  const pairs = Array.from({ length: 40 }, (_, i) => ({
    source: ['a', 'b'],
    target: i < 8 ? ['x'] : ['y', `n${i}`],
  }));
  const data = atOnce(translationDataSet('pairs.tsv', pairs));

  it('are told with what is unknown, unknown words being different ones', () => {
    expect(atOnce(countsSentence(data))).toBe(
      '40 sequences, 33 different ones to write; unknown: 0.0 % of what is read, 44.4 % of what is written.',
    );
    const one = { ...data, examples: data.examples.slice(0, 1), sourceVocabulary: null };
    expect(atOnce(countsSentence(one))).toBe(
      '1 sequence, 1 different one to write; unknown: 0.0 % of what is written.',
    );
    expect(atOnce(countsSentence({ ...data, vocabulary: ['x'], examples: [] }))).toBe(
      '0 sequences, 0 different ones to write; unknown: 0.0 % of what is read.',
    );
  });

  it('say nothing of unknown ones where there are none', () => {
    expect(atOnce(countsSentence(tinyData()))).toMatch(/^300 sequences, \d+ different ones to write\.$/);
  });

  it('are of one split where each has its own version of all sequences', () => {
    const text = 'It was the best of times, it was the worst of times. '.repeat(20);
    for (const data of [atOnce(spellingDataSet('times.txt', text)), toyDataSet()])
      for (const { id } of data.splits) {
        const { train, test } = data.split(id);
        const count = (train.length + test.length).toLocaleString('en-GB');
        expect(atOnce(countsSentence(data))).toMatch(new RegExp(`^${count} sequences, `));
      }
  });

  it('tell sequences apart that have the same digits', () => {
    const targets = [Uint8Array.of(1, 12), Uint8Array.of(11, 2)];
    const examples = targets.map((each, index) => ({ index, inputs: each, targets: each }));
    expect(atOnce(countsSentence({ ...tinyData(), examples }))).toBe(
      '2 sequences, 2 different ones to write.',
    );
  });
});
