/** The bench: what it measures is there and adds up, it stops when told to, and its text says it all. */
import { beforeAll, describe, expect, it } from 'vitest';
import { at } from '../../../src/base/assert.ts';
import { PlaygroundError } from '../../../src/base/errors.ts';
import {
  formatSpeedReport,
  rowName,
  shareOfProduct,
  speedUp,
  type SpeedReport,
} from '../../../src/experiments/speedReport.ts';
import { kernelPath } from '../../../src/kernels/registry.ts';
import { tf } from '../../../src/kernels/tf.ts';
import { measureSpeed } from '../../../src/training/bench/measureSpeed.ts';
import { planFor, type SpeedPlan } from '../../../src/training/bench/plans.ts';
import { benchWords } from '../../../src/training/bench/words.ts';
import { machineText } from '../../../src/worker/speedBench.ts';
import { useBackend } from '../../support/backends.ts';
import { noYield } from '../../support/smallModels.ts';

const PLAN: SpeedPlan = {
  hidden: [6],
  batchSizes: [3],
  kernels: ['fused', 'stock'],
  warmUp: 1,
  updates: 2,
  block: 16,
  square: 16,
  sizes: { hidden: [4, 6], batchSizes: [2, 3] },
  growth: { T: 2, V: 5, B: 2, H: 4 },
};

describe('the bench on wasm', () => {
  let measured: Pick<SpeedReport, 'products' | 'rollOuts' | 'costs' | 'rows' | 'sizes' | 'growth'>;
  const told: number[] = [];
  beforeAll(async () => {
    await useBackend('wasm');
    measured = await measureSpeed({
      plan: PLAN,
      onProgress: (_, done) => told.push(done),
      yieldPoint: noYield,
    });
  }, 60_000);

  it('measures four contestants and two more networks on both kernel paths, products, roll-outs and growth', () => {
    const networks = measured.rows.map(({ network }) => network);
    const once = ['', '', '', '', 'aligned', 'aligned', 'additive attention', 'additive attention'];
    expect(networks).toEqual([...once, ...once]);
    expect(measured.products).toHaveLength(4);
    expect(measured.rollOuts.map(({ kernels }) => kernels)).toEqual(['fused', 'stock']);
    expect(measured.growth.map(({ size, to }) => [size, to])).toEqual([
      ['T', 4],
      ['V', 10],
      ['B', 4],
      ['H', 8],
    ]);
    for (const { ratio } of measured.growth) expect(ratio).toBeGreaterThan(0);
    expect(kernelPath()).toBe('fused');
  });

  it('has times that add up, and counts nothing of a GPU where there is none', () => {
    for (const row of measured.rows) {
      const { total = 0 } = row.msPerStep;
      expect(total).toBeGreaterThanOrEqual(row.bestMs);
      expect(row.gflops).toBeGreaterThan(0);
      expect(row.rollOutsPerSecond > 0).toBe(row.contestant !== 'MLE');
      expect([row.dispatches, row.jsMs]).toEqual([null, null]);
    }
    for (const { gflops, bestGflops } of measured.rollOuts) expect(bestGflops).toBeGreaterThanOrEqual(gflops);
  });

  it('measures three contestants at every size', () => {
    const names = measured.rows.slice(0, 3).map(({ contestant }) => contestant);
    expect(
      measured.sizes.map(({ contestant, batchSize, hidden }) => [contestant, batchSize, hidden]),
    ).toEqual(
      [2, 3].flatMap((batch) => [4, 6].flatMap((hidden) => names.map((name) => [name, batch, hidden]))),
    );
    for (const { ms } of measured.sizes) expect(ms).toBeGreaterThan(0);
  });

  it('measures costs on ten thousand roll-outs of fifteen letters', () => {
    expect(measured.costs.map(({ cost }) => cost)).toEqual([
      'Hamming',
      'edit distance',
      '1 − chunk F1',
      '1 − BLEU',
    ]);
    for (const { rollOuts, length, ms, bestMs } of measured.costs) {
      expect(rollOuts).toBeGreaterThanOrEqual(10_000);
      expect(length).toBe(15);
      expect(ms).toBeGreaterThanOrEqual(bestMs);
      expect(bestMs).toBeGreaterThan(0);
    }
  });

  it('tells how far it is, up to the end', () => {
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
  });

  it('stops when told to, with the kernels as they were and nothing left behind', async () => {
    const tensors = tf.memory().numTensors;
    let calls = 0;
    const yieldPoint = () =>
      ++calls < 30 ? Promise.resolve() : Promise.reject(new PlaygroundError('stopped', 'Asked to stop.'));
    await expect(measureSpeed({ plan: PLAN, onProgress: () => undefined, yieldPoint })).rejects.toThrow(
      'Asked',
    );
    expect(tf.memory().numTensors).toBe(tensors);
    expect(kernelPath()).toBe('fused');
  });
});

