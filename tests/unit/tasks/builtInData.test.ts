/** What comes with the playground stays what it was: runs that were kept, links and published figures name it. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { MAKE_BUILT_IN } from '../../../src/tasks/sources.ts';
import type { DataSet } from '../../../src/tasks/task.ts';
import { BUILT_IN, BUILT_IN_DATA, isBuiltIn, type BuiltInData } from '../../../src/tasks/tasks.ts';

/** A hash of all examples, and of what their tokens mean. */
function hashOf({ vocabulary, sourceVocabulary, examples }: DataSet): string {
  const hash = createHash('sha256').update(JSON.stringify([vocabulary, sourceVocabulary]));
  for (const { index, inputs, targets } of examples)
    hash.update(`${index}: ${inputs.join(' ')} → ${targets.join(' ')}\n`);
  return hash.digest('hex').slice(0, 16);
}

const bytesOf = async (file: string) => Uint8Array.from(gunzipSync(await readFile(`public/${file}`)));

it.each<[BuiltInData, string, number, string, string]>([
  ['fewer-words', 'the built-in 432 words', 6_048, '920288eb', '1ca63acdc2273ab6'],
  ['built-in', 'the built-in letters', 6_336, 'c63374f6', '8bbbb54009b6923a'],
  ['spelling', 'the built-in text', 33_462, 'd3e5d4e3', 'a569180bf614dd2b'],
  ['chunking', 'the built-in sentences', 2_000, 'a6273ec9', '50d3d399e61c9556'],
  ['translation', 'the built-in pairs of sentences', 5_000, '883c87c6', '4b29edc0954a5775'],
  ['toy', 'the built-in rows of digits', 9_000, 'cdc4c5f1', '83d5e1aa22752d1f'],
])('%s: %s', async (id, name, count, fingerprint, hash) => {
  const data = await MAKE_BUILT_IN[id](bytesOf);
  const { length } = data.examples;
  expect([data.name, length, data.fingerprint, hashOf(data)]).toEqual([name, count, fingerprint, hash]);
  // What is known of them before they are made.
  expect(data.task).toBe(BUILT_IN[id].task);
  expect(BUILT_IN[id].splits.toSorted()).toEqual(data.splits.map((split) => split.id).toSorted());
});

it('they are offered in the order of their tasks, and nothing else is one of them', () => {
  expect(BUILT_IN_DATA).toEqual(['fewer-words', 'built-in', 'spelling', 'chunking', 'translation', 'toy']);
  expect(BUILT_IN_DATA.every(isBuiltIn)).toBe(true);
  expect(['letters', 'toString', 'words.tsv', ''].some(isBuiltIn)).toBe(false);
});
