/** The table of a run's figures: a line for each, every one of them, in the notation that other programs read. */
import { expect, it } from 'vitest';
import { atOnce } from '../../../src/base/sliced.ts';
import { CSV_COLUMNS, csvLines, csvTable } from '../../../src/experiments/curvesCsv.ts';
import { openingSettings } from '../../../src/experiments/presets.ts';
import type { RunContestant, RunFile } from '../../../src/experiments/runFile.ts';
import { sliceCount } from '../../support/sliceCount.ts';

const when = { update: 2, examples: 32, decoderCells: 200, seconds: 1.5 };
const contestant: RunContestant = {
  ...{ updates: 2, seconds: 1.5, decoderCells: 200, every: 1, msPerStep: {} },
  loss: [3.25, NaN],
  gradientNorm: [0.5, 100],
  evaluations: [
    {
      ...when,
      words: 'sample',
      letterError: 0.5,
      wordError: 1,
      heldOut: { letterError: 0.25, wordError: 0.75 },
    },
    {
      ...when,
      words: 'all',
      ...{ letterError: 0.125, wordError: 0.5, bleu: 0.0625 },
      beam: { width: 3, letterError: 0, wordError: 0 },
      chosen: { update: 1, letterError: 0.75, wordError: 1, heldOutError: 0.5 },
    },
  ],
};

const runOf = (contestants: readonly RunContestant[]): RunFile => ({
  ...{ format: 'searnn-run', version: 1, engine: '0.1.0', backend: 'wasm', adapter: 'SIMD' },
  data: { name: 'built-in', fingerprint: 'abc' },
  settings: { ...openingSettings, seed: 11 },
  contestants,
  events: [],
});

const linesOf = (name: string, ...contestants: readonly RunContestant[]): readonly string[] =>
  [...csvLines([{ name, run: runOf(contestants) }])].map((line) => line.slice(0, -1));

it('has a line for every figure of every contestant', () => {
  const [head, ...lines] = linesOf('one', contestant);
  expect(head).toBe(CSV_COLUMNS.join(','));
  expect(lines.map((line) => line.replace('one,11,1,MLE,', ''))).toEqual([
    'loss,batch,,0,1,,,,3.25',
    'loss,batch,,1,2,,,,',
    'gradientNorm,batch,,0,1,,,,0.5',
    'gradientNorm,batch,,1,2,,,,100',
    'letterError,sample,greedy,2,2,32,200,1.5,0.5',
    'wordError,sample,greedy,2,2,32,200,1.5,1',
    'letterError,heldOut,greedy,2,2,32,200,1.5,0.25',
    'wordError,heldOut,greedy,2,2,32,200,1.5,0.75',
    'letterError,all,greedy,2,2,32,200,1.5,0.125',
    'wordError,all,greedy,2,2,32,200,1.5,0.5',
    'bleu,all,greedy,2,2,32,200,1.5,0.0625',
    'letterError,all,beam 3,2,2,32,200,1.5,0',
    'wordError,all,beam 3,2,2,32,200,1.5,0',
    'letterError,all,greedy,1,2,32,200,1.5,0.75',
    'wordError,all,greedy,1,2,32,200,1.5,1',
  ]);
});

it('leaves no update out, not even a single high one among thousands', () => {
  const loss = Array.from({ length: 20_000 }, (_, i) => (i === 12_345 ? 1000 : 1));
  const lines = linesOf('long', { ...contestant, updates: 40_000, every: 2, loss, gradientNorm: loss });
  expect(lines.filter((line) => line.includes(',loss,'))).toHaveLength(20_000);
  expect(lines).toContain('long,11,1,MLE,loss,batch,,24691,24692,,,,1000');
});

it('puts into quotation marks what would end a cell', () => {
  const [, line = ''] = linesOf('a "b", c', contestant);
  expect(line.startsWith('"a ""b"", c",11,1,MLE,loss,')).toBe(true);
});

it('comes in slices of few lines, with its head or without', () => {
  const loss = new Float32Array(10_000).fill(0.5);
  const run = runOf([{ ...contestant, updates: 10_000, loss, gradientNorm: loss }]);
  const whole = [...csvLines([{ name: 'one', run }])];
  const { value, slices } = sliceCount(csvTable({ name: 'one', run }, true));
  expect(value.join('')).toBe(whole.join(''));
  expect(slices).toBeGreaterThan(20_000 / 1_000);
  expect(atOnce(csvTable({ name: 'one', run }, false)).join('')).toBe(whole.slice(1).join(''));
});
