/** A setting's value as text and back, and what is allowed, in the words that links, command line and messages use. */
import { assertNever } from '../base/assert.ts';
import type { Field, FieldValue } from './fieldList.ts';
import { sayOfAny } from '../tasks/say.ts';
import { GIVEN } from '../text/en/given.ts';
import { tell } from '../text/tell.ts';

const TRUE_WORDS = ['1', 'true', 'yes', 'on'];
const FALSE_WORDS = ['0', 'false', 'no', 'off'];

/** What a field allows: `a whole number from 1 to 512`, `one of sgd, adam`, `true or false`. */
export function allowedValues(field: Field): string {
  switch (field.kind) {
    case 'number':
      return tell(field.integer ? GIVEN.whole : GIVEN.number, {
        min: String(field.min),
        max: String(field.max),
      });
    case 'choice':
      return tell(GIVEN.oneOf, { names: field.options.join(', ') });
    case 'flag':
      return tell(GIVEN.flag);
    default:
      return assertNever(field);
  }
}

/** How a message names a field, in the words of the task where that is known: its label and its key, `batch (batchSize)`. */
export function fieldTitle(field: Field, say = sayOfAny): string {
  const label = say(field.meta.label);
  return label === field.name ? field.name : `${label} (${field.name})`;
}

/** How a message shows what was given; long things are cut. */
export function given(value: unknown): string {
  // JSON may write numbers that a computer cannot hold: 1e999.
  if (value === Infinity || value === -Infinity) return tell(GIVEN.tooLarge);
  const shown =
    typeof value === 'string'
      ? tell(GIVEN.quoted, { text: value })
      : typeof value === 'object' && value !== null
        ? JSON.stringify(value)
        : String(value);
  return shown.length > 60 ? `${shown.slice(0, 57)}…` : shown;
}

/** What is wrong with a value, a clause: `batch is 900, but must be a whole number`. */
export const misfit = (what: string, value: unknown, allowed: string): string =>
  value === undefined
    ? tell(GIVEN.missing, { what, allowed })
    : tell(GIVEN.bad, { what, given: given(value), allowed });

/** The sentence for a value that a field does not allow. */
export const badValue = (field: Field, value: unknown): string =>
  `${misfit(fieldTitle(field), value, allowedValues(field))}.`;

/** True when `value` is one that the field allows. */
export function isAllowed(field: Field, value: unknown): value is FieldValue {
  switch (field.kind) {
    case 'number':
      return (
        typeof value === 'number' &&
        value >= field.min &&
        value <= field.max &&
        (!field.integer || Number.isInteger(value))
      );
    case 'choice':
      return typeof value === 'string' && field.options.includes(value);
    case 'flag':
      return typeof value === 'boolean';
    default:
      return assertNever(field);
  }
}

/** The value as links and the command line write it; `readText` gives it back exactly. */
export function writeText(field: Field, value: FieldValue): string {
  return field.kind === 'flag' ? (value === true ? '1' : '0') : String(value);
}

/** The flag that a text stands for, or undefined when it is none. */
export function readFlag(text: string): boolean | undefined {
  const word = text.trim().toLowerCase();
  if (TRUE_WORDS.includes(word)) return true;
  return FALSE_WORDS.includes(word) ? false : undefined;
}

/** The value that a text stands for, or undefined when the field does not allow it. */
export function readText(field: Field, text: string): FieldValue | undefined {
  const trimmed = text.trim();
  const value = fromText(field, trimmed);
  return isAllowed(field, value) ? value : undefined;
}

function fromText(field: Field, text: string): FieldValue | undefined {
  switch (field.kind) {
    case 'number':
      // Decimal notation only: Number() would also take '', '0x10' and 'Infinity'.
      return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : undefined;
    case 'choice':
      return text;
    case 'flag':
      return readFlag(text);
    default:
      return assertNever(field);
  }
}
