/** Which settings of a contestant matter, given the others: each against every choice that decides it. */
import { describe, expect, it, test } from 'vitest';
import { METHOD_IDS } from '../../../src/experiments/contestants.ts';
import { isSharedUsed, isUsed, sameContestant, samplersOf } from '../../../src/experiments/fieldUse.ts';
import { METHODS } from '../../../src/experiments/methods.ts';
import { OBJECTIVE_IDS, OBJECTIVE_INFO } from '../../../src/experiments/objectiveList.ts';
import type { defaultSettings } from '../../../src/experiments/settings.ts';
import { contestantSchema, type ContestantField } from '../../../src/experiments/settings.ts';

const searnn = (own: object) => contestantSchema.parse({ method: 'searnn', ...own });
const uses = (own: object, name: ContestantField): boolean => isUsed(searnn(own), name);

test.each(METHOD_IDS)('%s looks at its method, and at nothing that its record does not name', (method) => {
  const contestant = contestantSchema.parse({ method });
  expect(isUsed(contestant, 'method')).toBe(true);
  for (const name of Object.keys(contestant) as ContestantField[])
    if (name !== 'method' && !METHODS[method].uses.includes(name))
      expect([name, isUsed(contestant, name)]).toEqual([name, false]);
});

describe('the reference', () => {
  it.each([
    ['hamming', 'mixed', false],
    ['hamming', 'learned', false],
    ['edit', 'learned', false],
    ['edit', 'mixed', true],
    ['edit', 'reference', true],
    ['bleu', 'focused', true],
  ])('cost %s, roll-out %s: %s', (cost, rollOut, used) => {
    expect(uses({ cost, rollOut }, 'reference')).toBe(used);
  });
});

it.each(OBJECTIVE_IDS)('α matters to %s as its record says', (objective) => {
  expect(uses({ objective }, 'costScale')).toBe(OBJECTIVE_INFO[objective].scaled);
});

describe('the ways of choosing tokens', () => {
  it.each([
    ['all', 'none', ['all']],
    ['all', 'neighbours', ['all']],
    ['topk', 'none', ['topk']],
    ['topk', 'neighbours', ['topk', 'neighbours']],
    ['targeted', 'biased', ['targeted', 'biased']],
  ] as const)('%s and %s', (tokens, alsoTokens, samplers) => {
    expect(samplersOf({ tokens, alsoTokens })).toEqual(samplers);
  });

  it.each([
    [{ tokens: 'all' }, []],
    [{ tokens: 'all', alsoTokens: 'neighbours' }, []],
    [{ tokens: 'topk' }, ['tokenCount', 'alsoTokens']],
    [{ tokens: 'topk', alsoTokens: 'neighbours' }, ['tokenCount', 'alsoTokens', 'alsoCount']],
    [{ tokens: 'topk', alsoTokens: 'targeted' }, ['tokenCount', 'chanceGap', 'alsoTokens']],
    [{ tokens: 'topk', alsoTokens: 'biased' }, ['tokenCount', 'modelShare', 'alsoTokens', 'alsoCount']],
    [{ tokens: 'biased' }, ['tokenCount', 'modelShare', 'alsoTokens']],
    [{ tokens: 'targeted' }, ['chanceGap', 'alsoTokens']],
    [{ tokens: 'targeted', alsoTokens: 'neighbours' }, ['chanceGap', 'alsoTokens', 'alsoCount']],
  ])('%j', (own, names) => {
    const all = ['tokenCount', 'modelShare', 'chanceGap', 'alsoTokens', 'alsoCount'] as const;
    expect(all.filter((name) => uses(own, name))).toEqual(names);
  });

  it('are of some cells or of all', () => {
    expect(uses({ cells: 'all' }, 'cellCount')).toBe(false);
    expect(uses({ cells: 'uniform' }, 'cellCount')).toBe(true);
  });
});

it('shared settings matter where there is attention, or a beam', () => {
  const shared = (attention: typeof defaultSettings.attention, beam: number) =>
    (['attentionUnits', 'inputFeeding', 'lengthPower', 'hidden'] as const).filter((name) =>
      isSharedUsed({ attention, beam }, name),
    );
  expect(shared('none', 1)).toEqual(['hidden']);
  expect(shared('dot', 1)).toEqual(['inputFeeding', 'hidden']);
  expect(shared('additive', 1)).toEqual(['attentionUnits', 'inputFeeding', 'hidden']);
  expect(shared('none', 2)).toEqual(['lengthPower', 'hidden']);
});

describe('contestants do the same', () => {
  const mle = contestantSchema.parse({ method: 'mle' });

  it('where they differ in what neither looks at', () => {
    expect(sameContestant(mle, { ...mle, costScale: 3, rollIn: 'mixed' })).toBe(true);
    expect(sameContestant(searnn({ tokens: 'all', tokenCount: 3 }), searnn({ tokens: 'all' }))).toBe(true);
  });

  it('not where one of them looks at the difference, nor with another method', () => {
    expect(sameContestant(searnn({ tokens: 'topk', tokenCount: 3 }), searnn({ tokens: 'topk' }))).toBe(false);
    expect(sameContestant(searnn({ tokens: 'topk' }), searnn({ tokens: 'all' }))).toBe(false);
    // Neither chain has a setting that it does not share with the other.
    const [crf, svm] = (['crf', 'svm'] as const).map((method) => contestantSchema.parse({ method }));
    if (crf === undefined || svm === undefined) throw new Error('chains are missing');
    expect(sameContestant(crf, crf)).toBe(true);
    expect(sameContestant(crf, svm)).toBe(false);
  });
});
