/** What a schema has against a value, in the product's words: where, what was found there, what is allowed. */
import type * as z from 'zod/mini';
import { GIVEN } from '../text/en/given.ts';
import { fill, tell } from '../text/tell.ts';
import { given, misfit } from './fieldText.ts';

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

const KINDS: Readonly<Record<string, string>> = GIVEN.kinds;

/** `a list of at least 1 entry` */
function sizeText(origin: string, most: 'least' | 'most', bound: number | bigint): string {
  const { list, text, whole, number } = GIVEN.sizes;
  const sizes = { array: list, string: text, int: whole }[origin] ?? number;
  return tell(sizes[most], { bound: String(bound), count: Number(bound) });
}

/** `a number of at least 0` */
function allowed(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return fill(KINDS[issue.expected] ?? GIVEN.otherKind, { kind: issue.expected });
    case 'too_small':
      return sizeText(issue.origin, 'least', issue.minimum);
    case 'too_big':
      return sizeText(issue.origin, 'most', issue.maximum);
    case 'invalid_value':
      return issue.values.length === 1
        ? given(issue.values[0])
        : tell(GIVEN.oneOf, { names: issue.values.map(String).join(', ') });
    case 'custom':
      return issue.message;
    default:
      return tell(GIVEN.somethingElse);
  }
}

/** `contestants[0].loss[1] is “x”, but must be a number`. @param input what the schema was given */
export function issueText(issue: z.core.$ZodIssue, input: unknown, root = ''): string {
  const where = pathText(issue.path, root);
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.map((key) => given(key)).join(', ');
    return where === '' ? tell(GIVEN.unknownHere, { keys }) : tell(GIVEN.unknown, { where, keys });
  }
  return misfit(where === '' ? tell(GIVEN.all) : where, valueAt(input, issue.path), allowed(issue));
}

/** The first thing that is wrong. @param input what the schema was given @param root what the input is called */
export function schemaFault(error: z.core.$ZodError, input: unknown, root = ''): string {
  const [issue] = error.issues;
  return issue ? issueText(issue, input, root) : tell(GIVEN.odd);
}
