/** Small facts about runs: where one begins, what is still to change, which figure is reported, which data are the same. */
import { describe, expect, it, test } from 'vitest';
import { AT_START, isUnderWay, startOf } from '../../../src/experiments/atStart.ts';
import { ChangesToCome } from '../../../src/experiments/changesToCome.ts';
import { figureOf, reportedError, reportedFigure } from '../../../src/experiments/reportedFigure.ts';
import { dataText } from '../../../src/experiments/dataText.ts';
import { sameData } from '../../../src/experiments/runData.ts';
import { spreadOf, spreadText } from '../../../src/experiments/reproduced.ts';
import { choiceFault } from '../../../src/experiments/reproduction.ts';
import { defaultSettings } from '../../../src/experiments/settings.ts';
import type { Change } from '../../../src/experiments/settingsChange.ts';
import { BUILT_IN, BUILT_IN_DATA, isBuiltIn } from '../../../src/tasks/tasks.ts';

test('a run has learned something where a contestant of its snapshot has', () => {
  expect(isUnderWay()).toBe(false);
  expect(isUnderWay(AT_START)).toBe(false);
  expect(isUnderWay(startOf(defaultSettings, []))).toBe(false);
  expect(isUnderWay({ contestants: [{}] })).toBe(true);
});

describe('changes to come', () => {
  const change = (updates: readonly number[], settings: Change['settings']): Change => ({
    updates,
    settings,
  });
  const later = change([20, 30], { learningRate: 0.5 });
  const both = () => new ChangesToCome([change([10, 20], { learningRate: 0.25, clipNorm: 1 }), later]);

  it('are taken in their order, each where every contestant stood', () => {
    const changes = both();
    expect(changes.take([10, 19])).toBeNull();
    expect(changes.take([9, 20])).toBeNull();
    expect(changes.take([10, 20])).toEqual({ learningRate: 0.25, clipNorm: 1 });
    expect(changes.all).toEqual([later]);
    expect(changes.take([20, 30])).toEqual({ learningRate: 0.5 });
    expect(changes.take([20, 30])).toBeNull();
    expect(changes.all).toEqual([]);
    expect(new ChangesToCome().take([])).toBeNull();
  });

  it('that were missed keep none from being made that come later, wherever they stand', () => {
    const [missed, next] = [change([5, 4], { learningRate: 2 }), change([10, 10], { learningRate: 0.5 })];
    for (const all of [
      [missed, next],
      [next, missed],
    ]) {
      const resumed = new ChangesToCome(all, [6, 6]);
      expect(resumed.all).toEqual([next]);
      expect(resumed.unmade({ ...defaultSettings, clipNorm: 1 }, defaultSettings).clipNorm).toBe(1);
      expect(resumed.take([10, 10])).toEqual({ learningRate: 0.5 });
      const unknowing = new ChangesToCome(all);
      expect(unknowing.take([6, 6])).toBeNull();
      expect(unknowing.take([10, 10])).toEqual({ learningRate: 0.5 });
      expect(unknowing.all).toEqual([]);
    }
  });

  it('are all made that were made at the same updates, in their order', () => {
    const changes = new ChangesToCome([
      change([3, 3], { learningRate: 2 }),
      change([3, 3], { learningRate: 1 }),
    ]);
    expect([changes.take([3, 3]), changes.take([3, 3]), changes.take([3, 3])]).toEqual([
      { learningRate: 2 },
      { learningRate: 1 },
      null,
    ]);
  });

  it('are not made yet in the settings that a run begins with', () => {
    const now = { ...defaultSettings, learningRate: 0.5, clipNorm: 1, evaluationInterval: 77 };
    expect(both().unmade(now, defaultSettings)).toEqual({ ...defaultSettings, evaluationInterval: 77 });
    expect(new ChangesToCome().unmade(now, defaultSettings)).toEqual(now);
  });

  it('leave alone what the reader sets by hand', () => {
    const changes = both();
    changes.leaveOut(['learningRate']);
    expect(changes.take([10, 20])).toEqual({ clipNorm: 1 });
    expect(changes.all).toEqual([]);
  });
});

