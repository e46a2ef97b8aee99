/** The bench's report as text, against one written by hand. */
import { expect, test } from 'vitest';
import {
  formatSpeedReport,
  rowName,
  shareOfProduct,
  speedUp,
  type ProductSpeed,
  type SpeedReport,
  type SpeedRow,
} from '../../../src/experiments/speedReport.ts';

const row = (own: Partial<SpeedRow>): SpeedRow => ({
  kernels: 'fused',
  contestant: 'MLE',
  network: '',
  batchSize: 64,
  hidden: 128,
  msPerStep: { total: 20, 'roll-in': 12.5, backward: 7.5 },
  bestMs: 19.25,
  dispatches: null,
  jsMs: null,
  rollOutsPerSecond: 0,
  gflops: 3.5,
  ...own,
});
const product = (own: Partial<ProductSpeed>): ProductSpeed => ({
  kernels: 'fused',
  shape: [512, 128, 384],
  gflops: 40,
  bestGflops: 44,
  ...own,
});
const rollOut = { kernels: 'fused', hidden: 128, rows: 512, steps: 14, gflops: 30, bestGflops: 31 } as const;

const report = (own: Partial<SpeedReport>): SpeedReport => ({
  format: 'searnn-speed',
  version: 1,
  backend: {
    backend: 'wasm',
    adapter: 'SIMD',
    kernels: 'fused',
    fallbacks: [],
  } as unknown as SpeedReport['backend'],
  machine: 'Node, 2 cores',
  date: '2026-11-29',
  products: [],
  rollOuts: [],
  costs: [],
  rows: [],
  sizes: [],
  growth: [],
  ...own,
});

test('a row is named by its contestant, and by its network where that is not the plain one', () => {
  expect(rowName(row({}))).toBe('MLE');
  expect(rowName(row({ network: 'aligned' }))).toBe('MLE, aligned');
});

test('how many times faster fused kernels are is told of equal rows alone', () => {
  const fused = row({});
  const others = [
    row({ kernels: 'stock', contestant: 'SeaRNN', msPerStep: { total: 1 } }),
    row({ kernels: 'stock', network: 'aligned', msPerStep: { total: 2 } }),
    row({ kernels: 'stock', batchSize: 32, msPerStep: { total: 3 } }),
    row({ kernels: 'stock', hidden: 64, msPerStep: { total: 4 } }),
  ];
  expect(speedUp([...others, fused], fused)).toBeNull();
  expect(speedUp([row({ kernels: 'stock' })], fused)).toBeNull();
  expect(speedUp([...others, row({ kernels: 'stock', msPerStep: { total: 160 } }), fused], fused)).toBe(8);
  const unnamed = row({ msPerStep: {} });
  expect(speedUp([row({ kernels: 'stock' }), unnamed], unnamed)).toBeNull();
});

test('roll-outs are held against the product of the same kernels and shape', () => {
  const others = [
    product({ kernels: 'stock', gflops: 1 }),
    product({ shape: [511, 128, 384], gflops: 2 }),
    product({ shape: [512, 64, 384], gflops: 3 }),
    product({ shape: [512, 128, 128], gflops: 4 }),
  ];
  expect(shareOfProduct(others, rollOut)).toBeNull();
  expect(shareOfProduct([...others, product({})], rollOut)).toBe(0.75);
});

test('a report without a GPU', () => {
  const stock = row({ kernels: 'stock', msPerStep: { total: 160 }, bestMs: 150 });
  const search = row({ contestant: 'SeaRNN', rollOutsPerSecond: 1234.6, gflops: 0.01234 });
  const text = formatSpeedReport(
    report({
      products: [product({})],
      rollOuts: [rollOut, { ...rollOut, rows: 256 }],
      costs: [{ cost: 'Hamming', rollOuts: 10_140, length: 15, ms: 6.875, bestMs: 123.4 }],
      rows: [row({}), stock, search],
      growth: [
        { size: 'T', from: 7, to: 14, ratio: 2.125 },
        { size: 'H', from: 64, to: 128, ratio: 1.5 },
      ],
    }),
  );
  expect(text.split('\n')).toEqual([
    'SeaRNN Playground, speed of wasm (SIMD), Node, 2 cores, 2026-11-29',
    'matrix product [512, 128] · [128, 384], fused: 40.0 GFLOP/s (best 44.0)',
    'roll-outs of 512 rows, 14 steps, H 128, fused: 30.0 GFLOP/s (best 31.0), 75 % of the product’s speed',
    'roll-outs of 256 rows, 14 steps, H 128, fused: 30.0 GFLOP/s (best 31.0)',
    'Hamming costs of 10140 roll-outs of length 15: 6.88 ms (best 123)',
    'Medians of an update; letters of 128 pixels, 26 tokens, words of 3 to 14 letters:',
    'contestant  kernels  batch    H    ms  best  roll-outs/s  GFLOP/s  fused faster                  phases (ms)',
    'MLE           fused     64  128  20.0  19.3            –     3.50        8.00 ×  roll-in 12.5, backward 7.50',
    'MLE           stock     64  128   160   150            –     3.50             –',
    'SeaRNN        fused     64  128  20.0  19.3         1235   0.0123             –  roll-in 12.5, backward 7.50',
    'Time of a SeaRNN update when one size is doubled: T 7 → 14: × 2.13, H 64 → 128: × 1.50',
    '',
  ]);
});

test('a report of a GPU counts what is sent to it; without doubled sizes their line is not there', () => {
  const rows = [row({ dispatches: 64, jsMs: 3.25 }), row({ contestant: 'SeaRNN' })];
  expect(formatSpeedReport(report({ rows })).split('\n').slice(2)).toEqual([
    'contestant  kernels  batch    H    ms  best  roll-outs/s  GFLOP/s  dispatches  JS ms  fused faster                  phases (ms)',
    'MLE           fused     64  128  20.0  19.3            –     3.50          64   3.25             –  roll-in 12.5, backward 7.50',
    'SeaRNN        fused     64  128  20.0  19.3            –     3.50           –      –             –  roll-in 12.5, backward 7.50',
    '',
  ]);
});
