/** A comparison in words. */
import { describe, expect, it } from 'vitest';
import type { ComparedFigure } from '../../../src/experiments/examination.ts';
import { bootstrapText, mcNemarText, pValueText } from '../../../src/experiments/comparisonText.ts';
import { sayOf } from '../../../src/tasks/say.ts';

const say = sayOf({ task: 'letters' });

const names = ['MLE', 'SeaRNN'];
const pair = {
  first: 0,
  second: 1,
  figure: 'letterError',
  difference: 0.012,
  low: -0.001,
  high: 0.024,
} as const;
const said = (onlyFirstWrong: number, onlySecondWrong: number, pValue: number) =>
  mcNemarText(say, { ...pair, onlyFirstWrong, onlySecondWrong, pValue }, names);

describe('McNemar’s test in words', () => {
  it('says who reads what wrong, p, and how often chance does as much', () => {
    expect(said(12, 30, 0.008)).toBe(
      'MLE gets 12 words wrong that SeaRNN gets right, 30 the other way: p = 0.008; if both were equally good, a difference this large would come about by chance once in 125 times.',
    );
    expect(said(1, 0, 1)).toMatch(/^MLE gets 1 word wrong .*: p = 1\.00; .* by chance every time\.$/);
    expect(said(12, 10, 0.83)).toMatch(/in 83 of 100 cases\.$/);
    expect(said(0, 900, 1e-200)).toMatch(/p below 0\.001; .* less than once in 1,000 times\.$/);
  });

  it('says so where no word tells them apart', () => {
    expect(said(0, 0, 1)).toBe('MLE and SeaRNN get the same words right: nothing tells them apart by word.');
  });

  it.each([
    [0.0004, 'below 0.001'],
    [0.0042, '0.004'],
    [0.049, '0.049'],
    [0.5, '0.50'],
  ])('p of %f is %s', (p, text) => {
    expect(pValueText(p)).toBe(text);
  });
});

describe('the bootstrap in words', () => {
  const interval = (low: number, high: number, figure: ComparedFigure = 'letterError') =>
    bootstrapText(
      say,
      { ...pair, figure, onlyFirstWrong: 0, onlySecondWrong: 0, pValue: 1, low, high },
      names,
    );

  it('says the difference, its interval, and who is better if anybody', () => {
    expect(interval(-0.001, 0.024)).toBe(
      'Letter error of MLE less that of SeaRNN: +1.20 points, 95 % interval −0.10 to +2.40: 0 is inside, so other words of this kind might reverse the order.',
    );
    expect(interval(0.002, 0.024)).toContain('so SeaRNN is better by letter error,');
    expect(interval(-0.024, -0.002)).toContain('so MLE is better by letter error,');
  });

  it('says which figure it is of, of scores more being better', () => {
    expect(interval(0.002, 0.024, 'chunkF1')).toMatch(
      /^Chunk F1 of MLE .* so MLE is better by chunk F1, and/,
    );
    expect(interval(-0.024, -0.002, 'bleu')).toMatch(/^BLEU of MLE .* so SeaRNN is better by BLEU, and/);
    expect(interval(0.002, 0.024, 'edits')).toMatch(/^Letter error by edits .* so SeaRNN is better/);
  });
});
