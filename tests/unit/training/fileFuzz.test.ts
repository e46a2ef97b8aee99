/** Files of every kind that something happened to: each is read as data that can be trained on, or refused in a sentence. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DataSet } from '../../../src/tasks/task.ts';
import { fuzzRuns } from '../../support/fuzz.ts';
import { kasselText, word } from '../../support/kasselText.ts';
import { readFile, refusal } from '../../support/readFile.ts';

/** FUZZ=5 makes it 5,000. */
const RUNS = fuzzRuns(1_000);

interface Sample {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const lines = (count: number, line: (i: number) => string): Uint8Array =>
  bytesOf(Array.from({ length: count }, (_, i) => line(i)).join('\n'));

/** Files that a folder holds, where SEARNN_INPUTS names one. */
function foundFiles(): Sample[] {
  const folder = process.env['SEARNN_INPUTS'];
  if (folder === undefined) return [];
  return readdirSync(folder).map((name) => ({
    name,
    bytes: Uint8Array.from(readFileSync(path.join(folder, name))).subarray(0, 4_000),
  }));
}

const PLAIN: readonly Sample[] = [
  { name: 'letter.data', bytes: bytesOf(kasselText(['at', 'be', 'at'].map((text, i) => word(text, i)))) },
  { name: 'pairs.tsv', bytes: lines(30, (i) => `The dog number ${i} barks.\tDer Hund ${i} bellt, oder?`) },
  {
    name: 'tagged.conll',
    bytes: lines(80, (i) => ['the DT B-NP', 'dog NN I-NP', 'barks VB B-VP', ''][i % 4] ?? ''),
  },
  { name: 'list.txt', bytes: lines(30, (i) => `word${i}: wrd${i}, werd*3`) },
  {
    name: 'text.txt',
    bytes: lines(12, (i) => `It was the best of times, it was ${i} o’clock; “so” he said.`),
  },
  ...foundFiles(),
];
const SAMPLES: readonly Sample[] = [
  ...PLAIN,
  ...PLAIN.slice(0, 5).map(({ name, bytes }) => ({
    name: `${name}.gz`,
    bytes: Uint8Array.from(gzipSync(bytes)),
  })),
];

/** What is put into a file. */
const PARTS = [
  ...[
    '\n',
    '\r\n',
    '\n\n',
    '\t',
    ' ',
    ',',
    ':',
    '*999',
    '*',
    '-1',
    '0',
    '99999999999',
    'B-NP',
    'I-',
    'O',
    '\ufeff',
    '\u0000',
  ],
  ...['a: b\n', 'a\tb\n', 'Title: Hamlet\n', 'é', '😀', '\u2028', 'İ'],
].map(bytesOf);
const ODD_BYTES = [
  Uint8Array.of(0xff),
  Uint8Array.of(0xc3),
  Uint8Array.of(0x1f, 0x8b, 8),
  new Uint8Array(40),
];

const mutation = fc.record({
  at: fc.nat(8_000),
  remove: fc.oneof({ weight: 3, arbitrary: fc.nat(3) }, { weight: 1, arbitrary: fc.nat(3_000) }),
  insert: fc.oneof(fc.constantFrom(...PARTS, ...ODD_BYTES), fc.uint8Array({ maxLength: 3 })),
  /** How often it is put in. */
  times: fc.constantFrom(0, 1, 1, 1, 2, 300),
});
const file = fc
  .tuple(fc.constantFrom(...SAMPLES), fc.array(mutation, { maxLength: 3 }), fc.constantFrom(...SAMPLES))
  .map(([{ name, bytes }, mutations, other]) => ({
    // Now and then a name says another kind than the content.
    name: mutations.length === 1 ? other.name : name,
    bytes: Uint8Array.from(
      mutations.reduce<Buffer>((content, { at, remove, insert, times }) => {
        const place = at % (content.length + 1);
        const added = Array.from({ length: times }, () => insert);
        return Buffer.concat([content.subarray(0, place), ...added, content.subarray(place + remove)]);
      }, Buffer.from(bytes)),
    ),
  }));

/** Data that can be trained on: every token is one, every split leaves something on both sides and nothing on both. */
function expectWhole(data: DataSet): void {
  const { examples, vocabulary, packing } = data;
  const tokens = packing.sourceTokens ?? 2;
  examples.forEach(({ index, inputs, targets }, i) => {
    if (
      index !== i ||
      inputs.some((each) => each >= tokens) ||
      targets.some((each) => each >= vocabulary.length)
    )
      throw new Error(`example ${i} is out of range`);
  });
  for (const { id } of data.splits) {
    const { train, test } = data.split(id);
    expect(train.length * test.length).toBeGreaterThan(0);
    expect(new Set([...train, ...test]).size).toBe(train.length + test.length);
    for (const i of [...train, ...test]) if (examples[i] === undefined) throw new Error(`no example ${i}`);
  }
  expect(data.fingerprint).toMatch(/^[0-9a-f]{8}$/);
}

describe('a file that something happened to', () => {
  it(
    'is read whole, or refused in one sentence that names it',
    async () => {
      let taken = 0;
      await fc.assert(
        fc.asyncProperty(file, async ({ name, bytes }) => {
          const sentence = await refusal(bytes, name);
          if (sentence === null) {
            taken++;
            expectWhole(await readFile(bytes, name));
            return;
          }
          expect(sentence.startsWith(name)).toBe(true);
          expect(sentence.length).toBeLessThan(400);
          expect(sentence).not.toContain('\n');
        }),
        { numRuns: RUNS },
      );
      expect(taken).toBeGreaterThan(RUNS / 20);
    },
    100 * RUNS,
  );
});
