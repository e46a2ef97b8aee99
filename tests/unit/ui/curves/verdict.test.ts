/** The verdict claims a lead only where the test words carry it. */
import { describe, expect, test } from 'vitest';
import type { Evaluation } from '../../../../src/experiments/reports.ts';
import { verdictOf } from '../../../../src/ui/curves/verdict.ts';

const evaluation = (
  contestant: number,
  letterError: number,
  update = 1200,
  words: Evaluation['words'] = 'sample',
): Evaluation => ({
  contestant,
  update,
  letterError,
  words,
  examples: 0,
  decoderCells: 0,
  seconds: 0,
  wordError: 1,
});

const NAMES = ['MLE', 'SeaRNN'];
const verdict = (evaluations: readonly Evaluation[], names = NAMES) =>
  verdictOf(evaluations, names, 256, 1400);

const sentence = (evaluations: readonly Evaluation[]): string => {
  const said = verdict(evaluations);
  return said.kind === 'nothing' ? '' : said.sentence;
};

describe('the verdict', () => {
  test('waits until every contestant has been tested', () => {
    expect(verdict([]).kind).toBe('nothing');
    expect(verdict([evaluation(0, 0.2)]).kind).toBe('nothing');
  });

  test('calls no leader before anything was learned', () => {
    expect(verdict([evaluation(0, 0.951, 0), evaluation(1, 0.951, 0)])).toEqual({
      kind: 'start',
      sentence:
        'Before the first update 95.1 % of the letters of the same 256 test words are misread: the same start for all.',
    });
  });

  test('claims no common start where linear chains and networks begin apart', () => {
    expect(verdict([evaluation(0, 0.951, 0), evaluation(1, 0.912, 0)])).toEqual({
      kind: 'start',
      sentence:
        'Before the first update 91.2 to 95.1 % of the letters of the same 256 test words are misread: nothing is learned yet.',
    });
  });

  test('names the leader, the lead in points and the words it rests on', () => {
    expect(
      verdict([evaluation(0, 0.9, 50), evaluation(1, 0.9, 50), evaluation(0, 0.12), evaluation(1, 0.05)]),
    ).toEqual({
      kind: 'lead',
      sentence:
        'After 1,200 updates SeaRNN leads MLE by 7.0 points on the same 256 test words. One seed: repeat with another before you believe it.',
    });
  });

  test('calls half a point, or less than what chance gives on so few words, too close', () => {
    expect(verdict([evaluation(0, 0.01), evaluation(1, 0.006)])).toMatchObject({ kind: 'close' });
    expect(verdict([evaluation(0, 0.5), evaluation(1, 0.48)])).toMatchObject({
      kind: 'close',
      sentence:
        'After 1,200 updates it is too close to call between SeaRNN and MLE: 2.0 points on the same 256 test words.',
    });
  });

  test('goes by the whole test split once it has been measured, and by the sample again after more training', () => {
    const whole = [evaluation(0, 0.1, 1300, 'all'), evaluation(1, 0.04, 1300, 'all')];
    const sample = [evaluation(0, 0.12), evaluation(1, 0.05)];
    expect(sentence([...sample, ...whole])).toContain('all 1,400 test words');
    expect(sentence([...whole, ...sample])).toContain('the same 256');
  });

  test('says so when contestants have done different numbers of updates', () => {
    expect(sentence([evaluation(0, 0.05, 9000), evaluation(1, 0.2, 400)])).toContain(
      'After 9,000 (MLE) and 400 (SeaRNN) updates MLE leads SeaRNN',
    );
  });

  test('of one contestant alone compares nothing', () => {
    expect(verdict([evaluation(0, 0.053)], ['MLE'])).toEqual({
      kind: 'alone',
      sentence: 'After 1,200 updates MLE misreads 5.3 % of the letters of the same 256 test words.',
    });
  });
});
