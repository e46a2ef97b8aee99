/** The verdict claims a lead only where two tests in a row carry it, and says on how many words. */
import { describe, expect, it } from 'vitest';
import { METHOD_IDS } from '../../../src/experiments/contestants.ts';
import type { Against, Evaluation } from '../../../src/experiments/reports.ts';
import { contestantSchema, type ContestantSettings } from '../../../src/experiments/settings.ts';
import { verdictOf } from '../../../src/experiments/verdict.ts';
import { sayOf, type Say } from '../../../src/tasks/say.ts';

const say = sayOf({ task: 'letters' });

const DUEL = ['mle', 'searnn'].map((method) => contestantSchema.parse({ method }));

const evaluation = (contestant: number, letterError: number, update = 1200): Evaluation => ({
  contestant,
  update,
  letterError,
  words: 'sample',
  wordCount: 704,
  examples: 0,
  decoderCells: 0,
  seconds: 0,
  wordError: 0.8,
});

/** How the second reads, compared with the first. */
const against = (difference: number, reach: number | null, words = 0, other = 0): Against => ({
  other,
  letters: { difference, interval: reach === null ? null : [difference - reach, difference + reach] },
  words: { difference: words, interval: [words - 0.01, words + 0.01] },
});

/** A test of two: their errors, and how far the interval of the difference reaches. */
function tested(
  errors: readonly [number, number],
  reach: number | null,
  update: number,
  words = 0,
): Evaluation[] {
  const [first, second] = errors;
  return [
    evaluation(0, first, update),
    { ...evaluation(1, second, update), against: [against(second - first, reach, words)] },
  ];
}

const sentence = (
  evaluations: readonly Evaluation[],
  contestants: readonly ContestantSettings[] = DUEL,
  inWords: Say = say,
): string => {
  const said = verdictOf(inWords, evaluations, contestants);
  return said.kind === 'nothing' ? '' : said.sentence;
};

