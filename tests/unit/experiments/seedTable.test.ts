/** Rows are what differs in nothing but the seed; rows are compared on the seeds that both have, within the same data and model. */
import { describe, expect, it } from 'vitest';
import { encodeKeptLink } from '../../../src/experiments/link.ts';
import { openingSettings } from '../../../src/experiments/presets.ts';
import type { Result } from '../../../src/experiments/results.ts';
import { seedTables } from '../../../src/experiments/seedTable.ts';
import { printedTables } from '../../../src/headless/printedTables.ts';
import type { Settings } from '../../../src/experiments/settings.ts';

/** A run of both contestants with these errors. */
function result(settings: Settings, ...errors: readonly number[]): Result {
  const measured = { updates: 100, seconds: 1, msPerStep: 10, wordError: 1, curve: [] };
  return {
    link: encodeKeptLink(settings),
    data: { name: 'built-in', fingerprint: 'abc' },
    ...{ engine: '0.1.0', backend: 'wasm', adapter: 'SIMD' },
    contestants: errors.map((letterError) => ({ name: '', ...measured, letterError })),
  };
}
const seeded = (seed: number, changes: Partial<Settings> = {}): Settings => ({
  ...openingSettings,
  ...changes,
  seed,
});
const withScale = (seed: number, costScale: number): Settings => {
  const [mle, searnn] = openingSettings.contestants;
  if (mle === undefined || searnn === undefined) throw new Error('the duel has two contestants');
  return { ...openingSettings, seed, contestants: [mle, { ...searnn, costScale }] };
};

describe('several seeds', () => {
  it('are one row each with mean, spread and range, compared seed by seed', () => {
    const [table, ...others] = seedTables([
      result(seeded(3), 0.5, 0.25),
      result(seeded(1), 0.25, 0.125),
      result(seeded(2), 0.75, 0.75),
    ]);
    expect(others).toEqual([]);
    const { rows = [], comparisons = [], figure } = table ?? {};
    expect(figure).toBe('letterError');
    expect(rows.map(({ spread }) => spread)).toEqual([
      { n: 3, mean: 0.5, sd: 0.25, least: 0.25, most: 0.75 },
      { n: 3, mean: 0.375, sd: expect.closeTo(Math.sqrt(0.109375), 12) as number, least: 0.125, most: 0.75 },
    ]);
    expect([...(rows[0]?.bySeed ?? [])]).toEqual([
      [3, 0.5],
      [1, 0.25],
      [2, 0.75],
    ]);
    expect(comparisons).toEqual([
      { first: rows[0]?.name, second: rows[1]?.name, seeds: [1, 2, 3], difference: 0.125, p: 0.5 },
    ]);
  });

  it('of other settings of a contestant are a row of their own, which says what differs', () => {
    const [table] = seedTables([
      ...[1, 2].map((seed) => result(withScale(seed, 50), 0.5, 0.25)),
      ...[3, 4].map((seed) => result(withScale(seed, 20), 0.5, 0.25)),
    ]);
    expect(table?.rows.map(({ name, spread: { n } }) => [name.startsWith('MLE'), n])).toEqual([
      [true, 4],
      [false, 2],
      [false, 2],
    ]);
    expect(new Set(table?.rows.map(({ name }) => name)).size).toBe(3);
    // The two have no seed in common.
    expect(table?.comparisons.map(({ seeds }) => seeds)).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });

  it('of another model are a table of their own', () => {
    const tables = seedTables([result(seeded(1), 0.5, 0.25), result(seeded(1, { hidden: 16 }), 0.5, 0.25)]);
    expect(tables.map(({ label }) => label.includes('16'))).toEqual([false, true]);
    expect(tables.flatMap(({ comparisons }) => comparisons)).toEqual([]);
  });

  it('of another task are a table of their own, told in its words', () => {
    const run = result(seeded(1), 0.5, 0.25);
    const tags = {
      ...run,
      data: { ...run.data, name: 'tags', fingerprint: 'def', task: 'chunking' as const },
    };
    const captions = printedTables([run, tags]).map(({ caption }) => caption.split(',')[0]);
    expect(captions).toEqual(['letter error', 'tag error']);
    expect(printedTables([tags, run]).map(({ caption }) => caption.split(',')[0])).toEqual(
      captions.toReversed(),
    );
  });

  it('tell F1 and BLEU as what they are', () => {
    const run = result(seeded(1), 0.5, 0.25);
    const contestants = run.contestants.map((each) => ({ ...each, chunkF1: 0.875 }));
    const [table] = seedTables([{ ...run, contestants }]);
    expect(table).toMatchObject({ figure: 'chunkF1', rows: [{ spread: { mean: 0.875, sd: null } }, {}] });
  });
});
