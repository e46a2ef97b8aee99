/** What the bench is asked for, what it then trains, and how it tells of it. */
import path from 'node:path';
import { expect, test } from 'vitest';
import { parseAsked, type How } from '../../../scripts/bench/asked.ts';
import { madeRows } from '../../../scripts/bench/madeRows.ts';
import { comparedOf, comparedText } from '../../../scripts/bench/ratios.ts';
import { growthOf, growthText, tasksText } from '../../../scripts/bench/tables.ts';
import { settingsOf, type Workload } from '../../../scripts/bench/workloads.ts';
import type { Measured } from '../../../scripts/bench/workload.ts';

const how: How = { backend: 'wasm', quick: false, json: null, translation: null, sizes: {} };
const asked = (line: string) => parseAsked(line.split(' ').filter((word) => word !== ''));

test('without a word the letters are reported from Node and from Chromium', () => {
  const runs = [
    ['node', 'wasm'],
    ['chromium', 'wasm'],
    ['chromium', 'webgpu'],
  ];
  expect(asked('')).toEqual({ kind: 'reports', runs, plan: 'full', how });
});

test('Node has WebGPU, too', () => {
  expect(asked('--only node --backend webgpu --quick')).toMatchObject({
    runs: [['node', 'webgpu']],
    plan: 'quick',
  });
});

test('tasks, sizes that grow and their points are lists', () => {
  expect(asked('--tasks letters,translation --translation pairs.tsv --hidden 64 --batch 8')).toEqual({
    kind: 'tasks',
    tasks: ['letters', 'translation'],
    how: { ...how, translation: path.resolve('pairs.tsv'), sizes: { H: 64, B: 8 } },
  });
  expect(asked('--grow V,threads --points 26,1000 --json out.json')).toEqual({
    kind: 'grow',
    axes: ['V', 'threads'],
    points: [26, 1000],
    how: { ...how, json: 'out.json' },
  });
  expect(asked('--against v0.1 --blocks 5')).toEqual({
    ...{ kind: 'against', revision: 'v0.1', tasks: ['letters', 'translation'], blocks: 5, how },
  });
  expect(asked('--threads 1,2')).toEqual({ kind: 'threads', counts: [1, 2] });
});

test.each([
  [
    '--tasks letters,numbers',
    '--tasks names “numbers”, but must be of letters, spelling, translation, rows.',
  ],
  ['--grow W', '--grow names “W”, but must be of V, H, B, T, threads.'],
  ['--grow V --points 0', '--points says “0”, but must be a whole number from 1 to 999999.'],
  ['--threads 2,4', '--threads must begin with 1, which the others are compared with.'],
  ['--threads 1,17', '--threads says 17, but more than 16 are never started.'],
  ['--hidden many', '--hidden says “many”, but must be a whole number from 1 to 999999.'],
  ['--hidden 64,128', '--hidden says “64,128”, but must be a whole number from 1 to 999999.'],
  ['--backend cuda', '--backend names “cuda”, but must be of wasm, webgpu, webgl, cpu.'],
  ['--against HEAD --tasks rows', 'Rows cannot be compared: made rows are this code’s own.'],
  ['--against HEAD --blocks few', '--blocks says “few”, but must be a whole number from 1 to 999999.'],
  ['--only moon', '--only names “moon”, but must be of node, chromium.'],
  ['--only node --backend webgl', 'There is no webgl in Node.'],
  ['--tasks letters --backend webgl', '--backend names “webgl”, but must be of wasm, webgpu, cpu.'],
  ['--points 5', '--points does nothing by itself: --help says what goes with it.'],
  ['--threads 1,2 --tasks letters', '--tasks does nothing beside --threads: --help says what goes with it.'],
  ['--grow V --only node', '--only does nothing beside --grow: --help says what goes with it.'],
])('%s is refused in a sentence', (line, why) => {
  expect(asked(line)).toEqual({ kind: 'refused', why });
});

test('an option that there is not is refused, and --help is no refusal', () => {
  expect(asked('--nonsense')).toMatchObject({ kind: 'refused' });
  expect(asked('--help')).toEqual({ kind: 'help' });
});

const workload: Workload = {
  ...{ task: 'rows', backend: 'wasm', threads: 1, sizes: {}, translation: null, warm: 0, seconds: 1 },
};

test('made rows have the tokens and the length asked for, and are copied', () => {
  const rows = madeRows(30_000, 5);
  const { examples, packing, vocabulary } = rows;
  expect(vocabulary).toHaveLength(30_000);
  expect(packing.sourceTokens).toBe(30_000);
  const tokens = examples.flatMap(({ inputs }) => [...inputs]);
  expect(Math.max(...tokens)).toBeGreaterThan(29_000);
  expect(examples.every(({ inputs, targets }) => targets.length === 5 && targets === inputs)).toBe(true);
  const { train, test: tests } = rows.split('copy');
  expect(new Set([...train, ...tests]).size).toBe(examples.length);
});

