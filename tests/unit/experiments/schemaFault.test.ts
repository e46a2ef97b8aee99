/** What is wrong with a file is said in the product's words: where, what was found, what is allowed. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { parseLesson } from '../../../src/experiments/lessonTrace.ts';
import { schemaFault } from '../../../src/experiments/schemaFault.ts';
import { LESSON_FILES, lessonText } from '../../support/lessonFiles.ts';

const schema = z.strictObject({
  name: z.string().check(z.maxLength(5)),
  count: z.int().check(z.minimum(0), z.maximum(9)),
  kind: z.enum(['a', 'b']),
  version: z.literal(1),
  on: z.boolean(),
  list: z.array(z.number()).check(z.minLength(1)),
  pair: z.tuple([z.number(), z.number()]),
  times: z.record(z.string(), z.number()),
  inner: z.object({ text: z.optional(z.string()) }),
});
const good = {
  ...{ name: 'abc', count: 3, kind: 'a', version: 1, on: true, list: [1], pair: [1, 2] },
  ...{ times: { ms: 1 }, inner: {} },
};

function fault(json: unknown): string {
  const { error } = schema.safeParse(json);
  if (!error) throw new Error('it was taken');
  return schemaFault(error, json);
}

describe('a value that a schema refuses', () => {
  it.each<[Record<string, unknown>, string]>([
    [{ name: undefined }, 'name is missing, but must be a text'],
    [{ name: 7 }, 'name is 7, but must be a text'],
    [{ name: 'abcdef' }, 'name is “abcdef”, but must be a text of at most 5 characters'],
    [{ count: -5 }, 'count is -5, but must be a number of at least 0'],
    [{ count: 30.5 }, 'count is 30.5, but must be a whole number'],
    [{ count: Infinity }, 'count is a number too large to be read, but must be a number'],
    [{ count: '3' }, 'count is “3”, but must be a number'],
    [{ kind: 'c' }, 'kind is “c”, but must be one of a, b'],
    [{ version: 2 }, 'version is 2, but must be 1'],
    [{ on: 1 }, 'on is 1, but must be true or false'],
    [{ list: 'x' }, 'list is “x”, but must be a list'],
    [{ list: [] }, 'list is [], but must be a list of at least 1 entry'],
    [{ list: [1, null] }, 'list[1] is null, but must be a number'],
    [{ pair: [1] }, 'pair is [1], but must be a list of at least 2 entries'],
    [{ times: [] }, 'times is [], but must be an object with named parts'],
    [{ times: { ms: 'x' } }, 'times.ms is “x”, but must be a number'],
    [{ inner: { text: 1 } }, 'inner.text is 1, but must be a text'],
    [{ more: 1 }, '“more” is there, which is not known'],
  ])('%j: %s', (change, sentence) => {
    expect(fault({ ...good, ...change })).toBe(sentence);
  });

  it('is named as a whole where it is no object', () => {
    expect(fault([])).toBe('what it holds is [], but must be an object with named parts');
  });
});

/** Whatever a schema library may say by itself. */
const LIBRARY = /\bexpected\b|received|invalid|nonoptional|too (small|big)|undefined|NaN|Infinity/i;

/** Where a number too large for any computer shall stand. */
const HUGE = '(huge)';

/** A file's every part, replaced by something else, one at a time; of a list the first entry stands for all. */
function spoilt(root: Record<string, unknown>): string[] {
  const texts: string[] = [];
  const visit = (node: unknown) => {
    if (typeof node !== 'object' || node === null) return;
    const parts = node as Record<string, unknown>;
    for (const key of Array.isArray(node) ? Object.keys(node).slice(0, 1) : Object.keys(parts)) {
      const old = parts[key];
      for (const other of [undefined, null, 'x', -5.5, [], {}, HUGE]) {
        parts[key] = other;
        texts.push(JSON.stringify(root).replace(`"${HUGE}"`, '1e999'));
      }
      parts[key] = old;
      visit(old);
    }
  };
  visit(root);
  return texts;
}

it('no spoilt lesson answers in the schema library’s words', () => {
  const root = JSON.parse(lessonText(LESSON_FILES[0] ?? '')) as Record<string, unknown>;
  let refused = 0;
  for (const text of spoilt(root)) {
    try {
      parseLesson(text);
    } catch (error) {
      refused++;
      expect(error).toMatchObject({ code: 'bad-data' });
      expect(String(error)).toMatch(/The trace cannot be read: .*\.$/);
      expect(String(error).replace(/“.*?”/g, '')).not.toMatch(LIBRARY);
    }
  }
  expect(refused).toBeGreaterThan(100);
});

it('no part of the product speaks with the schema library’s own sentences', () => {
  const source = new URL('../../../src/', import.meta.url);
  const speaking = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .filter((name) => /zod\/v4\/locales|z\.config\(/.test(readFileSync(new URL(name, source), 'utf8')));
  expect(speaking).toEqual([]);
});
