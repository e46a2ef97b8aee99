/** An examination as text: every figure of every contestant once, dashes for what was not measured. */
import { describe, expect, it } from 'vitest';
import type { ExaminedContestant, Examination } from '../../../src/experiments/examination.ts';
import {
  examinationNotes,
  exposureGap,
  figureRows,
  formatExamination,
  gapText,
  setText,
  shareText,
} from '../../../src/experiments/examinationText.ts';
import { sayOf } from '../../../src/tasks/say.ts';

const say = sayOf({ task: 'letters' });

const network: ExaminedContestant = {
  name: 'MLE',
  updates: 1200,
  errors: [
    { letters: { part: 1, whole: 100 }, words: { part: 1, whole: 20 } },
    { letters: { part: 9, whole: 200 }, words: { part: 8, whole: 40 } },
  ],
  byPosition: [
    { part: 4, whole: 40 },
    { part: 5, whole: 25 },
  ],
  forced: { part: 6, whole: 200 },
  recovery: { poked: [{ part: 3, whole: 12 }], alone: [{ part: 1, whole: 12 }] },
  cheapest: { notTruth: { part: 1, whole: 50 }, tied: { part: 2, whole: 50 } },
  entropy: { all: { mean: 0.25, count: 200 }, wrong: { mean: 1.5, count: 9 } },
  gradients: { updates: 500, mean: 0.75, largest: 6, clipped: { part: 5, whole: 500 } },
};
/** Something that reads words as a whole, and has just been restored. */
const whole: ExaminedContestant = {
  ...network,
  name: 'Chain',
  forced: null,
  recovery: null,
  cheapest: null,
  entropy: { all: null, wrong: null },
  gradients: null,
};
const examination: Examination = {
  format: 'searnn-examination',
  version: 1,
  data: 'words',
  split: 'by-type',
  seed: 7,
  sets: [
    { name: 'training words', words: 20, outOf: 1234 },
    { name: 'test words', words: 40, outOf: 40 },
  ],
  pokedWords: 40,
  probedWords: 40,
  clipNorm: 5,
  resamples: 2000,
  contestants: [network, whole],
  pairs: [
    {
      first: 0,
      second: 1,
      figure: 'letterError',
      onlyFirstWrong: 6,
      onlySecondWrong: 0,
      pValue: 0.03125,
      difference: 0.01,
      low: 0,
      high: 0.02,
    },
  ],
};