test('the figure that is reported is BLEU, chunk F1 or the error by token', () => {
  expect(figureOf({ packing: {} })).toBe('letterError');
  expect(figureOf({ packing: { tags: null } })).toBe('letterError');
  expect(figureOf({ packing: { tags: {} } })).toBe('chunkF1');
  expect(figureOf({ packing: { measure: 'bleu', tags: null } })).toBe('bleu');
  expect(figureOf({ packing: {}, ownError: () => [0, 1] })).toBe('ownError');
  const figures = (rates: Parameters<typeof reportedError>[0]) => [
    reportedFigure(rates),
    reportedError(rates),
  ];
  expect(figures({ letterError: 0.25 })).toEqual(['letterError', 0.25]);
  expect(figures({ letterError: 0.25, chunkF1: 0.875 })).toEqual(['chunkF1', 0.125]);
  expect(figures({ letterError: 0.25, bleu: 0.375 })).toEqual(['bleu', 0.625]);
});

test('data are the same by content, else by fingerprint', () => {
  const data = (fingerprint: string, content?: string) => ({
    fingerprint,
    ...(content !== undefined && { content }),
  });
  expect(sameData(data('a'), data('a'))).toBe(true);
  expect(sameData(data('a'), data('b'))).toBe(false);
  expect(sameData(data('a', '1'), data('a'))).toBe(true);
  expect(sameData(data('a'), data('a', '1'))).toBe(true);
  expect(sameData(data('a', '1'), data('a', '1'))).toBe(true);
  expect(sameData(data('a', '1'), data('a', '2'))).toBe(false);
  expect(sameData(data('a', '1'), data('b', '1'))).toBe(false);
  expect(dataText({ name: 'words.tsv', fingerprint: '0123abcd' })).toBe('words.tsv, 0123abcd');
  expect(dataText({ name: 'words.tsv', fingerprint: '0123abcd', content: '456789ef01' })).toBe(
    'words.tsv, 456789ef',
  );
});

test('data that are one file read in two ways are named by what differs', () => {
  const read = (fingerprint: string, format?: string) => ({
    ...{ name: 'd.tsv', fingerprint, content: '456789ef01' },
    ...(format !== undefined && { format }),
  });
  const names = (a: Parameters<typeof dataText>[0], b: typeof a) => [dataText(a, b), dataText(b, a)];
  expect(names(read('a'), read('b', 'pairs:2,1'))).toEqual([
    'd.tsv, 456789ef, read as its lines say',
    'd.tsv, 456789ef, read as pairs:2,1',
  ]);
  expect(names(read('a'), read('b'))).toEqual([
    'd.tsv, 456789ef, fingerprint a',
    'd.tsv, 456789ef, fingerprint b',
  ]);
  expect(names(read('a', 'pairs'), read('a'))).toEqual(['d.tsv, 456789ef', 'd.tsv, 456789ef']);
  expect(names(read('a'), { name: 'd.tsv', fingerprint: 'b' })).toEqual(['d.tsv, a', 'd.tsv, b']);
  expect(names(read('a'), { ...read('b'), content: '0' })).toEqual(['d.tsv, 456789ef', 'd.tsv, 0']);
});

describe('several α', () => {
  const plan = (costScales: readonly number[], heldOut: number) =>
    choiceFault({ costScales, shared: { ...defaultSettings, heldOut } });

  it('are chosen between on held-out sequences alone', () => {
    expect(plan([2, 10], 0)).toBe(
      'Held-out sequences choose between several α (2, 10), but none are held out: hold some out, or give one α.',
    );
    expect([plan([2, 10], 0.1), plan([2], 0), plan([], 0), plan([2], 0.1)]).toEqual([null, null, null, null]);
  });
});

test('a spread is told with its deviation where there is one', () => {
  expect(spreadText(null)).toBe('–');
  expect(spreadText(spreadOf([]))).toBe('–');
  expect(spreadText(spreadOf([0.0125]))).toBe('1.25');
  expect(spreadText(spreadOf([0.01, 0.03]))).toBe('2.00 ± 1.41');
});

test('data that come with the playground are known by name', () => {
  for (const id of BUILT_IN_DATA) expect(isBuiltIn(id)).toBe(true);
  for (const id of ['own', 'toString', '', 'letters']) expect(isBuiltIn(id)).toBe(false);
  expect(BUILT_IN_DATA).toEqual(['fewer-words', 'built-in', 'spelling', 'chunking', 'translation', 'toy']);
  expect(BUILT_IN_DATA.map((id) => BUILT_IN[id].task)).toEqual([
    ...['letters', 'letters', 'spelling', 'chunking', 'translation', 'toy'],
  ]);
});
