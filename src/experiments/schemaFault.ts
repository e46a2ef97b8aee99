/** What a schema has against a value, in the product's words: where, what was found there, what is allowed. */
import type * as z from 'zod/mini';
import { given } from './fieldText.ts';

/** `contestants[0].loss[3]`, below `root` where that has a name. */
function pathText(path: readonly PropertyKey[], root = ''): string {
  return path.reduce<string>(
    (text, key) =>
      typeof key === 'number' ? `${text}[${key}]` : `${text}${text === '' ? '' : '.'}${String(key)}`,
    root,
  );
}

/** The value at a path inside anything. */
export function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      // Any object may be asked for any key; what is not there is undefined.
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    root,
  );
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'an object with named parts',
  record: 'an object with named parts',
  nonoptional: 'there',
};

/** `a list of at least 1 entry` */
function sizeText(origin: string, most: 'least' | 'most', bound: number | bigint): string {
  const many = Number(bound) === 1 ? '' : 's';
  if (origin === 'array') return `a list of at ${most} ${bound} ${many ? 'entries' : 'entry'}`;
  if (origin === 'string') return `a text of at ${most} ${bound} character${many}`;
  return `a${origin === 'int' ? ' whole' : ''} number of at ${most} ${bound}`;
}

/** `a number of at least 0` */
function allowed(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return KINDS[issue.expected] ?? `a value of another kind (${issue.expected})`;
    case 'too_small':
      return sizeText(issue.origin, 'least', issue.minimum);
    case 'too_big':
      return sizeText(issue.origin, 'most', issue.maximum);
    case 'invalid_value':
      return issue.values.length === 1
        ? given(issue.values[0])
        : `one of ${issue.values.map(String).join(', ')}`;
    case 'custom':
      return issue.message;
    default:
      return 'something else';
  }
}

const found = (value: unknown): string => (value === undefined ? 'is missing' : `is ${given(value)}`);

/** `contestants[0].loss[1] is “x”, but must be a number`. @param input what the schema was given */
export function issueText(issue: z.core.$ZodIssue, input: unknown, root = ''): string {
  const where = pathText(issue.path, root);
  if (issue.code === 'unrecognized_keys')
    return `${where === '' ? '' : `${where} has `}${issue.keys.map((key) => given(key)).join(', ')}${where === '' ? ' is there' : ''}, which is not known`;
  const subject = where === '' ? 'what it holds' : where;
  return `${subject} ${found(valueAt(input, issue.path))}, but must be ${allowed(issue)}`;
}

/** The first thing that is wrong. @param input what the schema was given @param root what the input is called */
export function schemaFault(error: z.core.$ZodError, input: unknown, root = ''): string {
  const [issue] = error.issues;
  return issue ? issueText(issue, input, root) : 'it is not what it should be';
}