describe('an examination as text', () => {
  it('has a row a figure, with dashes for what a contestant does not have', () => {
    expect(
      Object.fromEntries(figureRows(say, examination).map(([name, ...values]) => [name, values])),
    ).toEqual({
      'letter error, training words': ['1.00 %', '1.00 %'],
      'word error, training words': ['5.00 %', '5.00 %'],
      'letter error, test words': ['4.50 %', '4.50 %'],
      'word error, test words': ['20.00 %', '20.00 %'],
      'letter error after true letters': ['3.00 %', '–'],
      'exposure gap': ['+1.50 points', '–'],
      'cells where another letter costs less': ['2.00 %', '–'],
      'cells where letters tie for least cost': ['4.00 %', '–'],
      'entropy, all cells (nats)': ['0.250', '–'],
      'entropy, cells read wrong (nats)': ['1.500', '–'],
      'gradient norm, mean': ['0.750', '–'],
      'gradient norm, largest': ['6.000', '–'],
      'updates clipped': ['1.00 %', '–'],
    });
  });

  it('calls what is counted place by place another figure than the error by edits', () => {
    const names = figureRows(say, { ...examination, ends: true }).map(([name]) => name);
    expect(names).toContain('wrong letters by place, test words');
    expect(names).not.toContain('letter error, test words');
  });

  it('says everything, by cell and by distance too, and compares', () => {
    const lines = formatExamination(say, examination).split('\n');
    const fields = (from: RegExp, by: number) =>
      lines[lines.findIndex((line) => from.test(line)) + by]?.split(/ {2,}/);
    expect(lines[0]).toBe(
      'SeaRNN Playground, examination on words, split by-type, seed 7: MLE after 1,200 updates, Chain after 1,200 updates',
    );
    expect(fields(/^Letter error by cell/, 3)).toEqual(['2', '20.00 %', '20.00 %', '25']);
    expect(fields(/^Letter error so many cells after/, 2)).toEqual(['1', '25.00 %', '8.33 %', '–', '–']);
    expect(
      lines.some((line) =>
        line.startsWith('MLE gets 6 words wrong that Chain gets right, 0 the other way: p = 0.031;'),
      ),
    ).toBe(true);
  });

  it('is this text, line by line', () => {
    const unknown = { unknownRead: null, unknownTrue: null };
    const text = formatExamination(say, { ...examination, ends: true, unknown });
    expect(text.split('\n').slice(1)).toMatchInlineSnapshot(`
      [
        "",
        "                                                 MLE    Chain",
        "wrong letters by place, training words        1.00 %   1.00 %",
        "word error, training words                    5.00 %   5.00 %",
        "wrong letters by place, test words            4.50 %   4.50 %",
        "word error, test words                       20.00 %  20.00 %",
        "letter error after true letters               3.00 %        –",
        "exposure gap                            +1.50 points        –",
        "cells where another letter costs less         2.00 %        –",
        "cells where letters tie for least cost        4.00 %        –",
        "entropy, all cells (nats)                      0.250        –",
        "entropy, cells read wrong (nats)               1.500        –",
        "gradient norm, mean                            0.750        –",
        "gradient norm, largest                         6.000        –",
        "updates clipped                               1.00 %        –",
        "",
        "Letter error by cell of the test words (from 1)",
        "cell      MLE    Chain  words",
        "1     10.00 %  10.00 %     40",
        "2     20.00 %  20.00 %     25",
        "",
        "Letter error so many cells after a forced wrong letter, and at the same cells without it",
        "cells later      MLE  without  Chain  without",
        "1            25.00 %   8.33 %      –        –",
        "",
        "Compared word by word (McNemar’s exact test of whole words; paired bootstrap of the figure that is reported, 2000 resamples)",
        "MLE gets 6 words wrong that Chain gets right, 0 the other way: p = 0.031; if both were equally good, a difference this large would come about by chance once in 32 times.",
        "Letter error of MLE less that of Chain: +1.00 points, 95 % interval 0.00 to +2.00: 0 is inside, so other words of this kind might reverse the order.",
        "",
        "Read: 20 of 1,234 training words, 40 test words. Figures that name no set are of the test words.",
        "Letters are compared place by place, the end of the word included, so a missing letter makes all later ones wrong; the test error and the comparisons count edits instead, or BLEU.",
        "The exposure gap is the letter error after a contestant’s own letters minus that after the true ones.",
        "Least costs: all letters tried at all cells of 40 test words, under each contestant’s own roll-in and roll-out.",
        "After a wrong letter: in 40 test words, at every cell but the last that a contestant reads right, its second choice is forced and it goes on by itself.",
        "Gradient norms before clipping at 5, of the last 500 updates made here.",
        "Comparisons speak of these trained networks on other words, not of other seeds, which may reverse a small difference.",
        "Who leads is decided more carefully: that interval holds at all tests of a run together and counts words with the same letters as one, so it is wider.",
        "",
      ]
    `);
  });

  it('says why its interval is narrower than that of the verdict', () =>
    expect(examinationNotes(say, examination).at(-1)).toMatch(
      /^Who leads is decided more carefully: .* wider\.$/,
    ));

  it('of one contestant compares nothing', () => {
    const alone = { ...examination, contestants: [whole], pairs: [] };
    expect(formatExamination(say, alone)).not.toMatch(/McNemar|Comparisons|Who leads/);
    expect(examinationNotes(say, alone)).toContain(
      'Gradient norms are known only of updates made since the run was built or restored: there are none yet.',
    );
  });

  it('writes shares, gaps and sets', () => {
    expect(shareText({ part: 0, whole: 0 })).toBe('–');
    expect(exposureGap({ part: 1, whole: 4 }, { part: 1, whole: 2 })).toBe(-0.25);
    expect(gapText(-0.25)).toBe('−25.00 points');
    expect(gapText(null)).toBe('–');
    expect(setText(say, { name: 'training words', words: 20, outOf: 1234 })).toBe(
      '20 of 1,234 training words',
    );
    expect(setText(say, { name: 'test words', words: 40, outOf: 40 })).toBe('40 test words');
  });
});
