/** What a run is estimated to take grows with all that makes it larger, and holds what is really counted. */
import { describe, expect, test } from 'vitest';
import { METHOD_IDS } from '../../../src/experiments/contestants.ts';
import { newContestant } from '../../../src/experiments/methodSettings.ts';
import { estimateRun, weightCount, type DataSizes } from '../../../src/experiments/runEstimate.ts';
import {
  defaultSettings,
  type ContestantSettings,
  type Settings,
} from '../../../src/experiments/settings.ts';
import { tf } from '../../../src/kernels/tf.ts';
import { parameterCount } from '../../../src/model/config.ts';
import { modelConfig } from '../../../src/training/modelConfig.ts';
import { createRace } from '../../../src/training/race.ts';
import { describeData } from '../../../src/worker/describeData.ts';
import { useBackend } from '../../support/backends.ts';
import { tinyData } from '../../support/tinyData.ts';

const wasm = { backend: 'wasm', adapter: 'SIMD, fused kernels' } as const;
const data: DataSizes = {
  ...{ exampleCount: 1_000, cellCount: 7_000, longest: 14, inputSize: 128 },
  ...{ vocabulary: { length: 26 }, sourceVocabulary: null, end: null },
};
const translated: DataSizes = { ...data, inputSize: 1, end: 0, sourceVocabulary: { length: 30 } };

const searnn = (own: Partial<ContestantSettings> = {}): ContestantSettings => ({
  ...newContestant('searnn'),
  ...{ tokens: 'topk', tokenCount: 5, rollOut: 'learned' },
  ...own,
});
const settings = (changes: Partial<Settings> = {}): Settings => ({
  ...defaultSettings,
  contestants: [searnn()],
  ...changes,
});
const deep = { layers: 2, recurrentCell: 'lstm', attention: 'additive', inputFeeding: true } as const;

