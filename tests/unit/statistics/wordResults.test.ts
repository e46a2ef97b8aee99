/** Counts over readings: by letter, by word, by cell, after true prefixes, and how undecided the reader was. */
import { describe, expect, it } from 'vitest';
import {
  errorsByPosition,
  forcedErrors,
  letterErrors,
  meanEntropies,
  wordErrors,
  wrongCount,
  type WordResult,
} from '../../../src/statistics/wordResults.ts';

const readings: readonly WordResult[] = [
  { truth: [1, 2, 3], written: [1, 0, 0], forced: [1, 2, 0], entropies: [0.5, 1, 2] },
  { truth: [4], written: [4], forced: [0], entropies: [0.25] },
  { truth: [1, 1], written: [0, 1], forced: [1, 1], entropies: [3, 0] },
];

describe('readings', () => {
  it('are counted by letter and by word', () => {
    expect(letterErrors(readings)).toEqual({ part: 3, whole: 6 });
    expect(wordErrors(readings)).toEqual({ part: 2, whole: 3 });
    expect(readings.map(wrongCount)).toEqual([2, 0, 1]);
    expect(letterErrors([])).toEqual({ part: 0, whole: 0 });
  });

  it('are counted by cell, each over the words that are long enough; the cells add up to the letters', () => {
    expect(errorsByPosition(readings)).toEqual([
      { part: 1, whole: 3 },
      { part: 1, whole: 2 },
      { part: 1, whole: 1 },
    ]);
  });

  it('after true prefixes count where there are any', () => {
    expect(forcedErrors(readings)).toEqual({ part: 2, whole: 6 });
    expect(forcedErrors(readings.map((reading) => ({ ...reading, forced: null })))).toEqual({
      part: 0,
      whole: 0,
    });
  });

  it('have mean entropies over all cells and over the wrong ones, and none where nothing counts', () => {
    expect(meanEntropies(readings)).toEqual({
      all: { mean: 6.75 / 6, count: 6 },
      wrong: { mean: 2, count: 3 },
    });
    expect(meanEntropies(readings.slice(1, 2))).toEqual({ all: { mean: 0.25, count: 1 }, wrong: null });
    expect(
      meanEntropies([{ ...readings[0], truth: [1], written: [1], forced: null, entropies: null }]),
    ).toEqual({ all: null, wrong: null });
  });
});
