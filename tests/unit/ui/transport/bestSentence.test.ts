/** The line about the word in view: who does best on it, by what, and when; true for every task and any number of contestants. */
import { describe, expect, test } from 'vitest';
import type { TableView } from '../../../../src/experiments/reports.ts';
import { TASK_NAMES } from '../../../../src/tasks/tasks.ts';
import { bestSentence } from '../../../../src/ui/transport/bestSentence.ts';
import { dataReport } from '../../../support/runReports.ts';
import { tableOf } from '../arbitraryTrace.ts';

const NAMES = ['MLE', 'SeaRNN', 'OCD', 'CRF'];

/** A word of eight letters, 1 to 8, of which contestants have got so many wrong after so many updates. */
function wordRead(mistakes: readonly number[], updates: readonly number[] = mistakes.map(() => 1240)) {
  const targets = Uint8Array.from({ length: 8 }, (_, t) => t + 1);
  const plain = tableOf({ costs: [[0, 1]], target: [[1, 0]] });
  const views = mistakes.map((wrong, contestant): TableView => {
    const decoded = targets.map((token, t) => (t < wrong ? token + 10 : token));
    return { ...plain, contestant, decoded, update: updates[contestant] ?? 0 };
  });
  const word = { index: 0, testIndex: 0, testCount: 1, inputs: new Uint8Array(8), targets };
  return { report: { word, views }, names: NAMES, data: dataReport(), past: false };
}

describe('the sentence about the word in view', () => {
  test.each([
    [[5], 'At update 1,240 MLE on this word: 5 of 8 letters wrong.'],
    [[5, 2], 'At update 1,240 SeaRNN does better on this word: 2 of 8 letters wrong, MLE 5.'],
    [[0, 2], 'At update 1,240 MLE does better on this word: 0 of 8 letters wrong, SeaRNN 2.'],
    [[2, 2], 'At update 1,240 both do equally well on this word: 2 of 8 letters wrong.'],
    [[5, 2, 4], 'At update 1,240 SeaRNN does best on this word: 2 of 8 letters wrong, the others 4 to 5.'],
    [[5, 2, 5], 'At update 1,240 SeaRNN does best on this word: 2 of 8 letters wrong, the others 5.'],
    [[5, 2, 2], 'At update 1,240 SeaRNN and OCD do best on this word: 2 of 8 letters wrong, MLE 5.'],
    [[5, 2, 3, 4], 'At update 1,240 SeaRNN does best on this word: 2 of 8 letters wrong, the others 3 to 5.'],
    [[1, 1, 1, 1], 'At update 1,240 all 4 do equally well on this word: 1 of 8 letters wrong.'],
  ])('of contestants with %j mistakes', (mistakes, sentence) => {
    expect(bestSentence(wordRead(mistakes))).toBe(sentence);
  });

  test('tells an earlier moment as one', () => {
    expect(bestSentence({ ...wordRead([5, 2], [400, 400]), past: true })).toBe(
      'At update 400 SeaRNN did better on this word: 2 of 8 letters wrong, MLE 5.',
    );
    expect(bestSentence({ ...wordRead([3, 3], [400, 400]), past: true })).toContain('both did equally well');
  });

  test('names the updates of all where they are not the same, and is silent of the untrained', () => {
    expect(bestSentence(wordRead([5, 2], [9000, 400]))).toMatch(/^After 400 to 9,000 updates SeaRNN does/);
    expect(bestSentence(wordRead([5, 2], [0, 0]))).toBe('');
  });

  test('counts what the test error of the task counts, in the words of the task', () => {
    const said = Object.fromEntries(
      TASK_NAMES.map((task) => [task, bestSentence({ ...wordRead([4, 1]), data: dataReport(task) })]),
    );
    expect(said).toEqual({
      letters: 'At update 1,240 SeaRNN does better on this word: 1 of 8 letters wrong, MLE 4.',
      spelling: 'At update 1,240 SeaRNN does better on this text: 1 edit from the truth, MLE 4.',
      chunking: 'At update 1,240 SeaRNN does better on this sentence: 1 of 8 tags wrong, MLE 4.',
      translation: 'At update 1,240 SeaRNN does better on this sentence: 1 edit from the truth, MLE 4.',
      toy: 'At update 1,240 SeaRNN does better on this row: 1 edit from the truth, MLE 4.',
      own: 'At update 1,240 SeaRNN does better on this sequence: 1 edit from the truth, MLE 4.',
    });
  });

  test('counts a left-out letter once, and nothing behind the end', () => {
    const data = dataReport('spelling');
    const { report, names, past } = wordRead([0, 0]);
    const targets = Uint8Array.of(1, 2, 3, 4, 0, 0, 0, 0);
    const views = [Uint8Array.of(2, 3, 4, 0, 0, 0, 0, 0), Uint8Array.of(1, 2, 3, 4, 0, 7, 7, 7)].map(
      (decoded, c) => ({ ...report.views[c], decoded }) as TableView,
    );
    expect(
      bestSentence({ report: { word: { ...report.word, targets }, views }, names, data, past }),
    ).toContain('SeaRNN does better on this text: 0 edits from the truth, MLE 1.');
  });
});