describe('the verdict', () => {
  it('waits until every contestant has been tested', () => {
    expect(verdictOf(say, [], DUEL).kind).toBe('nothing');
    expect(verdictOf(say, [evaluation(0, 0.2)], DUEL).kind).toBe('nothing');
  });

  it('calls no leader before anything was learned', () => {
    expect(verdictOf(say, tested([0.951, 0.951], 0, 0), DUEL)).toEqual({
      kind: 'start',
      sentence:
        'Before the first update the letter error is 95.1 % on 704 test words: the same start for all.',
    });
  });

  it('claims no common start where linear chains and networks begin apart', () => {
    expect(sentence(tested([0.951, 0.912], 0.01, 0))).toBe(
      'Before the first update the letter error is 91.2 to 95.1 % on 704 test words: nothing has been learned yet.',
    );
  });

  it('says a lead with its interval, its words and its updates, once two tests in a row are sure', () => {
    const sure = [...tested([0.61, 0.55], 0.03, 1450), ...tested([0.6, 0.502], 0.027, 1500)];
    expect(verdictOf(say, sure, DUEL)).toEqual({
      kind: 'lead',
      sentence:
        'SeaRNN leads MLE by 9.8 points of letter error (7.1 to 12.5) on 704 test words after 1,500 updates. One seed: try another.',
    });
  });

  it('makes no leader of one lucky checkpoint, nor of two sure tests for different ones', () => {
    const lucky = tested([0.6, 0.502], 0.027, 1500);
    expect(verdictOf(say, [...tested([0.61, 0.6], 0.03, 1450), ...lucky], DUEL)).toEqual({
      kind: 'perhaps',
      sentence:
        'SeaRNN is 9.8 points of letter error below MLE (7.1 to 12.5) on 704 test words after 1,500 updates: a lead if the next test agrees.',
    });
    expect(verdictOf(say, [...tested([0.5, 0.6], 0.03, 1450), ...lucky], DUEL).kind).toBe('perhaps');
    // The same update once more, on all words, is the same checkpoint.
    expect(verdictOf(say, [...lucky, ...tested([0.6, 0.5], 0.02, 1500)], DUEL).kind).toBe('perhaps');
  });

  it('takes a lead back as soon as a test is not sure', () => {
    const run = [1400, 1450].flatMap((update) => tested([0.6, 0.5], 0.03, update));
    expect(verdictOf(say, run, DUEL).kind).toBe('lead');
    expect(verdictOf(say, [...run, ...tested([0.55, 0.546], 0.017, 1500)], DUEL)).toEqual({
      kind: 'close',
      sentence:
        'Too close to call: SeaRNN is 0.40 points of letter error below MLE (−1.30 to 2.10) on 704 test words after 1,500 updates.',
    });
  });

  it('says so where both have made the very same errors', () => {
    const alike = tested([0.5, 0.5], 0, 1500);
    expect(sentence(alike)).toBe(
      'MLE and SeaRNN have exactly the same errors on 704 test words after 1,500 updates.',
    );
  });

  it('says the same of the first contestant when it is ahead', () => {
    const run = [1450, 1500].flatMap((update) => tested([0.502, 0.6], 0.027, update));
    expect(sentence(run)).toContain('MLE leads SeaRNN by 9.8 points of letter error (7.1 to 12.5)');
  });

  it('says that it cannot tell where too few words are different', () => {
    expect(verdictOf(say, tested([0.6, 0.5], null, 1500), DUEL)).toEqual({
      kind: 'unknown',
      sentence:
        'SeaRNN is 10.0 points of letter error below MLE on 704 test words after 1,500 updates, but too few of these words are different to tell who leads.',
    });
  });

  it('says so where whole words are the other way round, and why only of who learns from counted letters', () => {
    const run = (words: number) =>
      [1450, 1500].flatMap((update) =>
        tested([0.505, 0.366], 0.03, update, words).map((one, c) => ({
          ...one,
          wordError: [0.763, 0.831][c] ?? 0,
        })),
      );
    const but = ', but MLE gets more words entirely right (23.7 against 16.9 %)';
    expect(sentence(run(0.068))).toContain(`${but}: SeaRNN is taught to get few letters wrong. One seed`);
    // Nobody knows what a cost of the user's own counts.
    const ofPlugin = verdictOf(say, run(0.068), DUEL, { ownCost: true });
    expect(ofPlugin.kind !== 'nothing' && ofPlugin.sentence).toContain(`${but}. One seed`);
    // Not sure of the words: not said.
    expect(sentence(run(0.005))).not.toContain('but');
    const bleu = [
      contestantSchema.parse({ method: 'mle' }),
      contestantSchema.parse({ method: 'searnn', cost: 'bleu' }),
    ];
    expect(sentence(run(0.068), bleu)).toContain(`${but}. One seed`);
  });

  it('says so where BLEU or chunk F1 is the other way round', () => {
    const run = (measure: 'bleu' | 'chunkF1') =>
      [1450, 1500].flatMap((update) =>
        tested([0.5, 0.4], 0.03, update).map((one, c) => ({ ...one, [measure]: [0.312, 0.301][c] })),
      );
    expect(sentence(run('bleu'))).toContain(', but its BLEU is lower (30.1 against 31.2). One seed');
    expect(sentence(run('chunkF1'))).toContain('but its chunk F1 is lower');
  });

  it('says first where the error that a task of the user’s own reports is the other way round', () => {
    const run = (errors: readonly [number, number]) =>
      [1450, 1500].flatMap((update) =>
        tested([0.5, 0.4], 0.03, update, 0.068).map((one, c) => ({ ...one, ownError: errors[c] })),
      );
    const told = (errors: readonly [number, number]) =>
      verdictOf(say, run(errors), DUEL, { errorName: 'wrong words' });
    expect(told([0.301, 0.312])).toMatchObject({
      sentence: expect.stringContaining(
        ', but its error “wrong words” is higher (31.2 against 30.1 %). One seed',
      ) as unknown,
    });
    for (const errors of [[0.312, 0.301] as const, [0.3, 0.3] as const])
      expect(told(errors)).toMatchObject({ sentence: expect.not.stringContaining('wrong words') as unknown });
  });

  it('compares the two in front of several', () => {
    const three = [...DUEL, contestantSchema.parse({ method: 'raml' })];
    const run = [1450, 1500].flatMap((update) => [
      ...tested([0.7, 0.4], 0.03, update),
      { ...evaluation(2, 0.5, update), against: [against(-0.2, 0.03), against(0.1, 0.04, 0, 1)] },
    ]);
    expect(sentence(run, three)).toContain('SeaRNN leads RAML by 10.0 points of letter error (6.0 to 14.0)');
  });

  it('says so when contestants have done different numbers of updates', () => {
    const apart = (update: number) => [
      evaluation(0, 0.05, 10 * update),
      { ...evaluation(1, 0.2, update), against: [against(0.15, 0.03)] },
    ];
    expect(sentence([...apart(800), ...apart(900)])).toContain(
      'MLE leads SeaRNN by 15.0 points of letter error (12.0 to 18.0) on 704 test words after 9,000 (MLE) and 900 (SeaRNN) updates',
    );
  });

  it('of one contestant alone compares nothing', () => {
    expect(verdictOf(say, [evaluation(0, 0.053)], DUEL.slice(0, 1))).toEqual({
      kind: 'alone',
      sentence: 'MLE has a letter error of 5.3 % on 704 test words after 1,200 updates.',
    });
  });

  it('speaks the words of every task, whoever leads', () => {
    for (const method of METHOD_IDS) {
      const contestants = ['mle', method].map((each) => contestantSchema.parse({ method: each }));
      const run = [1450, 1500].flatMap((update) => tested([0.6, 0.5], 0.03, update, 0.2));
      const said = sentence(run, contestants, sayOf({ task: 'translation' }));
      expect(said).toContain(
        '10.0 points of word error (7.0 to 13.0) on 704 test sentences after 1,500 updates',
      );
      expect(said).not.toContain('letter');
    }
  });
});
