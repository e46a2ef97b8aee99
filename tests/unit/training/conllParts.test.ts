/** CoNLL-2000 with a part of its own to test on, where the real data lie beside the repository. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, expect, it } from 'vitest';
import { atOnce } from '../../../src/base/sliced.ts';
import { loadData } from '../../../src/headless/loadData.ts';
import { splitReport } from '../../../src/tasks/splitReport.ts';
import { realData } from '../../support/realData.ts';

const REAL = realData('conll2000/train.txt.gz');
/** Sentences of the part that tests. */
const TESTS = 500;

const folder = mkdtempSync(path.join(os.tmpdir(), 'searnn-conll-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

it.skipIf(REAL === null)(
  'tests on its sentences, knows the words of the other file alone, and says what both have',
  async () => {
    const sentences = gunzipSync(readFileSync(REAL ?? ''))
      .toString()
      .trim()
      .split(/\n\s*\n/);
    const written = (name: string, some: readonly string[]): string => {
      writeFileSync(path.join(folder, name), `${some.join('\n\n')}\n`);
      return path.join(folder, name);
    };
    const [own, tests] = [sentences.slice(0, -TESTS), sentences.slice(-TESTS)];
    const main = written('train.conll', own);
    const data = await loadData({ file: main, testData: written('test.conll', tests) }, () => undefined);
    expect([data.task, data.understood?.format]).toEqual(['chunking', 'tagged']);
    const { train, test } = data.split('separate');
    expect([train.length, test.length]).toEqual([own.length, TESTS]);
    const alone = await loadData({ file: main }, () => undefined);
    expect(data.vocabulary).toEqual(alone.vocabulary);
    const column = (sentence: string, c: number): string =>
      sentence
        .split('\n')
        .map((line) => line.split(' ')[c])
        .join(' ');
    const seen = new Set(own.map((sentence) => column(sentence, 0)));
    const pairs = new Set(own.map((sentence) => `${column(sentence, 0)}|${column(sentence, 2)}`));
    const report = atOnce(splitReport(data, 'separate'));
    expect([report.repeatedSources, report.repeatedPairs]).toEqual([
      tests.filter((sentence) => seen.has(column(sentence, 0))).length,
      tests.filter((sentence) => pairs.has(`${column(sentence, 0)}|${column(sentence, 2)}`)).length,
    ]);
    expect(report.repeatedSources).toBeGreaterThan(0);
    const share = (counted = { part: 0, whole: 1 }): number => counted.part / counted.whole;
    expect(share(report.unknownRead?.test)).toBeGreaterThan(share(report.unknownRead?.train));
  },
);
