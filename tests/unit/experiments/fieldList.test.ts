/** The list of settings agrees with the schema, and values survive being written as text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choiceLabel } from '../../../src/experiments/choiceLabel.ts';
import {
  contestantField,
  contestantFields,
  sharedField,
  sharedFields,
  withContestant,
  withShared,
  type Field,
} from '../../../src/experiments/fieldList.ts';
import { fieldHelp } from '../../../src/experiments/fieldHelp.ts';
import { allowedValues, badValue, readText, writeText } from '../../../src/experiments/fieldText.ts';
import { contestantSchema, defaultSettings, settingsSchema } from '../../../src/experiments/settings.ts';
import { arbitraryValue } from './arbitrarySettings.ts';
import { TASK_NAMES } from '../../../src/tasks/tasks.ts';
import { sayOf } from '../../../src/tasks/say.ts';

const all = [...sharedFields, ...contestantFields];

describe('the field list', () => {
  it('has every setting of the schema once, and nothing else', () => {
    expect([...sharedFields.map(({ name }) => name), 'contestants']).toEqual(
      Object.keys(settingsSchema.shape),
    );
    expect(contestantFields.map(({ name }) => name)).toEqual(Object.keys(contestantSchema.shape));
  });

  it('has no name twice, so that one name means one setting on the command line', () => {
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  });

  it('gives the defaults of the schema', () => {
    for (const field of sharedFields) expect(field.default).toBe(defaultSettings[field.name]);
    for (const field of contestantFields) expect(field.default).toBe(contestantSchema.parse({})[field.name]);
  });

  it('gives the ranges that the schema enforces, to the edge', () => {
    for (const field of sharedFields) {
      if (field.kind !== 'number') continue;
      const accepts = (value: number) => settingsSchema.safeParse({ [field.name]: value }).success;
      expect([field.name, accepts(field.min), accepts(field.max)]).toEqual([field.name, true, true]);
      const step = field.integer ? 1 : 1e-6;
      expect([field.name, accepts(field.min - step), accepts(field.max + step)]).toEqual([
        field.name,
        false,
        false,
      ]);
      expect([field.name, accepts(Math.floor(field.max / 2) + 0.5)]).toEqual([
        field.name,
        !field.integer && Math.floor(field.max / 2) + 0.5 <= field.max,
      ]);
    }
  });

  it('labels every option of a choice in the reader’s words, or by its own name', () => {
    const labelled = (field: Field): readonly string[] =>
      field.kind === 'choice' ? field.options.map((option) => choiceLabel(field, option)) : [];
    expect(labelled(sharedField('optimiser'))).toEqual(['SGD', 'SGD with momentum', 'Adam']);
    expect(labelled(sharedField('split'))).toContain('fold-3');
    for (const field of all)
      expect([field.name, labelled(field).every((label) => label !== '')]).toEqual([field.name, true]);
  });

  it.each(TASK_NAMES)('explains every setting in the words of %s', (task) => {
    const say = sayOf({ task });
    for (const { meta, name } of all) {
      expect(say(meta.label)).toMatch(/^[^{}]+$/u);
      expect(say(fieldHelp(name))).toMatch(/^[A-Z][^{}]*\.$/u);
    }
  });
});

describe('a changed copy of the settings', () => {
  it('changes one shared value and leaves the original alone', () => {
    const changed = withShared(defaultSettings, 'batchSize', 99);
    expect(changed).toEqual({ ...defaultSettings, batchSize: 99 });
    expect(defaultSettings.batchSize).not.toBe(99);
  });

  it('changes one value of one contestant', () => {
    const changed = withContestant(defaultSettings, 1, 'costScale', 99);
    expect(changed.contestants[1]?.costScale).toBe(99);
    expect(changed.contestants[0]).toEqual(defaultSettings.contestants[0]);
  });
});

describe('a value as text', () => {
  it('comes back exactly, for every value of every field', () => {
    for (const field of all)
      fc.assert(
        fc.property(arbitraryValue(field), (value) => {
          expect(readText(field, writeText(field, value))).toBe(value);
        }),
        { numRuns: 40 },
      );
  });

  it.each([
    ['batchSize', ['0', '513', '1.5', '', ' ', '0x10', 'Infinity', 'NaN', '1e9', '12px']],
    ['learningRate', ['0', '-1', '6', 'fast', '1e', '.']],
    ['aligned', ['2', 'maybe', '']],
    ['optimiser', ['SGD', 'rmsprop', '']],
    ['seed', ['seven', '-1', '4294967296', '1.5']],
  ] as const)('is refused for %s when it is none of its values', (name, texts) => {
    for (const text of texts) expect([text, readText(sharedField(name), text)]).toEqual([text, undefined]);
  });

  it('takes the usual words for flags', () => {
    for (const text of ['1', 'true', 'Yes', 'on']) expect(readText(sharedField('aligned'), text)).toBe(true);
    for (const text of ['0', 'false', 'No', 'off'])
      expect(readText(sharedField('aligned'), text)).toBe(false);
  });
});

describe('the sentence for a bad value', () => {
  it('names the field by label and key, what was given and what is allowed', () => {
    expect(badValue(sharedField('batchSize'), 900)).toBe(
      'batch (batchSize) is 900, but must be a whole number from 1 to 512.',
    );
    expect(badValue(contestantField('rollIn'), 'lerned')).toBe(
      'roll-in (rollIn) is “lerned”, but must be one of reference, learned, mixed, mixed-cells.',
    );
    expect(badValue(sharedField('seed'), NaN)).toBe(
      'seed is NaN, but must be a whole number from 0 to 4294967295.',
    );
  });

  it('says for every kind what is allowed', () => {
    expect(allowedValues(sharedField('learningRate'))).toBe('a number from 0.00001 to 5');
    expect(allowedValues(sharedField('aligned'))).toBe('true or false');
    expect(allowedValues(sharedField('pacing'))).toBe('one of updates, time');
  });
});
