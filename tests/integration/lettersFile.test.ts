/** Reading a user's file of letters: gzip and plain, progress, stopping, faults; and the real data where they are. */
import { readFileSync } from 'node:fs';
import { gzipSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { PlaygroundError } from '../../src/base/errors.ts';
import { spell } from '../../src/tasks/letters/letterWords.ts';
import { readDataFile } from '../../src/training/readData.ts';
import { kasselLines, kasselText, word } from '../support/kasselText.ts';
import { realData } from '../support/realData.ts';

const goOn = (): Promise<void> => Promise.resolve();
const ignore = (): void => undefined;

const words = Array.from({ length: 300 }, (_, i) => word(['apple', 'pear', 'figs'][i % 3] ?? '', i % 10));
const text = kasselText(words);
const zipped = Uint8Array.from(gzipSync(text));

/** Reads pieces as a file. */
const read = (parts: BlobPart[], onProgress = ignore as (fraction: number) => void, yieldPoint = goOn) =>
  readDataFile(new Blob(parts), 'mine.data', { onProgress, yieldPoint });

describe('a file of letters', () => {
  it('is the same data, plain or gzip, whatever it is called', async () => {
    const plain = await read([text]);
    const packed = await read([zipped]);
    expect(plain.examples.length).toBe(300);
    expect(packed.fingerprint).toBe(plain.fingerprint);
  });

  it('reports progress that rises to 1 and comes to a yield point between pieces', async () => {
    const fractions: number[] = [];
    let yields = 0;
    await read(
      [text],
      (fraction) => fractions.push(fraction),
      () => {
        yields++;
        return goOn();
      },
    );
    expect(fractions.length).toBeGreaterThan(3);
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
    expect(fractions.at(-1)).toBe(1);
    expect(yields).toBeGreaterThan(2);
  });

  it.each([
    ['plain', text],
    ['gzip', zipped],
  ])('%s: stops where the yield point says so', async (_, content) => {
    const stop = (): Promise<void> => Promise.reject(new PlaygroundError('stopped', 'stopped'));
    await expect(read([content], ignore, stop)).rejects.toMatchObject({ code: 'stopped' });
  });

  it('names the file, the line and the column of a fault, also inside gzip', async () => {
    const lines = kasselLines(words);
    lines[1203] = (lines[1203] ?? '').replace(/^(\d+\t[a-z]\t)-?\d+/, '$1x');
    const fault = lines.join('\n');
    for (const content of [fault, Uint8Array.from(gzipSync(fault))])
      await expect(read([content])).rejects.toMatchObject({
        code: 'bad-data',
        message:
          'mine.data: line 1204, column 3 (next_id): "x" is not a whole number, or -1 at the end of a word',
      });
  });

  it.each([
    ['cut off', zipped.slice(0, zipped.length - 20)],
    ['cut off in its header', zipped.slice(0, 5)],
    ['damaged', zipped.map((byte, i) => (i > 200 && i < 260 ? byte ^ 0x55 : byte))],
  ])('a gzip file %s is refused in a sentence', async (_, content) => {
    await expect(read([content])).rejects.toMatchObject({
      code: 'bad-data',
      message: expect.stringMatching(/^mine\.data(: line| is a damaged or cut-off gzip file)/) as string,
    });
  });

  it('an empty file is refused', async () => {
    await expect(read([])).rejects.toMatchObject({
      code: 'bad-data',
      message: expect.stringMatching(/^mine\.data: the file is empty/) as string,
    });
  });
});

const real = realData('ocr/letter.folds1-9.data.gz');
describe.skipIf(real === null)('the real letters, folds 1 to 9', () => {
  it('are 6,251 words, 47,535 letters and 55 types, packed or not', async () => {
    const packed = readFileSync(real ?? '');
    const plain = gunzipSync(packed);
    const data = await read([Uint8Array.from(packed)]);
    const unpacked = await read([Uint8Array.from(plain)]);
    expect(data.examples.length).toBe(6251);
    expect(data.examples.reduce((sum, { targets }) => sum + targets.length, 0)).toBe(47_535);
    expect(new Set(data.examples.map(spell)).size).toBe(55);
    expect(data.splits.map(({ id }) => id)).toEqual([
      ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((fold) => `fold-${fold}`),
      'by-type',
    ]);
    expect(data.split('fold-1').test.length).toBe(704);
    expect(unpacked.fingerprint).toBe(data.fingerprint);
  });
});
