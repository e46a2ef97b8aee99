/** What a method's record says of it: what it learns from, by which pair, how it is summed up. */
import { describe, expect, it, test } from 'vitest';
import { METHOD_IDS, type MethodId } from '../../../src/experiments/contestants.ts';
import { METHODS } from '../../../src/experiments/methods.ts';
import { pairInForce, pairName, POLICY_PAIRS, samePair } from '../../../src/experiments/policyPairs.ts';
import { contestantSchema } from '../../../src/experiments/settings.ts';
import { METHOD_SUMMARIES } from '../../../src/experiments/summaries.ts';
import { sayOf } from '../../../src/tasks/say.ts';

const FACTS: Readonly<Record<MethodId, readonly [learnsFrom: string, pair: string | null]>> = {
  mle: ['the true letters', 'reference/reference'],
  searnn: ['what each letter costs the word', 'mixed/learned'],
  scheduledSampling: ['the true letters, fed some of its own', 'mixed-cells/reference'],
  raml: ['variations of the true words', null],
  dagger: ['the true letters after its own', 'mixed/reference'],
  aggrevated: ['expected costs', 'mixed/reference'],
  ocd: ['the letters that still lead to the best ending', 'mixed/reference'],
  crf: ['whole words', null],
  svm: ['whole words', null],
};
const say = sayOf({ task: 'letters' });

describe.each(METHOD_IDS)('%s', (method) => {
  const contestant = contestantSchema.parse({ method, rollIn: 'mixed', rollOut: 'learned' });
  const [learnsFrom, pair] = FACTS[method];

  it('says what it learns from', () => {
    expect(say(METHODS[method].learnsFrom(contestant))).toBe(learnsFrom);
  });

  it('has the pair in force that its settings and what it fixes say', () => {
    const found = pairInForce(contestant);
    expect(found && pairName(found)).toBe(pair);
  });

  it('says of costs what it does with them, where it looks at none', () => {
    const { costNote, aims, learner } = METHODS[method];
    expect(costNote === null).toBe(aims === 'costs');
    const shown = learner === 'chain' ? 'the best word that has the letter there' : 'the truth were copied';
    if (costNote !== null) expect(say(costNote)).toContain(shown);
  });

  it('is said to be for letters alone where it reads pixels only', () => {
    const { learner } = METHODS[method];
    expect(say(METHOD_SUMMARIES[method]).includes('for letters alone')).toBe(learner === 'chain');
  });

  it('is summed up in a sentence of its own', () => {
    const summaries = Object.values(METHOD_SUMMARIES);
    expect(say(METHOD_SUMMARIES[method])).toMatch(/^.{20,}\.$/);
    expect(summaries.filter((each) => each === METHOD_SUMMARIES[method])).toHaveLength(1);
  });
});

test('DAgger that is given true tokens alone learns from those', () => {
  expect(say(METHODS.dagger.learnsFrom({ rollIn: 'reference' }))).toBe('the true letters');
});

test('there are nine pairs, roll-in by roll-in', () => {
  expect(POLICY_PAIRS.map(pairName)).toEqual([
    ...['reference/reference', 'reference/mixed', 'reference/learned'],
    ...['mixed/reference', 'mixed/mixed', 'mixed/learned'],
    ...['learned/reference', 'learned/mixed', 'learned/learned'],
  ]);
  for (const [i, one] of POLICY_PAIRS.entries())
    for (const [j, other] of POLICY_PAIRS.entries()) expect(samePair(one, other)).toBe(i === j);
});
