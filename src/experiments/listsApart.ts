/** The long lists of a run file, looked through in slices and taken out, so that what is left is looked at at once. */
import * as z from 'zod/mini';
import { endsSlice, type Sliced } from '../base/sliced.ts';
import { evaluationSchema } from './evaluationSchema.ts';

/** Tests that are one slice. */
const TESTS = 16;

const someTests = z.array(evaluationSchema);

/** float32; null, which is what JSON has for NaN and ±∞, comes back as NaN. Null where anything else stands in it. */
function* columnOf(values: unknown): Sliced<Float32Array | null> {
  if (!Array.isArray(values)) return null;
  const column = new Float32Array(values.length);
  for (const [i, value] of (values as readonly unknown[]).entries()) {
    if (value !== null && !(typeof value === 'number' && Number.isFinite(value))) return null;
    column[i] = value ?? NaN;
    if (endsSlice(i)) yield;
  }
  return column;
}

/** Null where one is not as it should be. */
function* testsOf(values: unknown): Sliced<z.infer<typeof someTests> | null> {
  if (!Array.isArray(values)) return null;
  const tests: z.infer<typeof someTests> = [];
  for (let start = 0; start < values.length; start += TESTS) {
    const some = someTests.safeParse(values.slice(start, start + TESTS));
    if (!some.success) return null;
    tests.push(...some.data);
    yield;
  }
  return tests;
}

/** Those lists of a contestant in which nothing is wrong. */
export interface SoundLists {
  readonly loss?: Float32Array;
  readonly gradientNorm?: Float32Array;
  readonly evaluations?: z.infer<typeof someTests>;
}

function* soundLists(contestant: unknown): Sliced<SoundLists> {
  if (typeof contestant !== 'object' || contestant === null) return {};
  const told = contestant as { readonly [Name in keyof SoundLists]?: unknown };
  const loss = yield* columnOf(told.loss);
  const gradientNorm = yield* columnOf(told.gradientNorm);
  const evaluations = yield* testsOf(told.evaluations);
  return {
    ...(loss && { loss }),
    ...(gradientNorm && { gradientNorm }),
    ...(evaluations && { evaluations }),
  };
}

/** What a file says with empty lists in their places, and the lists by contestant. What is wrong in one stays where it is. */
export function* listsApart(
  file: object,
): Sliced<{ readonly rest: object; readonly lists: readonly SoundLists[] }> {
  const { contestants } = file as { readonly contestants?: unknown };
  if (!Array.isArray(contestants)) return { rest: file, lists: [] };
  const lists: SoundLists[] = [];
  for (const each of contestants as readonly unknown[]) lists.push(yield* soundLists(each));
  const emptied = lists.map((sound, i) => {
    const empty = Object.fromEntries(Object.keys(sound).map((name) => [name, []]));
    const each: unknown = contestants[i];
    return typeof each === 'object' && each !== null ? { ...each, ...empty } : each;
  });
  return { rest: { ...file, contestants: emptied }, lists };
}
