/** The shipped letters: their facts, their splits, their difficulty, and that the generator still makes them. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { licenceNotes } from '../../scripts/letters/licences.ts';
import { makePen, planLetters } from '../../scripts/letters/letterSet.ts';
import { SETS, type Shape } from '../../scripts/letters/shapes.ts';
import { STEADY } from '../../scripts/letters/writers.ts';
import { at } from '../../src/base/assert.ts';
import { decodeBuiltInLetters } from '../../src/tasks/letters/builtInLetters.ts';
import { spell } from '../../src/tasks/letters/letterWords.ts';
import type { DataSet } from '../../src/tasks/task.ts';
import { readBuiltIn } from '../../src/training/readData.ts';
import { countPairs, viterbiError } from '../support/bigramViterbi.ts';
import { letterError, trainSoftmax } from '../support/softmaxRegression.ts';

const read = (name: string): Buffer => readFileSync(new URL(`../../public/${name}`, import.meta.url));
const file = read('letters.bin');
const letters = decodeBuiltInLetters(gunzipSync(file));
const bytesOf = (buffer: Buffer): ArrayBuffer => Uint8Array.from(buffer).buffer;

let data: DataSet;
beforeAll(async () => {
  data = await readBuiltIn('built-in', () => Promise.resolve(bytesOf(file)));
});

const typesOf = (indices: Int32Array): Set<string> =>
  new Set(Array.from(indices, (index) => spell(at(data.examples, index))));

describe('the built-in letters', () => {
  it('are at least 6,000 words of at least 800 types, 3 to 14 letters long, in less than 700 kB', () => {
    const lengths = letters.words.map(({ targets }) => targets.length);
    expect(letters.words.length).toBeGreaterThanOrEqual(6000);
    expect(new Set(letters.words.map(spell)).size).toBeGreaterThanOrEqual(800);
    expect([Math.min(...lengths), Math.max(...lengths)]).toEqual([3, 14]);
    expect(file.length).toBeLessThan(700_000);
  });

  it('hold every letter, each type at least 3 and at most 25 times, as many words of each writer', () => {
    const count = (values: readonly (string | number)[]): number[] => {
      const counts = new Map<string | number, number>();
      for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
      return [...counts.values()];
    };
    const perType = count(letters.words.map(spell));
    expect(count(letters.words.flatMap(({ targets }) => [...targets])).length).toBe(26);
    expect(Math.min(...perType)).toBeGreaterThanOrEqual(3);
    expect(Math.max(...perType)).toBe(25);
    expect(new Set(count(letters.words.map(({ group }) => group)))).toEqual(new Set([44]));
  });

  it('have about as much ink as letters of the Kassel set: 24 to 32 of 128 pixels', () => {
    const pixels = letters.words.reduce((sum, { inputs }) => sum + inputs.length, 0);
    const ink = letters.words.reduce((sum, { inputs }) => sum + inputs.reduce((a, b) => a + b, 0), 0);
    expect((128 * ink) / pixels).toBeGreaterThan(24);
    expect((128 * ink) / pixels).toBeLessThan(32);
  });

  it('are the same whether or not a server has decompressed them', async () => {
    const plain = await readBuiltIn('built-in', () => Promise.resolve(bytesOf(gunzipSync(file))));
    expect(plain.fingerprint).toBe(data.fingerprint);
  });

  it('are refused when damaged or cut off', async () => {
    const damaged = Buffer.from(file);
    damaged[1000] = at(damaged, 1000) ^ 1;
    for (const bytes of [damaged, file.subarray(0, 9999), Buffer.from('not found')])
      await expect(readBuiltIn('built-in', () => Promise.resolve(bytesOf(bytes)))).rejects.toMatchObject({
        code: 'bad-data',
        message: expect.stringContaining('the built-in letters are damaged') as string,
      });
  });
});

describe('the 432 words', () => {
  const fewer = decodeBuiltInLetters(gunzipSync(read('fewer-words.bin')));

  it('are 5 to 11 letters long and written 14 times each, by 12 to 14 hands, as many words of each writer, in less than 700 kB', () => {
    const lengths = fewer.words.map(({ targets }) => targets.length);
    expect([Math.min(...lengths), Math.max(...lengths)]).toEqual([5, 11]);
    expect(read('fewer-words.bin').length).toBeLessThan(700_000);
    const [handsOf, written] = [new Map<string, number[]>(), new Map<number, number>()];
    for (const word of fewer.words) {
      const { group } = word;
      handsOf.set(spell(word), [...(handsOf.get(spell(word)) ?? []), group]);
      written.set(group, (written.get(group) ?? 0) + 1);
    }
    expect(handsOf.size).toBe(432);
    for (const [type, hands] of handsOf) {
      expect(hands, type).toHaveLength(14);
      expect(new Set(hands).size, type).toBeGreaterThanOrEqual(12);
    }
    expect(new Set(written.values())).toEqual(new Set([42]));
  });

  it('are tested on hands never seen in training, which wrote nearly all of the words', async () => {
    const known = await readBuiltIn('fewer-words', (name) => Promise.resolve(bytesOf(read(name))));
    const { train, test } = known.split('by-writer');
    const writers = (indices: Int32Array): Set<number> =>
      new Set(Array.from(indices, (index) => at(fewer.words, index).group));
    const types = (indices: Int32Array): Set<string> =>
      new Set(Array.from(indices, (index) => spell(at(known.examples, index))));
    expect([...writers(test)].filter((writer) => writers(train).has(writer))).toEqual([]);
    expect(types(train).size).toBe(432);
    expect(types(test).size).toBeGreaterThan(400);
    expect(test.length).toBeGreaterThan(600);
  });
});

describe('the generator', () => {
  it.each(Object.entries<Shape>(SETS))(
    'still plans the words of %s, and still draws every twelfth of them bit for bit',
    (name, shape) => {
      const letters = decodeBuiltInLetters(gunzipSync(read(name)));
      const plan = planLetters(shape);
      expect(plan.words.map(({ word }) => word)).toEqual(letters.words.map(spell));
      expect(plan.words.map(({ writer }) => writer)).toEqual(letters.words.map(({ group }) => group));
      expect(plan.testWriters).toEqual(letters.testWriters);
      const pen = makePen(plan);
      for (let i = 0; i < plan.words.length; i += 12)
        expect(Buffer.compare(pen(at(plan.words, i)), at(letters.words, i).inputs), `word ${i}`).toBe(0);
    },
  );

  it('draws other letters for another seed', () => {
    const few = { types: 20, hands: 1, wordsPerWriter: 10, variation: STEADY, counts: 'falling' } as const;
    const plan = planLetters({ seed: 2, ...few });
    const [first] = plan.words;
    expect(first && makePen(plan)(first)).not.toEqual(first && makePen({ ...plan, seed: 3 })(first));
  });

  it('still writes the shipped licence notes', () => {
    const shipped = readFileSync(new URL('../../public/letters.LICENSES.md', import.meta.url), 'utf8');
    expect(licenceNotes()).toBe(shipped);
  });
});

describe('the split by type', () => {
  it('tests on 10 to 13 % of the words, none of a type seen in training, of all common lengths', () => {
    const { train, test } = data.split('by-type');
    const seen = typesOf(train);
    expect([...typesOf(test)].filter((type) => seen.has(type))).toEqual([]);
    expect(test.length / data.examples.length).toBeGreaterThan(0.1);
    expect(test.length / data.examples.length).toBeLessThan(0.13);
    const lengths = new Set([...typesOf(test)].map((type) => type.length));
    for (let length = 4; length <= 11; length++) expect(lengths).toContain(length);
  });
});

describe('the split by writer', () => {
  it('tests on 10 to 12 % of the words, of writers not seen in training, of types all seen', () => {
    const { train, test } = data.split('by-writer');
    const writersOf = (indices: Int32Array): Set<number> =>
      new Set(Array.from(indices, (index) => at(letters.words, index).group));
    const [seenTypes, seenWriters] = [typesOf(train), writersOf(train)];
    expect([...typesOf(test)].filter((type) => !seenTypes.has(type))).toEqual([]);
    expect([...writersOf(test)].filter((writer) => seenWriters.has(writer))).toEqual([]);
    expect(test.length / data.examples.length).toBeGreaterThan(0.1);
    expect(test.length / data.examples.length).toBeLessThan(0.12);
  });
});

describe('difficulty', () => {
  it.each(['by-type', 'by-writer'])(
    '%s: a softmax regression errs on 15 to 30 %% of the letters, and the letters beside one help',
    (id) => {
      const { train, test } = data.split(id);
      const model = trainSoftmax(data, train, { epochs: 4 });
      const alone = letterError(model, data, test);
      const beside = viterbiError(model, countPairs(data, train), data, train, test);
      expect(alone).toBeGreaterThan(0.15);
      expect(alone).toBeLessThan(0.3);
      expect(beside).toBeLessThan(alone - 0.03);
    },
  );
});
