/** Settings from anything unknown: complete and in range, or refused with one sentence per problem. */
import type * as z from 'zod/mini';
import { PlaygroundError } from '../base/errors.ts';
import { CONTESTANT_LIMIT } from './contestants.ts';
import { contestantFields, findContestantField, findSharedField, sharedFields } from './fieldList.ts';
import { badValue, given } from './fieldText.ts';
import { issueText, valueAt } from './schemaFault.ts';
import { settingsSchema, type Settings } from './settings.ts';

/** Settings, or all that is wrong with them, one sentence each. */
export type Checked =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly problems: readonly string[] };

function unknownNames(keys: readonly string[], where: string, known: readonly string[]): string {
  const names = keys.map((key) => given(key)).join(', ');
  return `${where}${names} ${keys.length > 1 ? 'are not settings' : 'is not a setting'}; the settings are ${known.join(', ')}.`;
}

/** One of the schema's complaints as a sentence. */
function sentence(issue: z.core.$ZodIssue, input: unknown): string {
  const [first, index, name] = issue.path;
  const value = valueAt(input, issue.path);
  if (first === undefined && issue.code === 'unrecognized_keys')
    return unknownNames(issue.keys, '', [...sharedFields.map((field) => field.name), 'contestants']);
  if (first === undefined)
    return `The settings are ${value === undefined ? 'missing' : given(value)}, but must be an object of named settings.`;
  if (first !== 'contestants') {
    const field = findSharedField(String(first));
    return field ? badValue(field, value) : `${issueText(issue, input)}.`;
  }
  if (typeof index !== 'number')
    return `contestants is ${Array.isArray(value) ? `a list of ${value.length}` : given(value)}, but must be a list of 1 to ${CONTESTANT_LIMIT}.`;
  const where = `contestant ${index + 1}: `;
  if (issue.code === 'unrecognized_keys')
    return unknownNames(
      issue.keys,
      where,
      contestantFields.map((field) => field.name),
    );
  const field = findContestantField(String(name));
  return field
    ? badValue(field, value, where)
    : `${where}is ${given(value)}, but must be an object of named settings.`;
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