const row = {
  ...{
    contestant: 'MLE',
    network: '' as const,
    batchSize: 8,
    hidden: 4,
    bestMs: 1,
    rollOutsPerSecond: 0,
    gflops: 1.5,
  },
  ...{ dispatches: 30, jsMs: 2.5 },
};
const report: SpeedReport = {
  ...{ format: 'searnn-speed', version: 1, machine: 'Chrome 130, 8 cores', date: '2026-01-02' },
  backend: { backend: 'webgpu', adapter: 'A GPU, fused kernels', reason: '' },
  products: [{ kernels: 'fused', shape: [16, 4, 12], gflops: 10, bestGflops: 12 }],
  rollOuts: [{ kernels: 'fused', hidden: 4, rows: 16, steps: 8, gflops: 7.5, bestGflops: 8 }],
  costs: [{ cost: 'Hamming', rollOuts: 10_140, length: 15, ms: 1.75, bestMs: 1.5 }],
  rows: [
    { ...row, kernels: 'fused', msPerStep: { total: 2, rollIn: 1.5 } },
    { ...row, kernels: 'stock', msPerStep: { total: 9, rollIn: 8 } },
  ],
  sizes: [{ contestant: 'MLE', hidden: 64, batchSize: 16, ms: 3.25 }],
  growth: [{ size: 'H', from: 64, to: 128, ratio: 3.1 }],
};

describe('a report', () => {
  it('knows what is held beside what', () => {
    expect(shareOfProduct(report.products, at(report.rollOuts, 0))).toBe(0.75);
    expect(speedUp(report.rows, at(report.rows, 0))).toBe(4.5);
    expect(speedUp(report.rows.slice(1), at(report.rows, 1))).toBeNull();
    const other = { ...at(report.rows, 1), network: 'aligned' as const };
    expect(speedUp([at(report.rows, 0), other], other)).toBeNull();
    expect(rowName(other)).toBe('MLE, aligned');
  });

  it('says all of it as text, with units', () => {
    const text = formatSpeedReport(report);
    for (const part of [
      ...[
        'webgpu (A GPU, fused kernels), Chrome 130, 8 cores, 2026-01-02',
        'fused: 10.0 GFLOP/s (best 12.0)',
      ],
      'Hamming costs of 10140 roll-outs of length 15: 1.75 ms (best 1.50)',
      ...['7.50 GFLOP/s (best 8.00), 75 % of the product', '4.50 ×', 'dispatches', 'H 64 → 128: × 3.10'],
    ])
      expect(text).toContain(part);
  });
});

describe('the words of the bench', () => {
  it('are as long as the letters’ own: 7.6 on average, with 29.8 pairs of cells', () => {
    const lengths = benchWords().examples.map(({ targets }) => targets.length);
    expect([Math.min(...lengths), Math.max(...lengths)]).toEqual([3, 14]);
    expect(lengths.reduce((sum, length) => sum + length, 0) / lengths.length).toBeCloseTo(7.6, 1);
    const pairs = lengths.reduce((sum, length) => sum + (length * (length - 1)) / 2, 0) / lengths.length;
    expect(Math.abs(pairs - 29.8)).toBeLessThan(1);
  });
});

describe('where it is measured', () => {
  it('is named by browser and cores', () => {
    expect(machineText('Mozilla/5.0 (X11) AppleWebKit/537.36 Chrome/130.0.0.0 Safari/537.36', 8)).toBe(
      'Chrome 130, 8 cores',
    );
    expect(machineText('Mozilla/5.0 Version/18.1 Safari/605', 4)).toBe('Safari 18, 4 cores');
    expect(machineText('something', 1)).toBe('unknown browser, 1 cores');
  });

  it('is small where it would take minutes', () => {
    const on = (backend: 'webgpu' | 'wasm' | 'cpu', adapter: string) =>
      at(planFor('full', { backend, adapter, reason: '' }).hidden, 0);
    expect(on('wasm', 'SIMD, fused kernels')).toBe(128);
    expect(on('webgpu', 'SwiftShader (software), fused kernels')).toBeLessThan(32);
    expect(on('cpu', 'plain JavaScript')).toBeLessThan(32);
  });
});
