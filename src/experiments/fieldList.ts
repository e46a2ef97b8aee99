/** Every setting as one plain list, read off the schema once: form, link, command line and help all walk it. */
import * as z from 'zod/mini';
import { FIELDS } from '../text/en/fields.ts';
import { fieldMeta, type FieldMeta } from './fields.ts';
import {
  contestantSchema,
  settingsSchema,
  type ContestantField,
  type ContestantSettings,
  type Settings,
  type SharedField,
} from './settings.ts';

export type FieldValue = number | string | boolean;

type SettingName = SharedField | ContestantField;

const { labels: LABELS } = FIELDS;
const UNITS: Readonly<Partial<Record<SettingName, string>>> = FIELDS.units;

/** What is told of a setting; `label` and `unit` are messages. */
interface FieldFacts extends Omit<FieldMeta, 'when'> {
  readonly label: string;
  readonly unit?: string | undefined;
  readonly when: 'restart' | 'live';
}

interface Described<Name extends string> {
  readonly name: Name;
  readonly meta: FieldFacts;
}
export interface NumberField<Name extends string = string> extends Described<Name> {
  readonly kind: 'number';
  readonly min: number;
  readonly max: number;
  readonly integer: boolean;
  readonly default: number;
}
export interface ChoiceField<Name extends string = string> extends Described<Name> {
  readonly kind: 'choice';
  /** The values, as settings hold them. */
  readonly options: readonly string[];
  readonly default: string;
}
export interface FlagField<Name extends string = string> extends Described<Name> {
  readonly kind: 'flag';
  readonly default: boolean;
}
export type Field<Name extends string = string> = NumberField<Name> | ChoiceField<Name> | FlagField<Name>;

/** Reads one field off its schema. @throws Error when a schema was not made by fields.ts. */
function describe<Name extends SettingName>(name: Name, schema: unknown): Field<Name> {
  const known = schema instanceof z.ZodMiniDefault ? fieldMeta.get(schema) : undefined;
  if (!(schema instanceof z.ZodMiniDefault) || known === undefined)
    throw new Error(`setting ${name} has no description`);
  const meta = { when: 'restart', ...known, label: LABELS[name], unit: UNITS[name] } as const;
  const inner: unknown = schema.def.innerType;
  const fallback: unknown = schema.parse(undefined);
  if (inner instanceof z.ZodMiniNumber && typeof fallback === 'number') {
    if (meta.range === undefined) throw new Error(`setting ${name} has no range`);
    return { kind: 'number', name, meta, ...meta.range, default: fallback };
  }
  if (inner instanceof z.ZodMiniEnum && typeof fallback === 'string') {
    const options = Object.values(inner.def.entries).map(String);
    return { kind: 'choice', name, meta, options, default: fallback };
  }
  if (inner instanceof z.ZodMiniBoolean && typeof fallback === 'boolean')
    return { kind: 'flag', name, meta, default: fallback };
  throw new Error(`setting ${name} is of a kind that the field list does not know`);
}

/** The settings that all contestants share, in the schema's order. */
export const sharedFields: readonly Field<SharedField>[] = Object.entries(settingsSchema.shape)
  .filter(([name]) => name !== 'contestants')
  // Object.entries forgets the key type; the filter leaves exactly the shared names.
  .map(([name, schema]) => describe(name as SharedField, schema));

/** The settings that each contestant has of its own, in the schema's order. */
export const contestantFields: readonly Field<ContestantField>[] = Object.entries(contestantSchema.shape)
  // Object.entries forgets the key type.
  .map(([name, schema]) => describe(name as ContestantField, schema));

/** The shared field of that name, if there is one. */
export function findSharedField(name: string): Field<SharedField> | undefined {
  return sharedFields.find((field) => field.name === name);
}

/** The contestant's field of that name, if there is one. */
export function findContestantField(name: string): Field<ContestantField> | undefined {
  return contestantFields.find((field) => field.name === name);
}

/** The shared field of a known name. */
export function sharedField(name: SharedField): Field<SharedField> {
  const field = findSharedField(name);
  if (field === undefined) throw new Error(`no shared setting ${name}`);
  return field;
}

/** The contestant's field of a known name. */
export function contestantField(name: ContestantField): Field<ContestantField> {
  const field = findContestantField(name);
  if (field === undefined) throw new Error(`no contestant's setting ${name}`);
  return field;
}

/** A copy of `settings` with one shared field changed; the value is checked by `parseSettings`, not here. */
export function withShared(settings: Settings, name: SharedField, value: FieldValue): Settings {
  return { ...settings, [name]: value };
}

/** A copy of `settings` with one field of contestant `index` changed; the value is checked by `parseSettings`. */
export function withContestant(
  settings: Settings,
  index: number,
  name: ContestantField,
  value: FieldValue,
): Settings {
  const contestants = settings.contestants.map((contestant, i): ContestantSettings =>
    i === index ? { ...contestant, [name]: value } : contestant,
  );
  return { ...settings, contestants };
}
