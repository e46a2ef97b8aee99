/** Runs are pooled only where nothing but the seed differs; what differs is named, and one run counts once. */
import { describe, expect, it } from 'vitest';
import { at } from '../../../src/base/assert.ts';
import { encodeKeptLink } from '../../../src/experiments/link.ts';
import { PAPER_TABLES, type PaperTable, type PaperTask } from '../../../src/experiments/paperTables.ts';
import { startOn } from '../../../src/experiments/presets.ts';
import { figuresOf, paperTaskOfRun, reproduce, standsInTables } from '../../../src/experiments/reproduced.ts';
import { reproductionSettings } from '../../../src/experiments/reproduction.ts';
import type { Result } from '../../../src/experiments/results.ts';
import { countOnce, repeatText } from '../../../src/experiments/runGroups.ts';
import {
  contestantSchema,
  type ContestantSettings,
  type Settings,
} from '../../../src/experiments/settings.ts';
import { reproductionText } from '../../../src/headless/reproductionText.ts';

const MLE = contestantSchema.parse({ method: 'mle' });
const table: PaperTable = at(PAPER_TABLES, 0);

interface Of extends Partial<Omit<Result, 'contestants'>> {
  readonly settings?: Partial<Settings>;
  readonly contestant?: ContestantSettings;
  readonly error?: number;
  readonly updates?: number;
}

const result = ({ settings, contestant = MLE, error = 0.1, updates = 8, ...own }: Of = {}): Result => ({
  link: encodeKeptLink({
    ...reproductionSettings('letters'),
    ...{ seed: 1, maxUpdates: updates, contestants: [contestant] },
    ...settings,
  }),
  data: { name: 'letter.data', fingerprint: 'abc', task: 'letters', content: 'c0ffee' },
  ...{ engine: '0.1.0', backend: 'wasm', adapter: 'SIMD, fused kernels' },
  contestants: [
    {
      ...{ name: 'MLE', updates, seconds: 1, msPerStep: 1 },
      ...{ letterError: error, wordError: 0.5, curve: [] },
    },
  ],
  ...own,
});

const mle = (results: readonly Result[], task: PaperTask = 'letters') =>
  figuresOf(reproduce(table, task, results), at(table.cells, 0)).map(({ apart, last }) => [
    last?.count,
    apart,
  ]);

describe('runs of one figure', () => {
  it('that differ in their seeds are one row', () => {
    expect(mle([1, 2, 3].map((seed) => result({ settings: { seed } })))).toEqual([[3, '']]);
  });

  it.each<[string, Of, string, string]>([
    [
      'data',
      { data: { name: 'b.data', fingerprint: 'xyz' } },
      'data letter.data (c0ffee)',
      'data b.data (xyz)',
    ],
    [
      'order of the data',
      { data: { name: 'letter.data', fingerprint: 'abc', content: 'decaf' } },
      'data letter.data (c0ffee)',
      'data letter.data (decaf)',
    ],
    [
      'columns of one file',
      { data: { name: 'letter.data', fingerprint: 'def', content: 'c0ffee', format: 'pairs:2,1' } },
      'data letter.data (c0ffee, read as its lines say)',
      'data letter.data (c0ffee, read as pairs:2,1)',
    ],
    [
      'error of the user’s own',
      { data: { name: 'letter.data', fingerprint: 'abc', content: 'c0ffee', errorName: 'wrong words' } },
      'data letter.data (c0ffee)',
      'data letter.data (c0ffee), error “wrong words”',
    ],
    ['split', { settings: { split: 'fold-3' } }, 'test sequences by-type', 'test sequences fold-3'],
    ['model', { settings: { hidden: 32 } }, 'hidden units H 128', 'hidden units H 32'],
    ['batch', { settings: { batchSize: 8 } }, 'batch 64 sequences', 'batch 8 sequences'],
    ['steps', { updates: 16 }, '8 updates', '16 updates'],
    [
      'tests',
      { settings: { evaluationInterval: 7 } },
      'evaluate every 100 updates',
      'evaluate every 7 updates',
    ],
    [
      'arithmetic',
      { adapter: 'SIMD, stock kernels' },
      'computed by wasm (SIMD, fused kernels)',
      'computed by wasm (SIMD, stock kernels)',
    ],
    ['release', { engine: '0.2.0' }, 'release 0.1.0', 'release 0.2.0'],
    [
      'changes on the way',
      { changes: ['learningRate 0.5 → 0.1 after 4'] },
      'no setting changed on the way',
      'changed on the way: learningRate 0.5 → 0.1 after 4',
    ],
  ])('that differ in %s stand apart, each named by it', (_, other, first, second) => {
    expect(mle([result(), result({ settings: { seed: 2 } }), result(other)])).toEqual([
      [2, first],
      [1, second],
    ]);
  });

  it('of which some do not have the hash of their content are told by the fingerprint', () => {
    const earlier = result({ settings: { seed: 2 }, data: { name: 'letter.data', fingerprint: 'abc' } });
    expect(mle([result(), earlier])).toEqual([[2, '']]);
  });

  it('of other figures may have other updates without standing apart', () => {
    const runs = [result(), result({ contestant: contestantSchema.parse({ objective: 'll' }), updates: 99 })];
    expect(reproduce(table, 'letters', runs).map(({ label }) => label)).toEqual(['']);
  });
});

