/** A list of misspellings in each way of writing them is not only read, but learned from. */
import { beforeAll, expect, it } from 'vitest';
import type { Settings } from '../../src/experiments/settings.ts';
import { useBackend } from '../support/backends.ts';
import { contestant, losses, runRace } from '../support/races.ts';
import { readFile } from '../support/readFile.ts';

beforeAll(() => useBackend('wasm'));

const RIGHT = [
  'receive',
  'believe',
  'friend',
  'weird',
  'their',
  'piece',
  'field',
  'quiet',
  'science',
  'height',
];
const WORDS = [...RIGHT, ...RIGHT.map((word) => `${word}s`)];
const wrongs = (word: string): readonly string[] => [word.replace(/ie|ei/, 'e'), `${word}e`];
const pairs = WORDS.flatMap((word) => wrongs(word).map((wrong) => [wrong, word] as const));
const lines = (all: readonly string[]): string => all.join('\n');

const KINDS: readonly (readonly [string, string])[] = [
  ['right: wrong, wrong*3', lines(WORDS.map((word) => `${word}: ${wrongs(word).join(', ')}*3`))],
  ['right: wrong wrong', lines(WORDS.map((word) => `${word}: ${wrongs(word).join(' ')}`))],
  [
    'wrong->right1, right2',
    lines([...pairs.map(([wrong, right]) => `${wrong}->${right}`), 'wierd->weird, wired']),
  ],
  ['$right', lines(WORDS.map((word) => lines([`$${word}`, ...wrongs(word)])))],
  ['wrong<TAB>right', lines(pairs.map((pair) => pair.join('\t')))],
  ['right<TAB>wrong', lines(pairs.map((pair) => pair.toReversed().join('\t')))],
  ['wrong right', lines(pairs.map((pair) => pair.join(' ')))],
];

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

it.each(KINDS)('%s', async (_, text) => {
  const data = await readFile(text, 'list.txt');
  expect([data.task, data.splits[0]?.id]).toEqual(['spelling', 'by-type']);
  const settings: Partial<Settings> = {
    ...({ data: 'own', split: 'by-type', aligned: false, hidden: 8, embedding: 4, batchSize: 8 } as const),
    ...({ optimiser: 'adam', learningRate: 0.01 } as const),
    contestants: [contestant({ method: 'mle' })],
  };
  const told = losses(await runRace(settings, 200, data));
  expect(told).toHaveLength(200);
  expect(meanOf(told.slice(-20))).toBeLessThan(0.8 * meanOf(told.slice(0, 20)));
});
