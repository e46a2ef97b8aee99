/** The table of messages: each is a whole message with holes that can be filled, and is told somewhere. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ENGLISH } from '../../../src/text/english.ts';
import { sayOfAny } from '../../../src/tasks/say.ts';

const SRC = new URL('../../../src/', import.meta.url).pathname;

/** A message, or a table of further ones. */
type Entry = string | { readonly [key: string]: Entry } | readonly Entry[];

/** All messages under an entry, with the keys that lead there. */
function* leaves(entry: Entry, path: readonly string[]): Generator<readonly [path: string, message: string]> {
  if (typeof entry === 'string') yield [path.join('.'), entry];
  else for (const [key, inner] of Object.entries(entry)) yield* leaves(inner, [...path, key]);
}

const messages = [...leaves(ENGLISH, [])];
const holesOf = (message: string): readonly string[] =>
  Array.from(message.matchAll(/\{\s?(?:NUMBER\()?\$(\w+)/g), ([, name]) => name ?? '');

const say = sayOfAny as (message: string, values: Readonly<Record<string, number>>) => string;

test.each(messages)('%s is told whole, for one and for several', (_, message) => {
  // Blanks at its ends would be lost.
  expect(message).toBe(message.trim());
  for (const count of [1, 2]) {
    const told = say(message, Object.fromEntries(holesOf(message).map((name) => [name, count])));
    expect(told).not.toMatch(/[{}]|->/);
    expect(told).not.toBe('');
  }
});

const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('text/'))
  .map((name) => readFileSync(`${SRC}${name}`, 'utf8'))
  .join('\n');

describe.each(readdirSync(`${SRC}text/en`))('%s', (file) => {
  const text = readFileSync(`${SRC}text/en/${file}`, 'utf8');
  const tables = Array.from(text.matchAll(/^export const ([A-Z_]+)/gm), ([, name]) => name ?? '');

  test('is part of the whole table', () => {
    const whole = readFileSync(`${SRC}text/english.ts`, 'utf8');
    for (const table of tables) expect(whole).toMatch(new RegExp(`: ${table}\\b`));
  });

  test('has no message that nobody tells', () => {
    for (const table of tables) {
      const asWhole = new RegExp(`\\b${table}\\b(?!\\.)`).test(sources.replaceAll(/^import .*$/gm, ''));
      const keys = Array.from(text.matchAll(/^ {2}(\w+):/gm), ([, key]) => key ?? '');
      const untold = asWhole
        ? []
        : keys.filter((key) => !new RegExp(`\\b${table}\\.${key}\\b`).test(sources));
      expect(untold).toEqual([]);
    }
  });
});

test('no message in a nested table is left that nobody tells', () => {
  const isTold = (path: readonly string[]): boolean => {
    const [parent = '', key = ''] = path.slice(-2);
    // By its own name, or by whoever has its table as a whole and chooses from it.
    return (
      !/^[a-z]\w*$/i.test(key) ||
      new RegExp(`\\.${key}\\b`).test(sources) ||
      new RegExp(`\\b${parent}\\b[^.\\w]`).test(sources)
    );
  };
  expect(
    messages.map(([path]) => path.split('.')).filter((path) => path.length > 2 && !isTold(path)),
  ).toEqual([]);
});