describe('a table', () => {
  it('has only runs of its task: tags, translations and misspellings are not letters', () => {
    const data = (task: NonNullable<Result['data']['task']>) => ({ name: 'x', fingerprint: task, task });
    const of = (id: 'chunking' | 'translation' | 'toy' | 'spelling'): Result =>
      result({ settings: { ...startOn(id), contestants: [MLE] } });
    const own = (task: NonNullable<Result['data']['task']>, split: Settings['split']) =>
      result({ settings: { split }, data: data(task) });
    expect(
      [
        own('letters', 'fold-0'),
        own('chunking', 'last-tenth'),
        own('translation', 'last-tenth'),
        own('spelling', 'by-type'),
        own('spelling', 'noise-30'),
        own('toy', 'copy'),
      ].map(paperTaskOfRun),
    ).toEqual(['letters', null, null, null, 'spelling-30', null]);
    // Files of earlier releases do not name their task.
    const unnamed = { data: { name: 'x', fingerprint: 'y' } };
    const earlier = [of('chunking'), of('translation'), of('toy'), of('spelling')].map((one) => ({
      ...one,
      ...unnamed,
    }));
    expect(earlier.map(paperTaskOfRun)).toEqual([null, null, null, 'spelling-30']);
    expect(paperTaskOfRun(result(unnamed))).toBe('letters');
    expect(earlier.map(standsInTables)).toEqual([false, false, false, true]);
    expect(mle([...earlier.slice(0, 3), result()])).toEqual([[1, '']]);
  });

  it('as text is one table for each series, with a sentence on what it has for itself', () => {
    const text = reproductionText([result(), result({ settings: { hidden: 32 }, error: 0.3 })]);
    expect(text.match(/Only these runs, which others are not pooled with: .*/g)?.slice(0, 2)).toEqual([
      'Only these runs, which others are not pooled with: hidden units H 128',
      'Only these runs, which others are not pooled with: hidden units H 32',
    ]);
    expect(text).not.toContain('±  ');
    expect(text).toMatch(/^MLE +2\.8 +– +10\.00 +1$/m);
    expect(text).toMatch(/^MLE +2\.8 +– +30\.00 +1$/m);
  });
});

describe('one run in two files', () => {
  const named = (file: string, of: Of = {}) => ({ file, result: result(of) });

  it('counts once, and the other file is named', () => {
    const { results, repeats } = countOnce([
      named('a.json'),
      named('b.json'),
      named('c.json', { settings: { seed: 2 } }),
      named('d.json', { error: 0.2 }),
    ]);
    expect(mle(results)).toEqual([[2, '']]);
    expect(repeats).toEqual([
      { file: 'b.json', first: 'a.json', alike: true },
      { file: 'd.json', first: 'a.json', alike: false },
    ]);
  });

  it('is another one where the same file was read in another way', () => {
    const data = { name: 'letter.data', fingerprint: 'def', content: 'c0ffee', format: 'pairs:2,1' };
    expect(countOnce([named('a.json'), named('b.json', { data })]).repeats).toEqual([]);
  });

  it('is another one with another α, though both are of one figure', () => {
    const scaled = (costScale: number) => contestantSchema.parse({ objective: 'kl', costScale });
    const { repeats } = countOnce([
      named('a.json', { contestant: scaled(20) }),
      named('b.json', { contestant: scaled(50) }),
    ]);
    expect(repeats).toEqual([]);
  });

  it('is told by its weights, too, whatever a file says of its seed', () => {
    const weights = 'abc';
    const { results, repeats } = countOnce([
      { ...named('a.json'), weights },
      { ...named('b.json', { settings: { seed: 2 } }), weights },
      { ...named('c.json', { settings: { seed: 3 } }), weights: 'def' },
      named('d.json', { settings: { seed: 4 } }),
      named('e.json', { settings: { seed: 5 } }),
      // Tested once more, with a beam.
      { ...named('f.json', { settings: { beam: 5 } }), weights },
    ]);
    expect(results).toHaveLength(5);
    expect(repeats).toEqual([{ file: 'b.json', first: 'a.json', alike: 'weights' }]);
    expect(repeats.map(repeatText)).toEqual([
      'b.json has the same weights as a.json, though it names another seed: one of the two was changed by hand; a.json alone counts.',
    ]);
  });

  it('is the same one where only a setting differs that nobody looks at', () => {
    const { repeats } = countOnce([named('a.json'), named('b.json', { settings: { attentionUnits: 9 } })]);
    expect(repeats).toHaveLength(1);
  });
});
