/** What a split is like: sequences on both sides, unknown words and lengths, against counting by text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at } from '../../../src/base/assert.ts';
import { atOnce } from '../../../src/base/sliced.ts';
import { randomFromSeed } from '../../../src/base/random.ts';
import { splitSentences } from '../../../src/experiments/splitSentences.ts';
import { chunkingDataSet } from '../../../src/tasks/chunking/chunkingDataSet.ts';
import { splitReport } from '../../../src/tasks/splitReport.ts';
import type { DataSet } from '../../../src/tasks/task.ts';
import { toyDataSet } from '../../../src/tasks/toy/toyDataSet.ts';
import { translationDataSet } from '../../../src/tasks/translation/translationDataSet.ts';
import { tinyData } from '../../support/tinyData.ts';

const reportOf = (data: DataSet, id: string) => atOnce(splitReport(data, id));
const words = (text: string): string[] => text.split(' ').filter((word) => word !== '');
const translated = (pairs: readonly (readonly [source: string, target: string])[]): DataSet =>
  atOnce(
    translationDataSet(
      'pairs.tsv',
      pairs.map(([source, target]) => ({ source: words(source), target: words(target) })),
    ),
  );

describe('sequences that test and also train', () => {
  it('are as many as there are by text', () => {
    const some = fc.array(
      fc.tuple(fc.constantFrom('a', 'b', 'a b', 'b a', 'a a b'), fc.constantFrom('x', 'y')),
      {
        ...{ minLength: 20, maxLength: 60 },
      },
    );
    fc.assert(
      fc.property(some, fc.constantFrom('last-tenth', 'shuffled-tenth'), (pairs, id) => {
        const data = translated(pairs);
        const { train, test } = data.split(id);
        const source = (i: number): string => at(pairs, i)[0];
        const split = data.split(id);
        const pairsOf = (i: number): readonly string[] => {
          const { targets, truth = targets } = at(data.examples, i);
          return (split.references?.get(i) ?? [truth]).map((one) => `${source(i)}|${one.join(' ')}`);
        };
        const both = (keysOf: (i: number) => readonly string[]): number =>
          [...test].filter((i) =>
            keysOf(i).some((key) => [...train].some((other) => keysOf(other).includes(key))),
          ).length;
        expect(reportOf(data, id)).toMatchObject({
          ...{ trainCount: train.length, testCount: test.length },
          ...{ repeatedSources: both((i) => [source(i)]), repeatedPairs: both(pairsOf) },
        });
      }),
    );
  });

  it('are none where sentences differ in rare words or numbers alone, which share a token', () => {
    const names = Array.from({ length: 40 }, (_, i) => [`my name is n${i}`, 'x y'] as const);
    expect(reportOf(translated(names), 'last-tenth')).toMatchObject({ repeatedSources: 0, repeatedPairs: 0 });
    const tagged = Array.from({ length: 60 }, (_, i) => ({
      words: ['in', `${i}`, `rare${i % 50}`],
      tags: ['O', 'O', 'B-NP'],
    }));
    const data = atOnce(chunkingDataSet('rare.conll', [...tagged, at(tagged, 0)]));
    expect(new Set(data.examples.map(({ inputs }) => inputs.join(' '))).size).toBe(1);
    expect(reportOf(data, 'last-tenth')).toMatchObject({ repeatedSources: 1, repeatedPairs: 1 });
  });

  it('are told', () => {
    const sentence = (...test: readonly (readonly [string, string])[]) => {
      const train = Array.from({ length: 36 }, (_, i) => [i % 2 === 0 ? 'a b' : 'b a', 'x y'] as const);
      const data = translated([...train, ...test]);
      return splitSentences(reportOf(data, 'last-tenth'), data, 'last-tenth')[0];
    };
    const [here, other, there] = [
      ['a b', 'x y'],
      ['b a', 'y x'],
      ['a a', 'x y'],
    ] as const;
    expect([
      sentence(here, here, other, other),
      sentence(other, other, there, there),
      sentence(here, there, there, there),
      sentence(other, there, there, there),
      sentence(['a b', 'x'], ['a b', 'y'], here, ['a b', 'y y']),
    ]).toEqual([
      '4 of the 4 test sequences (100.0 %) also stand in training, 2 of them with the same truth.',
      '2 of the 4 test sequences (50.0 %) also stand in training, none of them with the same truth.',
      '1 of the 4 test sequences (25.0 %) also stands in training, with the same truth.',
      '1 of the 4 test sequences (25.0 %) also stands in training, with another truth.',
      'The one test sequence also stands in training, with the same truth.',
    ]);
    const tiny = tinyData();
    const id = at(tiny.splits, 0).id;
    expect(splitSentences(reportOf(tiny, id), tiny, id)).toEqual([
      `None of the ${tiny.split(id).test.length} test pictures also stands in training.`,
    ]);
  });
});

describe('unknown words', () => {
  it('are counted in training and test, as they are read and as they should be written', () => {
    const pairs = Array.from({ length: 40 }, (_, i) =>
      i < 36 ? (['a b', i === 0 ? 'x rare' : 'x y'] as const) : (['a new', 'x y z'] as const),
    );
    const data = translated(pairs);
    const report = reportOf(data, 'last-tenth');
    expect(report.unknownRead).toEqual({ train: { part: 0, whole: 72 }, test: { part: 4, whole: 8 } });
    expect(report.unknownTrue).toEqual({ train: { part: 1, whole: 72 }, test: { part: 4, whole: 12 } });
    expect(splitSentences(report, data, 'last-tenth')).toContain(
      'Not in the vocabulary: 0.0 % and 50.0 % of what is read in training and test, 1.4 % and 33.3 % of the truth.',
    );
  });

  it('are only read where tags are written, and there are none among digits', () => {
    const sentences = Array.from({ length: 40 }, () => ({ words: ['he', 'runs'], tags: ['B-NP', 'B-VP'] }));
    const data = atOnce(chunkingDataSet('tags.txt', sentences));
    const report = reportOf(data, 'last-tenth');
    expect(report.unknownRead).toEqual({ train: { part: 0, whole: 72 }, test: { part: 0, whole: 8 } });
    expect(report.unknownTrue).toBeNull();
    expect(reportOf(toyDataSet(), 'copy')).toMatchObject({ unknownRead: null, unknownTrue: null });
  });
});

describe('a sorted file', () => {
  const random = randomFromSeed(3);
  const pairs = Array.from({ length: 200 }, (_, i) => {
    const text = Array<string>(1 + random.below(9, i))
      .fill('a')
      .join(' ');
    return [text, text] as const;
  });
  const byLength = pairs.toSorted(([a], [b]) => a.length - b.length);

  it('is noticed at its end, and a shuffled split is offered, which is not noticed', () => {
    const data = translated(byLength);
    const last = reportOf(data, 'last-tenth');
    expect(last.lengths).toMatchObject({ test: 9, differ: true });
    expect(splitSentences(last, data, 'last-tenth').at(-1)).toMatch(
      /^The test sentences are longer than those that train \(9\.0 against 4\.\d words on average\), .* “Shuffled tenth” \(shuffled-tenth\)/,
    );
    const shuffled = reportOf(data, 'shuffled-tenth');
    expect(shuffled.lengths.differ).toBe(false);
    expect(splitSentences(shuffled, data, 'shuffled-tenth').join()).not.toContain('sorted');
  });

  it('is not suspected where the order is chance', () => {
    expect(reportOf(translated(pairs), 'last-tenth').lengths.differ).toBe(false);
  });

  it('the shuffled tenth is a tenth, the same every time, from all over the file', () => {
    const data = translated(pairs);
    const { train, test } = data.split('shuffled-tenth');
    expect([train.length, test.length]).toEqual([180, 20]);
    expect([...train, ...test].sort((a, b) => a - b)).toEqual([...pairs.keys()]);
    expect(translated(pairs).split('shuffled-tenth').test).toEqual(test);
    expect(Math.min(...test)).toBeLessThan(60);
    expect(Math.max(...test)).toBeGreaterThan(140);
  });
});

it('what is left out is told with its reasons', () => {
  const pairs = [
    ...Array.from({ length: 40 }, () => ['a', 'x'] as const),
    ...(['', 'a'] as const).map((source) => [source, ''] as const),
    [Array<string>(16).fill('a').join(' '), 'x'] as const,
  ];
  const data = translated(pairs);
  expect(splitSentences(reportOf(data, 'last-tenth'), data, 'last-tenth')[1]).toBe(
    'Sequences left out: 2 with an empty side, 1 with more than 15 words on a side.',
  );
});
