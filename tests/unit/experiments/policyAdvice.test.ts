/** Hints about who rolls speak where policies come to simpler ones, and are silent elsewhere. */
import { describe, expect, it } from 'vitest';
import { METHOD_IDS } from '../../../src/experiments/contestants.ts';
import { newContestant } from '../../../src/experiments/methodSettings.ts';
import { policyHints } from '../../../src/experiments/policyAdvice.ts';
import { contestantSchema } from '../../../src/experiments/settings.ts';
import { sayOf } from '../../../src/tasks/say.ts';

const say = sayOf({ task: 'letters' });

const hints = (own: object, longest: number | null = 8): string[] =>
  policyHints(say, contestantSchema.parse(own), longest).map(({ sentence }) => sentence);

describe('hints about who rolls', () => {
  it.each(METHOD_IDS)('have nothing against %s as it begins', (id) => {
    expect(policyHints(say, newContestant(id), 8)).toEqual([]);
  });

  it('say of a sure coin what it comes to, unless it changes with time', () => {
    expect(hints({ rollIn: 'mixed', rollInMix: 0 })).toEqual([
      'With a roll-in mix of 0 the coin always lands on the same side: the roll-in is learned.',
    ]);
    expect(hints({ rollOut: 'mixed-states', rollOutMix: 1 })).toEqual([
      'With a roll-out mix of 1 the coin always lands on the same side: the roll-out is reference.',
    ]);
    expect(hints({ rollOut: 'mixed-states', rollOutMix: 1, rollOutSchedule: 'linear' })).toEqual([]);
    expect(hints({ rollOut: 'mixed', rollOutMix: 0, rollOutSchedule: 'linear' })).toHaveLength(1);
    expect(hints({ rollIn: 'learned', rollInMix: 0, rollOut: 'focused', rollOutMix: 0 })).toEqual([]);
  });

  it('say when a focus takes in every word or no letter, once the words are known', () => {
    const focused = { rollOut: 'focused' };
    expect(hints({ ...focused, focusSteps: 0 })).toEqual([
      'A focus of 0 letters that never grows is the same as roll-out by the reference.',
    ]);
    expect(hints({ ...focused, focusSteps: 0, focusEvery: 10 })).toEqual([]);
    expect(hints({ ...focused, focusSteps: 6 })).toEqual([]);
    expect(hints({ ...focused, focusSteps: 7 })).toEqual([
      'A focus of 7 letters covers every word (the longest has 8), so the roll-out is learned from the start.',
    ]);
    expect(hints({ ...focused, focusSteps: 7 }, null)).toEqual([]);
    expect(hints({ rollOut: 'learned', focusSteps: 7 })).toEqual([]);
  });

  it('say which methods are each other', () => {
    expect(hints({ method: 'scheduledSampling', rollInMix: 1 })[0]).toMatch(
      /exactly the same numbers as MLE/,
    );
    expect(hints({ method: 'scheduledSampling', rollInMix: 0 })[0]).toMatch(/is DAgger with learned roll-in/);
    expect(hints({ method: 'dagger', rollIn: 'reference' })[0]).toMatch(/exactly the same numbers as MLE/);
    expect(hints({ method: 'dagger', rollIn: 'mixed-cells' })[0]).toMatch(
      /same numbers as scheduled sampling/,
    );
    expect(hints({ method: 'aggrevated', rollIn: 'reference' })[0]).toMatch(/never sees its own mistakes/);
    expect(hints({ method: 'ocd', rollIn: 'reference' })[0]).toMatch(/^OCD that rolls in by the reference/);
    expect(hints({ method: 'ocd', rollIn: 'mixed' })).toEqual([]);
    expect(hints({ rollOut: 'reference', objective: 'll' })[0]).toMatch(/same numbers as DAgger on letters/);
    expect(hints({ rollOut: 'reference', objective: 'll', tokens: 'topk' })).toEqual([]);
    expect(hints({ rollOut: 'reference', objective: 'expectedCost' })[0]).toMatch(/this is AggreVaTeD/);
    expect(hints({ rollOut: 'reference', objective: 'kl' })).toEqual([]);
    expect(hints({ rollIn: 'reference', rollOut: 'reference', objective: 'expectedCost' })).toEqual([]);
  });
});
