/** Table views and what is written, as they stand in files: arrays as lists, what is no number as null. */
import * as z from 'zod/mini';
import { isTokens, narrowestTokens } from '../base/tokens.ts';
import { OTHER_SIDE } from './reports.ts';
import { VIEW_ARRAYS, WRITTEN_ARRAYS } from './viewArrays.ts';

/** Bytes, of which 0 and 1 are flags. */
export const flagList = z.pipe(
  z.array(z.int().check(z.minimum(0), z.maximum(255))),
  z.transform((list: number[]) => Uint8Array.from(list)),
);
/** Tokens, as wide as they must be. */
export const tokenList = z.pipe(
  z.array(z.int().check(z.minimum(0), z.maximum(0xffffffff))),
  z.transform((list: number[]) => narrowestTokens(list)),
);
/** Numbers, null where there is none. */
export const numberList = z.pipe(
  z.array(z.nullable(z.number())),
  z.transform((list: (number | null)[]) => Float32Array.from(list, (value) => value ?? NaN)),
);

const LISTS = { flags: flagList, tokens: tokenList, numbers: numberList };

interface Row {
  readonly holds: keyof typeof LISTS;
  readonly optional: boolean;
}
type ListFor<Of extends Row> = Of['optional'] extends true
  ? z.ZodMiniExactOptional<(typeof LISTS)[Of['holds']]>
  : (typeof LISTS)[Of['holds']];
type Shape<Rows> = { readonly [Name in keyof Rows]: Rows[Name] extends Row ? ListFor<Rows[Name]> : never };

function shapeOf<Rows extends Readonly<Record<string, Row>>>(rows: Rows): Shape<Rows> {
  const lists = Object.entries(rows).map(([name, { holds, optional }]) => [
    name,
    optional ? z.exactOptional(LISTS[holds]) : LISTS[holds],
  ]);
  // The list of each row, as `Shape` says; entries lose what belongs to which name.
  return Object.fromEntries(lists) as Shape<Rows>;
}

const viewShape = shapeOf(VIEW_ARRAYS);
const [finished, cost, referenceOut] = OTHER_SIDE;

export const viewSchema = z.object({
  contestant: z.int().check(z.minimum(0)),
  update: z.int().check(z.minimum(0)),
  origin: z.enum(['step', 'probe']),
  ...viewShape,
  otherSide: z.exactOptional(
    z.pick(z.object(viewShape), { [finished]: true, [cost]: true, [referenceOut]: true }),
  ),
});
export const writtenSchema = z.object(shapeOf(WRITTEN_ARRAYS));

/** Six digits are enough to see and to sum; a number that JSON lacks becomes null. */
const rounded = (value: number): number | null =>
  Number.isFinite(value) ? Number(value.toPrecision(6)) : null;

/** What `JSON.stringify` is given so that arrays stand as lists. */
export function arraysAsLists(_key: string, value: unknown): unknown {
  if (isTokens(value)) return Array.from(value);
  return value instanceof Float32Array ? Array.from(value, rounded) : value;
}
