/** Settings from anything unknown: complete and in range, or refused with one sentence per problem. */
import type * as z from 'zod/mini';
import { PlaygroundError } from '../base/errors.ts';
import { SETTINGS_FAULTS } from '../text/en/settingsFaults.ts';
import { tell } from '../text/tell.ts';
import { CONTESTANT_LIMIT } from './contestants.ts';
import { contestantFields, findContestantField, findSharedField, sharedFields } from './fieldList.ts';
import { badValue, given } from './fieldText.ts';
import { issueText, valueAt } from './schemaFault.ts';
import { settingsSchema, type Settings } from './settings.ts';

/** Settings, or all that is wrong with them, one sentence each. */
export type Checked =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly problems: readonly string[] };

function unknownNames(keys: readonly string[], known: readonly string[]): string {
  return tell(SETTINGS_FAULTS.unknown, {
    ...{ names: keys.map((key) => given(key)).join(', '), count: keys.length },
    known: known.join(', '),
  });
}

/** A complaint about the settings of one contestant, or about what stands in their place. */
function ownSentence(issue: z.core.$ZodIssue, value: unknown): string {
  const [, index, name] = issue.path;
  if (typeof index !== 'number')
    return tell(SETTINGS_FAULTS.contestants, {
      given: Array.isArray(value)
        ? tell(SETTINGS_FAULTS.list, { count: String(value.length) })
        : given(value),
      most: CONTESTANT_LIMIT,
    });
  const number = index + 1;
  if (issue.code === 'unrecognized_keys') {
    const known = contestantFields.map((field) => field.name);
    return tell(SETTINGS_FAULTS.contestant, { number, fault: unknownNames(issue.keys, known) });
  }
  const field = findContestantField(String(name));
  return field
    ? tell(SETTINGS_FAULTS.contestant, { number, fault: badValue(field, value) })
    : tell(SETTINGS_FAULTS.badContestant, { number, given: given(value) });
}

/** One of the schema's complaints as a sentence. */
function sentence(issue: z.core.$ZodIssue, input: unknown): string {
  const [first] = issue.path;
  const value = valueAt(input, issue.path);
  if (first === undefined && issue.code === 'unrecognized_keys')
    return unknownNames(issue.keys, [...sharedFields.map((field) => field.name), 'contestants']);
  if (first === undefined)
    return value === undefined
      ? tell(SETTINGS_FAULTS.missing)
      : tell(SETTINGS_FAULTS.bad, { given: given(value) });
  if (first === 'contestants') return ownSentence(issue, value);
  const field = findSharedField(String(first));
  return field ? badValue(field, value) : `${issueText(issue, input)}.`;
}

/** Checks anything; settings that are not given take their defaults. */
export function checkSettings(input: unknown): Checked {
  const result = settingsSchema.safeParse(input);
  if (result.success) return { ok: true, settings: result.data };
  return { ok: false, problems: result.error.issues.map((issue) => sentence(issue, input)) };
}

/**
 * Settings from anything; what is not given takes its default.
 * @throws PlaygroundError `bad-setting`: every problem, one sentence each (field, what was given, what is allowed).
 */
export function parseSettings(input: unknown): Settings {
  const checked = checkSettings(input);
  if (!checked.ok) throw new PlaygroundError('bad-setting', checked.problems.join(' '));
  return checked.settings;
}
