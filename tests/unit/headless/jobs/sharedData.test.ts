/** Data that cross to other threads: read once, in memory that all of them share, and as good there as here. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { at } from '../../../../src/base/assert.ts';
import { randomFromSeed } from '../../../../src/base/random.ts';
import { dataOf, shareData } from '../../../../src/headless/jobs/sharedData.ts';
import { sourceText } from '../../../../src/tasks/tokensText.ts';
import type { DataSet } from '../../../../src/tasks/task.ts';
import { BUILT_IN_DATA, type BuiltInData } from '../../../../src/tasks/tasks.ts';
import { Batches } from '../../../../src/training/batches.ts';
import { readBuiltIn, readDataFile } from '../../../../src/training/readData.ts';
import { runDataOf } from '../../../../src/training/runDataOf.ts';
import { noYield } from '../../../support/smallModels.ts';

const PUBLIC = path.join(import.meta.dirname, '../../../../public');

const made = new Map<BuiltInData, Promise<DataSet>>();

/** Each is made once. */
function builtIn(name: BuiltInData): Promise<DataSet> {
  const data = made.get(name) ?? make(name);
  made.set(name, data);
  return data;
}

const make = (name: BuiltInData) =>
  readBuiltIn(name, (file) => {
    const bytes = readFileSync(path.join(PUBLIC, file));
    return Promise.resolve(new Uint8Array(bytes).buffer);
  });

const fromText = (text: string) =>
  readDataFile(new Blob([text]), 'own.txt', { onProgress: () => undefined, yieldPoint: noYield });

/** As another thread has it. */
const crossed = (data: DataSet, split: string): DataSet => dataOf(structuredClone(shareData(data, split)));

/** What training sees of data: the batches of the first and of a later pass. */
function batchesOf(data: DataSet, split: string) {
  const { train } = data.split(split);
  const batches = new Batches(data, train, 8, randomFromSeed(5).fork('shuffle'));
  const perPass = Math.floor(train.length / batches.size);
  return [0, 1, perPass, 3 * perPass].map((update) => batches.at(update));
}

function expectSame(there: DataSet, here: DataSet, split: string): void {
  // The hash of data that were made is over all of them; comparing millions of pixels takes half a minute.
  expect(there.examples).toHaveLength(here.examples.length);
  const some = ({ examples }: DataSet) => examples.filter(({ index }) => index % 199 === 0);
  expect(some(there)).toEqual(some(here));
  expect(there.split(split)).toEqual(here.split(split));
  expect(batchesOf(there, split)).toEqual(batchesOf(here, split));
  expect(runDataOf(there)).toEqual(runDataOf(here));
  expect(sourceText(there, at(there.examples, 3))).toBe(sourceText(here, at(here.examples, 3)));
}

describe('data that cross to another thread', () => {
  it.each(BUILT_IN_DATA.filter((name) => name !== 'fewer-words'))(
    '%s: are the same there, pass by pass',
    async (name) => {
      const data = await builtIn(name);
      const { id } = at(data.splits, 0);
      expectSame(crossed(data, id), data, id);
    },
  );

  it('are the same where they are windows of a text or real misspellings', async () => {
    const text = await fromText('the quick brown fox jumps over the lazy dog. '.repeat(60));
    expectSame(crossed(text, 'noise-50'), text, 'noise-50');
    const words = Array.from({ length: 40 }, (_, i) => `right${i}: wrong${i}, rihgt${i}`).join('\n');
    const list = await fromText(words);
    expect(list.at).toBeUndefined();
    expectSame(crossed(list, 'by-type'), list, 'by-type');
  });

  it('keep the truths of those that have several', async () => {
    const data = await builtIn('spelling');
    const references = new Map([[2, [Uint8Array.of(1, 2), Uint8Array.of(3)]]]);
    const withTruths: DataSet = { ...data, split: (id) => ({ ...data.split(id), references }) };
    expect(crossed(withTruths, 'noise-30').split('noise-30').references).toEqual(references);
  });

  it('have all their numbers in memory that threads share, each array once', async () => {
    const data = await builtIn('spelling');
    const { content, split } = structuredClone(shareData(data, 'noise-30'));
    const { examples } = content;
    expect(split.train.buffer).toBeInstanceOf(SharedArrayBuffer);
    for (const { inputs, targets } of examples.slice(0, 50)) {
      expect(inputs.buffer).toBeInstanceOf(SharedArrayBuffer);
      expect(targets.buffer).toBeInstanceOf(SharedArrayBuffer);
    }
    // Both levels of noise spoil the same window.
    expect(at(examples, examples.length / 2).targets).toBe(at(examples, 0).targets);
  });
});
