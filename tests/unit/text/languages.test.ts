/** Every other language: the same messages with the same holes, all of them whole, and none of them for two English meanings. */
import { FluentResource } from '@fluent/bundle';
import { readdirSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { sayOf, sayOfAny } from '../../../src/tasks/say.ts';
import { TASK_NAMES } from '../../../src/tasks/tasks.ts';
import { ENGLISH } from '../../../src/text/english.ts';
import { GERMAN } from '../../../src/text/german.ts';
import { IN_ENGLISH, speak, type Language } from '../../../src/text/tell.ts';

const TEXT = new URL('../../../src/text/', import.meta.url).pathname;

/** A message, or a table of further ones. */
type Entry = string | { readonly [key: string]: Entry } | readonly Entry[];

function* leaves(
  entry: Entry,
  path: readonly string[] = [],
): Generator<readonly [path: string, message: string]> {
  if (typeof entry === 'string') yield [path.join('.'), entry];
  else for (const [key, inner] of Object.entries(entry)) yield* leaves(inner, [...path, key]);
}

/** Languages by their files' names, with their tables. */
const TABLES: Readonly<Record<string, Entry>> = { de: GERMAN };

const english = new Map(leaves(ENGLISH));

const holesOf = (message: string): ReadonlySet<string> =>
  new Set(Array.from(message.matchAll(/\{\s?(?:NUMBER\()?\$(\w+)/g), ([, name]) => name ?? ''));

/** What tasks fill in, in English; and all that they fill in in a language. */
const NOUN = /^(?:[uU]nits?|[sS]equences?|[sS]ources?|reads|wasRead|misread)$/;
const nounsOf = ({ nouns }: Language): ReadonlySet<string> =>
  new Set(Object.values(nouns).flatMap((forms) => Object.keys(forms)));

const sourcesOf = async (id: string): Promise<Language> =>
  ((await import(`${TEXT}languages/${id}.ts`)) as { readonly LANGUAGE: Language }).LANGUAGE;

afterEach(() => speak(IN_ENGLISH));

test('every language that has a file is looked at here, and has a table for every place', () => {
  const files = readdirSync(`${TEXT}languages`).map((name) => name.replace('.ts', ''));
  expect(files).toEqual(Object.keys(TABLES));
  for (const id of files)
    expect(readdirSync(`${TEXT}${id}`).filter((name) => name !== 'nouns.ts')).toEqual(
      readdirSync(`${TEXT}en`),
    );
});

describe.each(Object.entries(TABLES))('%s', (id, table) => {
  const messages = new Map(leaves(table));

  test('has the messages of English, and no other', () => {
    expect([...messages.keys()].toSorted()).toEqual([...english.keys()].toSorted());
  });

  test('has the holes of English, and of nouns the forms that it knows', async () => {
    const nouns = nounsOf(await sourcesOf(id));
    const faults = [...english].flatMap(([path, message]) => {
      const [own, wanted] = [holesOf(messages.get(path) ?? ''), holesOf(message)];
      const unknown = [...own].filter((hole) => !wanted.has(hole) && !nouns.has(hole));
      const missing = [...wanted].filter((hole) => !own.has(hole) && !NOUN.test(hole));
      return unknown.length + missing.length === 0 ? [] : [{ path, unknown, missing }];
    });
    expect(faults).toEqual([]);
  });

  test('says one thing of one English message, wherever that stands', () => {
    const by = new Map<string, Set<string>>();
    for (const [path, message] of english)
      by.set(message, (by.get(message) ?? new Set()).add(messages.get(path) ?? ''));
    expect([...by].filter(([, all]) => all.size > 1)).toEqual([]);
  });

  test('begins with the file’s name where English does: errors are told apart by it', () => {
    const astray = [...english].filter(
      ([path, message]) =>
        message.startsWith('{$name}') &&
        path.startsWith('dataFiles') &&
        !messages.get(path)?.startsWith('{$name}'),
    );
    expect(astray).toEqual([]);
  });

  test('has no blanks to lose, and no message that Fluent cannot read', () => {
    const faults = [...messages].filter(([, message]) => {
      const inLines = message.replaceAll(/\s*(\*?\[[\w-]+\] )/g, '\n $1').replaceAll(/\s+\}/g, '\n }');
      const { body } = new FluentResource(`message = ${inLines}`);
      return message !== message.trim() || / {2}/.test(message) || body.length !== 1;
    });
    expect(faults).toEqual([]);
  });

  test('tells every message for every task, and leaves no hole', async () => {
    speak(await sourcesOf(id));
    const characters = { read: true, written: true };
    const says = [...TASK_NAMES.map((task) => ({ task })), { task: 'translation', characters } as const].map(
      sayOf,
    );
    const faults = new Set<string>();
    for (const say of [...says, sayOfAny])
      for (const message of english.values()) {
        const keys = Array.from(message.matchAll(/\[([\w-]+)\]/g), ([, key]) => key ?? '');
        const holes = [...holesOf(message)].filter((hole) => !NOUN.test(hole));
        for (const value of [1, 2, ...(message.includes('NUMBER(') ? [] : ['⟨x⟩', ...keys])]) {
          const values = Object.fromEntries(holes.map((hole) => [hole, value]));
          const told = (say as (message: string, values: object) => string)(message, values);
          if (/[{}]|->|undefined/.test(told)) faults.add(told);
        }
      }
    expect([...faults]).toEqual([]);
  });
});
