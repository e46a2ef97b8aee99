/** The JSON Schemas of docs are those of the code, hold for every file that is checked in, and refuse what the program refuses. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SCHEMA_NAMES, schemaText } from '../../../scripts/schemas/schemas.ts';
import { parseLesson } from '../../../src/experiments/lessonTrace.ts';
import { decodeResults } from '../../../src/experiments/results.ts';
import { decodeRunFile } from '../../../src/experiments/runFile.ts';
import { checkedIn, faultsBy } from '../../support/jsonSchemas.ts';
import { LESSON_FILES, lessonText } from '../../support/lessonFiles.ts';

const textOf = (file: string): string => readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');

/** Every file of each kind that is checked in, and what reads it. */
const FILES = {
  run: { texts: { 'public/curves.json': textOf('public/curves.json') }, read: decodeRunFile },
  results: {
    texts: Object.fromEntries(
      ['public/results.json', 'docs/chunking.results.json', 'docs/translation.results.json'].map((file) => [
        file,
        textOf(file),
      ]),
    ),
    read: decodeResults,
  },
  trace: {
    texts: Object.fromEntries(LESSON_FILES.map((name) => [name, lessonText(name)])),
    read: parseLesson,
  },
} as const;
const KINDS = Object.keys(FILES) as readonly (keyof typeof FILES)[];

type Json = Record<string, unknown>;

describe.each(SCHEMA_NAMES)('the schema of %s files', (name) => {
  it('is the one of the code, or must be written anew: npm run make:schemas', async () => {
    expect(checkedIn(name)).toBe(await schemaText(name));
  });
});

describe.each(KINDS)('the schema of %s files', (kind) => {
  const { texts, read } = FILES[kind];
  const [first = ''] = Object.values(texts);
  const faults = faultsBy(kind);

  it.each(Object.keys(texts))('holds for %s', (file) => {
    expect(faults(JSON.parse((texts as Readonly<Record<string, string>>)[file] ?? ''))).toEqual([]);
  });

  it('asks for every part that the program asks for', () => {
    const whole = JSON.parse(first) as Json;
    const asked = Object.keys(whole).filter((key) => {
      const { [key]: _, ...rest } = whole;
      try {
        read(JSON.stringify(rest));
        return false;
      } catch {
        return true;
      }
    });
    expect(asked.length).toBeGreaterThan(2);
    for (const key of asked) {
      const { [key]: _, ...rest } = whole;
      // Settings may be left out: all of them have defaults.
      expect(faults(rest), key).not.toEqual([]);
      expect(faults({ ...whole, [key]: { not: 'this' } }), key).not.toEqual([]);
    }
  });
});
