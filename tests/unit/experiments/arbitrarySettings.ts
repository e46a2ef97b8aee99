/** Random settings for property tests: every field anywhere in its range, one to four contestants. */
import fc from 'fast-check';
import { CONTESTANT_LIMIT } from '../../../src/experiments/contestants.ts';
import {
  contestantFields,
  sharedFields,
  type Field,
  type FieldValue,
} from '../../../src/experiments/fieldList.ts';
import { settingsSchema, type Settings } from '../../../src/experiments/settings.ts';

/** Any value that a field allows. */
export function arbitraryValue(field: Field): fc.Arbitrary<FieldValue> {
  if (field.kind === 'flag') return fc.boolean();
  if (field.kind === 'choice') return fc.constantFrom(...field.options);
  const { min, max } = field;
  return field.integer ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true }).map((x) => x + 0);
}

function arbitraryFields(fields: readonly Field[]): fc.Arbitrary<Record<string, FieldValue>> {
  return fc.record(Object.fromEntries(fields.map((field) => [field.name, arbitraryValue(field)])));
}

export const arbitrarySettings: fc.Arbitrary<Settings> = fc
  .tuple(
    arbitraryFields(sharedFields),
    fc.array(arbitraryFields(contestantFields), { minLength: 1, maxLength: CONTESTANT_LIMIT }),
  )
  .map(([shared, contestants]) => settingsSchema.parse({ ...shared, contestants }));
