/** What a comparison shows: the settings that differ and no other, figures with their leads, and only what can be compared. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contestantFields, sharedFields } from '../../../../src/experiments/fieldList.ts';
import { isSharedUsed, isUsed } from '../../../../src/experiments/fieldUse.ts';
import { comparable } from '../../../../src/experiments/library/comparable.ts';
import { differingSettings } from '../../../../src/experiments/library/differing.ts';
import { deltaOf, standingFigures } from '../../../../src/experiments/library/standingFigures.ts';
import type { Settings } from '../../../../src/experiments/settings.ts';
import { sayOfAny } from '../../../../src/tasks/say.ts';
import { arbitrarySettings } from '../arbitrarySettings.ts';
import { runFile } from '../../../support/libraryRuns.ts';

const contendersOf = (all: readonly Settings[]) =>
  all.flatMap((settings) => settings.contestants.map((own) => ({ settings, own })));

describe('settings that differ', () => {
  it('are those that two who look at them have otherwise, and only those', () => {
    fc.assert(
      fc.property(fc.array(arbitrarySettings, { minLength: 1, maxLength: 3 }), (all) => {
        const contenders = contendersOf(all);
        const told = new Map(differingSettings(sayOfAny, contenders).map((each) => [each.key, each.values]));
        const expected: readonly { readonly name: string; readonly values: readonly unknown[] }[] = [
          ...sharedFields.map(({ name }) => ({
            name,
            values: contenders.flatMap(({ settings }) =>
              isSharedUsed(settings, name) ? [settings[name]] : [],
            ),
          })),
          ...contestantFields
            .filter(({ name }) => name !== 'method')
            .map(({ name }) => ({
              name,
              values: contenders.flatMap(({ own }) => (isUsed(own, name) ? [own[name]] : [])),
            })),
        ];
        expect([...told.keys()]).toEqual(
          expected.filter(({ values }) => new Set(values).size > 1).map(({ name }) => name),
        );
        for (const values of told.values()) expect(values).toHaveLength(contenders.length);
      }),
    );
  });

  it('of one run alone are none that are shared', () => {
    fc.assert(
      fc.property(arbitrarySettings, (settings) => {
        const keys = differingSettings(sayOfAny, contendersOf([settings])).map(({ key }) => key);
        expect(keys.filter((key) => sharedFields.some(({ name }) => name === key))).toEqual([]);
      }),
    );
  });
});

describe('figures', () => {
  const test = (update: number, letterError: number, more: object = {}) => ({
    ...{ update, examples: 0, decoderCells: 0, seconds: 0, letterError, wordError: 1 },
    ...{ words: 'sample' as const, ...more },
  });

  it('are of the newest test, whole where it was, the best held out, and the chosen weights', () => {
    const evaluations = [
      test(0, 0.9, { heldOut: { letterError: 0.8, wordError: 1 } }),
      test(10, 0.5, { heldOut: { letterError: 0.3, wordError: 1 } }),
      test(20, 0.4, { heldOut: { letterError: 0.35, wordError: 1 } }),
      test(20, 0.45, { words: 'all', chosen: { update: 10, letterError: 0.42, wordError: 1 } }),
    ];
    expect(standingFigures({ evaluations })).toMatchObject({
      figure: 'letterError',
      last: { value: 0.45, update: 20, words: 'all' },
      heldOut: { value: 0.3, update: 10 },
      chosen: { value: 0.42, update: 10 },
    });
    expect(standingFigures({ evaluations: [] })).toBeNull();
  });

  it('are told as F1 or BLEU where the task is, where more is better', () => {
    const [scored] = [standingFigures({ evaluations: [test(5, 0.5, { bleu: 0.25 })] })];
    expect(scored).toMatchObject({ figure: 'bleu', last: { value: 0.25 } });
    expect(deltaOf('bleu', 0.5, 0.25)).toEqual({ difference: 0.25, is: 'better' });
    expect(deltaOf('letterError', 0.5, 0.25)).toEqual({ difference: 0.25, is: 'worse' });
    fc.assert(
      fc.property(
        fc.constantFrom('letterError', 'chunkF1', 'bleu'),
        fc.double({ noNaN: true, min: 0, max: 1 }),
        fc.double({ noNaN: true, min: 0, max: 1 }),
        (figure, a, b) => {
          const [there, back] = [deltaOf(figure, a, b), deltaOf(figure, b, a)];
          expect(back.difference).toBe(0 - there.difference);
          expect([there.is, back.is].toSorted()).toEqual(a === b ? ['equal', 'equal'] : ['better', 'worse']);
        },
      ),
    );
  });
});

it('runs on other data or another split stand apart, and it is told why', () => {
  const [one, two] = [runFile({ seed: 1 }), runFile({ seed: 2 })];
  const data = { ...runFile({ seed: 3 }), data: { name: 'mine', fingerprint: 'def' } };
  const split = runFile({ seed: 4, split: 'fold-3' });
  const { together, apart } = comparable([data, one, two, split], (run) => run === one);
  expect(together).toEqual([one, two]);
  expect(apart).toEqual([
    { run: data, why: 'data' },
    { run: split, why: 'split' },
  ]);
});