test('all tokens are tried of small vocabularies only, and MLE is always there', () => {
  const tried = (V: number) =>
    settingsOf({ ...workload, sizes: { V } }).contestants.map(({ method, tokens }) => `${method} ${tokens}`);
  expect(tried(26)).toEqual(['mle all', 'searnn topk', 'searnn all']);
  expect(tried(30_000)).toEqual(['mle all', 'searnn topk']);
});

test('sizes that are asked for take the place of the task’s own', () => {
  expect(settingsOf({ ...workload, task: 'letters' })).toMatchObject({ hidden: 128, batchSize: 64 });
  expect(settingsOf({ ...workload, task: 'letters', sizes: { H: 32, B: 4 } })).toMatchObject({
    ...{ hidden: 32, embedding: 32, batchSize: 4 },
  });
});

test('sentences are the built-in ones unless a file is named', () => {
  const data = (translation: string | null) =>
    settingsOf({ ...workload, task: 'translation', translation }).data;
  expect([data(null), data('pairs.tsv')]).toEqual(['translation', 'own']);
});

const measured = (ms: readonly number[], wasmPages: number | null): Measured => ({
  format: 'searnn-workload',
  version: 1,
  workload,
  backend: { backend: 'wasm', adapter: 'SIMD', reason: '' },
  machine: 'Node v20, 2 cores',
  date: '2026-01-02',
  ...{ data: 'rows of 8', vocabulary: 26, hidden: 128, batch: 64 },
  rows: ms.map((one, i) => ({
    contestant: i === 0 ? 'MLE' : 'SeaRNN',
    ...{ ms: one, low: one / 2, high: 2 * one, processorMs: one, count: 3, rollOuts: 10, cells: 20 },
    losses: [3],
    memory: { peakRss: 200 * 2 ** 20, wasmPages, gpuBytes: wasmPages === null ? 3 * 2 ** 20 : null },
  })),
});

test('a table of tasks has a line for every contestant, with its spread and what memory was taken', () => {
  const lines = tasksText([measured([20, 40], 256)]).split('\n');
  expect(lines[0]).toBe('Updates on wasm (SIMD), Node v20, 2 cores, 2026-01-02; medians of blocks');
  expect(lines[2]?.split(/ {2,}/)).toEqual([
    'rows of 8: MLE',
    '26',
    '128',
    '64',
    '20.0',
    '10.0',
    '40.0',
    '20.0',
    '10',
    '200',
    '256',
    '–',
  ]);
  expect(lines[3]).toMatch(/^rows of 8: SeaRNN/);
});

test('a curve is told against its first point, with a dash for who is not measured there', () => {
  const points = [
    { x: 26, measured: measured([20, 40], 256) },
    { x: 1000, measured: measured([30], null) },
  ];
  const { points: told } = growthOf({ axis: 'V', points });
  expect(told.map(({ rows }) => rows.map(({ ratio }) => ratio))).toEqual([[1, 1], [1.5]]);
  const [, head, , last] = growthText({ axis: 'V', points }).split('\n');
  expect(head?.split(/ {2,}/)).toEqual([
    'V',
    'MLE, ms',
    '×',
    'SeaRNN, ms',
    '×',
    'peak MiB',
    'wasm pages',
    'GPU MiB',
  ]);
  expect(last?.split(/ {2,}/)).toEqual(['1000', '30.0', '1.50', '–', '–', '200', '–', '3']);
});

test('a comparison is the median of ratios of pairs, which a slow moment of both leaves as it is', () => {
  const blocks = (times: readonly number[]) => times.map((ms) => ({ ms: 2 * ms, processorMs: ms }));
  const pairs = { task: 'letters', contestant: 'MLE' };
  const before = blocks([10, 10, 100, 10, 10]);
  const after = blocks([8, 9, 80, 8, 7]);
  const compared = comparedOf({ ...pairs, before, after });
  expect(compared).toMatchObject({ before: 10, after: 8, processor: { median: 0.8, low: 0.8, high: 0.8 } });
  expect(compared.clock).toEqual(compared.processor);
  const [head, line] = comparedText([compared]).split('\n');
  expect(head?.trim().split(/ {2,}/)).toEqual([
    'old ms',
    'new ms',
    'processor',
    'quartiles',
    'clock',
    'quartiles',
  ]);
  expect(line?.split(/ {2,}/)).toEqual([
    'letters: MLE',
    '10.0',
    '8.0',
    '0.800',
    '0.80 to 0.80',
    '0.800',
    '0.80 to 0.80',
  ]);
});
