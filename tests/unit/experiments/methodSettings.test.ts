/** What methods fix and begin with: real settings, never shown twice, and undone when another method is chosen. */
import { describe, expect, it } from 'vitest';
import { METHOD_IDS } from '../../../src/experiments/contestants.ts';
import { METHODS } from '../../../src/experiments/methods.ts';
import { contestantFields } from '../../../src/experiments/fieldList.ts';
import { isUsed } from '../../../src/experiments/fieldUse.ts';
import { decodeLink, encodeLink } from '../../../src/experiments/link.ts';
import {
  withChosenMethod,
  effectiveSettings,
  newContestant,
  withMethod,
} from '../../../src/experiments/methodSettings.ts';
import { contestantSchema, defaultSettings } from '../../../src/experiments/settings.ts';

const names: readonly string[] = contestantFields.map(({ name }) => name);
const plain = contestantSchema.parse({});

describe.each(METHOD_IDS)('the settings of %s', (id) => {
  const { fixes, begins } = METHODS[id];

  it('are real ones: what it uses, what it fixes and what it begins with', () => {
    for (const name of METHODS[id].uses) expect(names).toContain(name);
    expect(contestantSchema.parse({ ...fixes, ...begins })).toMatchObject({ ...fixes, ...begins });
  });

  it('that it fixes are not the reader’s, and those that it begins with are', () => {
    for (const name of Object.keys(fixes)) expect(METHODS[id].uses).not.toContain(name);
    for (const name of Object.keys(begins)) expect(METHODS[id].uses).toContain(name);
  });

  it('in force are its own with what it fixes', () => {
    const contestant = newContestant(id);
    expect(effectiveSettings(contestant)).toEqual({ ...contestant, ...fixes });
    expect(contestant).toEqual({ ...plain, ...begins, method: id });
  });

  it('need no words in a link beyond the method’s name', () => {
    const settings = { ...defaultSettings, contestants: [withMethod(plain, 'mle'), newContestant(id)] };
    const link = encodeLink(settings);
    expect(link).toBe(`v=2&data=built-in${id === 'searnn' ? '' : `&c1.method=${id}`}`);
    expect(decodeLink(link).settings).toEqual(settings);
  });
});

describe('another method', () => {
  it('begins as it likes, and takes back what the one before began with, but not what was changed', () => {
    const sampling = withMethod({ ...plain, costScale: 9 }, 'scheduledSampling');
    expect(sampling).toMatchObject({ rollInMix: 1, rollInSchedule: 'inverse-sigmoid', costScale: 9 });
    expect(withMethod(sampling, 'searnn')).toEqual({ ...plain, costScale: 9 });
    expect(withMethod({ ...sampling, rollInMix: 0.3 }, 'searnn')).toEqual({
      ...plain,
      costScale: 9,
      rollInMix: 0.3,
    });
  });
});

describe('a method that the reader chooses', () => {
  const byTruth = contestantSchema.parse({ method: 'searnn', rollIn: 'reference' });

  it('sees its own mistakes where it is made for that, whatever the other rolled in by', () => {
    for (const method of ['dagger', 'aggrevated', 'ocd'] as const)
      expect(withChosenMethod(byTruth, method).rollIn).toBe('learned');
    for (const rollIn of ['mixed', 'mixed-cells', 'learned'] as const)
      expect(withChosenMethod({ ...byTruth, rollIn }, 'dagger').rollIn).toBe(rollIn);
  });

  it('else keeps what there is; a link means what it meant', () => {
    expect(withChosenMethod(byTruth, 'searnn')).toEqual(byTruth);
    expect(withChosenMethod(byTruth, 'mle').rollIn).toBe('reference');
    expect(withMethod(byTruth, 'dagger').rollIn).toBe('reference');
    const link = encodeLink({ ...defaultSettings, contestants: [withChosenMethod(byTruth, 'dagger')] });
    expect(decodeLink(link).settings.contestants[0]).toEqual(withChosenMethod(byTruth, 'dagger'));
  });
});

describe('which of the settings of who rolls matter', () => {
  const used = (own: object): string[] => {
    const contestant = contestantSchema.parse(own);
    return contestantFields
      .filter(({ name, meta }) => meta.group === 'search' && isUsed(contestant, name))
      .map(({ name }) => name);
  };

  it.each([
    [{ rollIn: 'learned', rollOut: 'reference' }, []],
    [{ rollIn: 'mixed', rollOut: 'learned' }, ['rollInMix', 'rollInSchedule']],
    [
      { rollIn: 'mixed-cells', rollOut: 'mixed-states', rollInSchedule: 'linear' },
      ['rollInMix', 'rollInSchedule', 'rollInHalfAfter', 'rollOutMix', 'rollOutSchedule'],
    ],
    [
      { rollIn: 'reference', rollOut: 'mixed', rollInSchedule: 'linear', rollOutSchedule: 'exponential' },
      ['rollOutMix', 'rollOutSchedule', 'rollOutHalfAfter'],
    ],
    [{ rollIn: 'learned', rollOut: 'focused' }, ['focusSteps', 'focusEvery']],
  ])('%j', (own, fields) => {
    expect(used(own).filter((name) => name !== 'rollIn' && name !== 'rollOut')).toEqual(fields);
  });

  it('are those of its coin alone for scheduled sampling, and those of the roll-in for DAgger', () => {
    expect(used({ method: 'scheduledSampling', rollIn: 'learned', rollOut: 'focused' })).toEqual([
      'rollInMix',
      'rollInSchedule',
    ]);
    expect(used({ method: 'dagger', rollOut: 'mixed' })).toEqual(['rollIn']);
    expect(used({ method: 'mle', rollIn: 'mixed' })).toEqual([]);
  });
});
