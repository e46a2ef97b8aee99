/** Characters as tokens are offered where words would nearly all be unknown, and how much is unknown is always said. */
import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadData } from '../../../src/headless/loadData.ts';
import { readFile } from '../../support/readFile.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';

const many = (count: number, line: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => line(i)).join('\n');
/** Every sentence is one word of its own, as of a language without spaces whose script says nothing of that. */
const joined = (i: number): string => `wort${i.toString(2).replaceAll('0', 'ab').replaceAll('1', 'cd')}`;
const STRANGE = many(60, (i) => `a dog ${i % 7}\t${joined(i)}`);

const { place } = temporaryFolder();

describe('characters as tokens', () => {
  it('are offered by name where nearly all words are unknown, on either side', async () => {
    const { understood } = await readFile(STRANGE, 'strange.tsv');
    expect(understood?.rather).toEqual({
      format: 'character-pairs',
      what: 'Read characters as tokens',
      why: '100.0 % of the words that are written are unknown, since each stands there too seldom.',
    });
    expect(understood?.notes).toContain(
      '60 sequences, 60 different ones to write; unknown: 0.0 % of what is read, 100.0 % of what is written.',
    );
    const turned = await readFile(
      many(60, (i) => `${joined(i)}\ta dog ${i % 7}`),
      'turned.tsv',
    );
    expect(turned.understood?.rather?.why).toContain('100.0 % of the words that are read');
  });

  it('are not offered where words are known, where they are in use, or where too few sentences are short enough', async () => {
    for (const text of [
      many(60, (i) => `a dog ${i % 7}\tein hund ${i % 7}`),
      many(60, (i) => `dog ${i}\t${joined(i)}${'x'.repeat(30)}`),
    ])
      expect((await readFile(text, 'pairs.tsv')).understood).not.toHaveProperty('rather');
  });

  it('are told of on the command line with the option to give, which then reads them', async () => {
    const file = place('strange.tsv');
    writeFileSync(file, STRANGE);
    const said: string[] = [];
    await loadData({ file }, (line) => said.push(line));
    expect(said.at(-1)).toBe(
      'note: 100.0 % of the words that are written are unknown, since each stands there too seldom. Read characters as tokens with --format character-pairs.',
    );
    const { vocabulary, understood } = await loadData({ file, format: 'character-pairs' }, () => undefined);
    expect(vocabulary).toContain('w');
    expect(understood).not.toHaveProperty('rather');
  });

  it('are cut in a test set as in training, however few its sentences are', async () => {
    const [train, test] = [place('zh.tsv'), place('zh-test.tsv')];
    writeFileSync(
      train,
      many(60, (i) => `a dog ${i % 7}\t一只狗在家里面跑${'一二三四五六七'[i % 7]}`),
    );
    writeFileSync(test, 'a dog\t一只 狗\na dog 1\t一只 狗');
    const data = await loadData({ file: train, testData: test }, () => undefined);
    expect(data.examples.at(-1)?.targets).toHaveLength(3);
  });
});
