/** What is said of a split before training, sentence by sentence. */
import { expect, test } from 'vitest';
import { splitSentences, unknownSentence } from '../../../src/experiments/splitSentences.ts';
import type { SplitReport } from '../../../src/tasks/splitReport.ts';

const report = (own: Partial<SplitReport>): SplitReport => ({
  trainCount: 2000,
  testCount: 1500,
  repeatedSources: 0,
  repeatedPairs: 0,
  unknownRead: null,
  unknownTrue: null,
  lengths: { train: 10.26, test: 10.04, differ: false },
  ...own,
});
const SHUFFLED = { id: 'shuffled-tenth', label: 'Shuffled tenth', help: '' };
const LAST = { id: 'last-tenth', label: 'Last tenth', help: '' };
const data = { task: 'translation', splits: [LAST, SHUFFLED], sourceVocabulary: ['a'] } as const;
const said = (own: Partial<SplitReport>, its: object = {}, id = 'last-tenth') =>
  splitSentences(report(own), { ...data, ...its }, id);

test.each([
  [{}, 'None of the 1,500 test sequences also stands in training.'],
  [{ testCount: 1 }, 'The one test sequence does not stand in training.'],
  [
    { repeatedSources: 1 },
    '1 of the 1,500 test sequences (0.1 %) also stands in training, with another truth.',
  ],
  [
    { repeatedSources: 1, repeatedPairs: 1 },
    '1 of the 1,500 test sequences (0.1 %) also stands in training, with the same truth.',
  ],
  [
    { repeatedSources: 1, repeatedPairs: 1, testCount: 1 },
    'The one test sequence also stands in training, with the same truth.',
  ],
  [
    { repeatedSources: 30 },
    '30 of the 1,500 test sequences (2.0 %) also stand in training, none of them with the same truth.',
  ],
  [
    { repeatedSources: 1200, repeatedPairs: 1100 },
    '1,200 of the 1,500 test sequences (80.0 %) also stand in training, 1,100 of them with the same truth.',
  ],
])('%j', (own, sentence) => {
  expect(said(own)).toEqual([sentence]);
});

test('what has pixels is called a picture', () => {
  expect(said({}, { sourceVocabulary: null })).toEqual([
    'None of the 1,500 test pictures also stands in training.',
  ]);
});

test('what was left out is counted, each with its reason', () => {
  const leftOut = [
    { count: 6264, reason: 'more than 15 words on a side' },
    { count: 2, reason: 'a side empty' },
  ];
  expect(said({}, { leftOut }).slice(1)).toEqual([
    'Sequences left out: 6,264 with more than 15 words on a side, 2 with a side empty.',
  ]);
});

const share = (train: number, test: number) => ({
  train: { part: train, whole: 1000 },
  test: { part: test, whole: 1000 },
});

test('unknown words are told of what is read and of the truth, where there can be any', () => {
  expect(unknownSentence(report({}))).toBeNull();
  expect(said({ unknownRead: share(31, 40), unknownTrue: share(29, 41) }).slice(1)).toEqual([
    'Not in the vocabulary: 3.1 % and 4.0 % of what is read in training and test, 2.9 % and 4.1 % of the truth.',
  ]);
  expect(unknownSentence(report({ unknownRead: share(1, 2) }))).toBe(
    'Not in the vocabulary: 0.1 % and 0.2 % of what is read in training and test.',
  );
  expect(unknownSentence(report({ unknownTrue: share(3, 4) }))).toBe(
    'Not in the vocabulary: 0.3 % and 0.4 % of the truth.',
  );
});

test.each([
  [12.44, 'longer', '12.4 against 10.3'],
  [8.06, 'shorter', '8.1 against 10.3'],
])('a test whose sentences are %s words long', (test, which, against) => {
  const lengths = { train: 10.26, test, differ: true };
  expect(said({ lengths }).slice(1)).toEqual([
    `The test sentences are ${which} than those that train (${against} words on average), by more than chance would make them: the end of the file is unlike the rest, as where it is sorted. The split “Shuffled tenth” (shuffled-tenth) takes its test from all over it.`,
  ]);
  // Nothing is offered that is not there, or is chosen already.
  expect(said({ lengths }, { splits: [LAST] })).toHaveLength(1);
  expect(said({ lengths }, {}, 'shuffled-tenth')).toHaveLength(1);
});
