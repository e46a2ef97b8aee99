/** Data are told by 128 bits of their content: lines and order count, packing does not. */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { BUILT_IN_DATA } from '../../../src/tasks/tasks.ts';
import { readFile } from 'node:fs/promises';
import { readBuiltIn, readDataFile } from '../../../src/training/readData.ts';
import { runDataOf } from '../../../src/training/runDataOf.ts';
import { kasselText } from '../../support/kasselText.ts';

const read = async (content: string | Uint8Array<ArrayBuffer>, name: string) =>
  runDataOf(
    await readDataFile(new Blob([content]), name, {
      onProgress: () => undefined,
      yieldPoint: () => Promise.resolve(),
    }),
  );
const sum = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 32);

const pairs = Array.from({ length: 40 }, (_, i) => `a dog sees ${i % 7}\tein hund sieht ${i % 7}`);
const FILES: readonly (readonly [string, string])[] = [
  ['spelling.txt', 'the quick brown fox jumps over the lazy dog. '.repeat(60)],
  ['misspelt.txt', Array.from({ length: 30 }, (_, i) => `word${i}: wrod, wird`).join('\n')],
  ['tagged.conll', 'the DT B-NP\ndog NN I-NP\nruns VBZ B-VP\n\n'.repeat(30)],
  ['pairs.tsv', pairs.join('\n')],
];

describe('a file', () => {
  it.each(FILES)('%s has the hash of its unpacked bytes', async (name, text) => {
    const plain = await read(text, name);
    expect(plain.content).toBe(sum(text));
    expect(await read(Uint8Array.from(gzipSync(text)), `${name}.gz`)).toMatchObject({
      content: plain.content,
    });
  });

  it('of letters, too, though it is read in pieces', async () => {
    const words = Array.from({ length: 300 }, (_, i) => ({
      ...{ targets: Uint8Array.of(i % 26, i % 7), group: i % 10 },
      inputs: Uint8Array.from({ length: 256 }, (__, pixel) => (pixel * i) % 2),
    }));
    const text = kasselText(words);
    // More than one piece.
    expect(text.length).toBeGreaterThan(140_000);
    expect((await read(text, 'letter.data')).content).toBe(sum(text));
  });

  it('with its lines in another order, or broken elsewhere, is another one', async () => {
    const contents = [pairs, pairs.toReversed(), [...pairs, ''], pairs.slice(1)].map(
      async (lines) => (await read(lines.join('\n'), 'pairs.tsv')).content,
    );
    expect(new Set(await Promise.all(contents)).size).toBe(4);
  });
});

it('data that come with the playground have hashes of their own, the same each time', async () => {
  const bytesOf = async (file: string) => Uint8Array.from(await readFile(`public/${file}`)).buffer;
  const contents = () =>
    Promise.all(BUILT_IN_DATA.map(async (id) => runDataOf(await readBuiltIn(id, bytesOf)).content));
  const first = await contents();
  expect(new Set(first).size).toBe(BUILT_IN_DATA.length);
  expect(first.every((content) => /^[0-9a-f]{32}$/.test(content ?? ''))).toBe(true);
  expect(await contents()).toEqual(first);
});