describe('the estimate', () => {
  test.each([
    ['units', settings({ hidden: 128 }), data],
    ['size of the embedding', settings({ embedding: 256 }), data],
    ['words of a batch', settings({ batchSize: 64 }), data],
    ['layers', settings({ layers: 2 }), data],
    ['gates', settings({ recurrentCell: 'lstm' }), data],
    ['attention', settings({ attention: 'additive' }), data],
    ['input feeding', settings({ attention: 'additive', inputFeeding: true }), data],
    ['tokens tried', settings({ contestants: [searnn({ tokenCount: 20 })] }), data],
    ['all tokens', settings({ contestants: [searnn({ tokens: 'all' })] }), data],
    ['contestants', settings({ contestants: [searnn(), searnn()] }), data],
    ['length', settings(), { ...data, cellCount: 14_000 }],
    [
      'vocabulary',
      settings({ contestants: [searnn({ tokens: 'all' })] }),
      { ...data, vocabulary: { length: 52 } },
    ],
    ['cells up to the end of the longest', settings(), { ...data, end: 0 }],
  ])('grows with %s, in memory and time', (_, larger, sizes) => {
    const [before, after] = [estimateRun(settings(), data, wasm), estimateRun(larger, sizes, wasm)];
    expect(after.bytes).toBeGreaterThan(before.bytes);
    expect(after.seconds).toBeGreaterThan(before.seconds);
  });

  test('knows what is cheaper: the reference’s roll-outs, fewer cells, and an optimiser that remembers nothing', () => {
    const of = (own: Partial<ContestantSettings>, shared: Partial<Settings> = {}) =>
      estimateRun(settings({ contestants: [searnn(own)], ...shared }), data, wasm);
    expect(of({ rollOut: 'reference' }).seconds).toBeLessThan(of({ rollOut: 'mixed' }).seconds);
    expect(of({ rollOut: 'mixed' }).seconds).toBeLessThan(of({}).seconds);
    expect(of({ rollOut: 'focused' }).seconds).toBeLessThan(of({}).seconds);
    expect(of({ cells: 'uniform', cellCount: 2 }).bytes).toBeLessThan(of({}).bytes);
    expect(of({}, { optimiser: 'sgd' }).bytes).toBeLessThan(of({}, { optimiser: 'adam' }).bytes);
  });

  test('of twice the words is nearly twice the time, and of twice the units up to four times', () => {
    const seconds = (changes: Partial<Settings>) => estimateRun(settings(changes), data, wasm).seconds;
    const ratio = seconds({ hidden: 256, batchSize: 64 }) / seconds({ hidden: 256, batchSize: 32 });
    expect(ratio).toBeGreaterThan(1.9);
    expect(ratio).toBeLessThanOrEqual(2);
    const wider = seconds({ hidden: 512 }) / seconds({ hidden: 256 });
    expect(wider).toBeGreaterThan(3);
    expect(wider).toBeLessThanOrEqual(4);
  });

  test('is slower where other kernels compute, and names the run that gave no news for minutes', () => {
    const large = settings({
      ...{ ...deep, aligned: false, hidden: 512, embedding: 512, batchSize: 512 },
      contestants: [1, 2, 3, 4].map((costScale) => searnn({ costScale })),
    });
    const { bytes, seconds } = estimateRun(large, data, wasm);
    expect(bytes).toBeGreaterThan(2e9);
    expect(bytes).toBeLessThan(7e9);
    expect(seconds).toBeGreaterThan(60);
    const stock = estimateRun(large, data, { ...wasm, adapter: 'SIMD, stock kernels' });
    const plain = estimateRun(large, data, { backend: 'cpu', adapter: '' });
    expect(stock.seconds).toBeGreaterThan(seconds);
    expect(plain.seconds).toBeGreaterThan(stock.seconds);
  });

  test.each(METHOD_IDS)('is a number for %s, whatever the data', (method) => {
    for (const sizes of [data, translated]) {
      const { bytes, seconds } = estimateRun(settings({ contestants: [newContestant(method)] }), sizes, wasm);
      expect(bytes).toBeGreaterThanOrEqual(0);
      expect(seconds).toBeGreaterThan(0);
      expect(bytes).toBeLessThan(1e8);
      expect(seconds).toBeLessThan(1);
    }
  });

  test('counts the weights that there are', () => {
    const tiny = tinyData();
    const sizes = describeData(tiny, 'built-in', []);
    for (const attention of ['none', 'dot', 'additive'] as const)
      for (const recurrentCell of ['gru', 'lstm'] as const)
        for (const layers of [1, 2])
          for (const [bidirectional, inputFeeding] of [
            [true, false],
            [false, true],
          ] as const) {
            const one = settings({
              attention,
              recurrentCell,
              layers,
              bidirectional,
              inputFeeding,
              hidden: 10,
            });
            const tokens = { ...tiny, packing: { ...tiny.packing, sourceTokens: 9, inputSize: 1 } };
            const read = { ...sizes, sourceVocabulary: { length: 9 }, inputSize: 1 };
            expect(weightCount(one, sizes)).toBe(parameterCount(modelConfig(one, tiny)));
            expect(weightCount(one, read)).toBe(parameterCount(modelConfig(one, tokens)));
          }
  });

  // Besides what is counted an update makes arrays, and tensors that live for a phase only: about as much again.
  test.each([
    ['one layer', { hidden: 64, batchSize: 8 }],
    ['two layers', { hidden: 64, batchSize: 8, layers: 2 }],
    [
      'two layers of LSTM that are fed with what they read',
      { ...deep, aligned: false, hidden: 96, batchSize: 16 },
    ],
  ] as const)(
    'holds the tensors that are counted between phases, and at most six times as much: %s',
    async (_, own) => {
      await useBackend('wasm');
      const all = tinyData();
      const one = settings({ ...own, split: 'by-type', optimiser: 'adam' });
      const before = tf.memory().numBytes;
      const race = createRace(one, all);
      let most = 0;
      const count = (): void => {
        most = Math.max(most, tf.memory().numBytes);
      };
      const yieldPoint = (): Promise<void> => {
        count();
        return Promise.resolve();
      };
      for (let update = 0; update < 2; update++) await race.advance(yieldPoint, count);
      race.dispose();
      const { bytes } = estimateRun(one, describeData(all, 'built-in', []), wasm);
      expect(bytes).toBeGreaterThan(most - before);
      expect(bytes).toBeLessThan(6 * (most - before));
    },
  );
});
