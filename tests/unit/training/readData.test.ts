/** Files of a reader's own: known by their beginning, read in linear time and within bounds, whatever they hold. */
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { growth, STILL_LINEAR } from '../../support/growth.ts';
import { readFile, refusal } from '../../support/readFile.ts';

const LIST = Array.from('abcdefghijklmnopqrstuvwxyz', (letter) => `${letter}at: ${letter}aat`).join('\n');
const PAIRS = 'a dog\tein hund\n'.repeat(30);
const TAGGED = 'the DT B-NP\ndog NN I-NP\n\n'.repeat(30);
const PROSE = 'It was the best of times, it was the worst of times.\n'.repeat(20);

describe('reading a file takes time in proportion to its length', () => {
  it.each<[string, (size: number) => string]>([
    [
      'a word, a colon, a long list, and then more text',
      (n) => `to: ${'be, '.repeat(n / 4)}or not\n${PROSE}`,
    ],
    [
      'a word, a colon, a long list without blanks, and then more text',
      (n) => `to: ${'be,'.repeat(n / 3)}or not to\n${PROSE}`,
    ],
    ['one long line of words', (n) => 'word '.repeat(n / 5)],
    ['one long line without a blank', (n) => `${'x'.repeat(n)}\n${PROSE}`],
    ['many empty lines before the first', (n) => `${'\n'.repeat(n)}${PROSE}`],
    ['blanks and nothing else', (n) => `${' '.repeat(n)}\n${PROSE}`],
    ['commas and nothing else', (n) => `a:${','.repeat(n)}\n${PROSE}`],
    ['many colons', (n) => `${'a:'.repeat(n / 2)}\n${PROSE}`],
    ['a list with a long run of blanks in a misspelling', (n) => `${LIST}\nword: w${' '.repeat(n)}d, wrd`],
    ['a list with a long run of stars', (n) => `${LIST}\nword: ${'*'.repeat(n)}x, wrd`],
    ['a list with a long line without a colon', (n) => `${LIST}\n${'a '.repeat(n / 2)}`],
    ['pairs with a long line', (n) => `${PAIRS}${'a-'.repeat(n / 2)}\t${'it’s '.repeat(n / 5)}`],
    ['pairs with many tabs in a line', (n) => `${PAIRS}${'\t'.repeat(n)}`],
    ['a list that names one word again and again', (n) => 'word: wrod, wrd\n'.repeat(n / 15)],
    ['tagged sentences with a long line', (n) => `${TAGGED}${' the'.repeat(n / 4)} B-NP`],
    ['tagged sentences with a long tag', (n) => `${TAGGED}the B-${'-'.repeat(n)}`],
  ])('%s', async (_, make) => {
    const read = (size: number) => refusal(make(size));
    expect(await growth(read, 2_500)).toBeLessThan(STILL_LINEAR);
  });
});

describe('what a file is', () => {
  it('is told by its beginning', async () => {
    expect((await readFile(LIST)).packing.ending?.cells).toBe(21);
    expect((await readFile(PAIRS)).task).toBe('translation');
    expect((await readFile(TAGGED)).task).toBe('chunking');
    expect((await readFile(PROSE)).splits.map(({ id }) => id)).toEqual(['noise-30', 'noise-50']);
  });

  it('is a text where it begins as books do', async () => {
    const book = `Title: Hamlet\n\nAuthor: William Shakespeare\n\n${PROSE}`;
    expect((await readFile(book)).splits.map(({ id }) => id)).toEqual(['noise-30', 'noise-50']);
  });

  it('does not hang on how it is packed', async () => {
    const plain = await readFile(PAIRS);
    const [half, rest] = [PAIRS.slice(0, 101), PAIRS.slice(101)];
    const packed = Buffer.concat([gzipSync(half), gzipSync(rest), gzipSync(''), Buffer.alloc(512)]);
    expect((await readFile(Uint8Array.from(packed), 'mine.tsv.gz')).fingerprint).toBe(plain.fingerprint);
  });
});

describe('what a file may make is bounded', () => {
  it('by what it unpacks to', async () => {
    const bomb = Uint8Array.from(gzipSync(Buffer.alloc(65 * 2 ** 20, 'a ')));
    expect(bomb.length).toBeLessThan(200_000);
    expect(await refusal(bomb, 'long.txt.gz')).toBe(
      'long.txt.gz holds more than 64 MB, the most that is read: take a part of it',
    );
  });

  it('by its counts', async () => {
    const counts = Array.from({ length: 600 }, (_, i) => `word${i}: wrd${i}*999`).join('\n');
    expect(await refusal(counts, 'counts.txt')).toBe(
      'counts.txt: up to line 501 there are more than 500,000 misspellings, the most that are read: take smaller counts or fewer lines',
    );
    expect((await readFile(counts.replaceAll('*999', '*2'))).examples).toHaveLength(1_200);
  });

  it('by the windows of a text', async () => {
    expect(await refusal('ten chars.'.repeat(1_000_001), 'long.txt')).toBe(
      'long.txt has 10,000,010 characters, but spelling takes 10,000,000 characters at most: a part of the text, please',
    );
  });
});
