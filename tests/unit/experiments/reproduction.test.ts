/** Reproducing the paper's tables: which runs, in which shards, and what results come to. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at } from '../../../src/base/assert.ts';
import { PAPER_CELLS, PAPER_TABLES } from '../../../src/experiments/paperTables.ts';
import {
  parseShard,
  planJobs,
  reproductionSettings,
  shardOf,
  type Job,
  type ReproductionPlan,
} from '../../../src/experiments/reproduction.ts';
import { published, reproduce, spreadOf } from '../../../src/experiments/reproduced.ts';
import { encodeLink } from '../../../src/experiments/link.ts';
import type { Result } from '../../../src/experiments/results.ts';
import { contestantSchema } from '../../../src/experiments/settings.ts';

const plan = (changed: Partial<ReproductionPlan> = {}): ReproductionPlan => ({
  ...{ tables: [1, 2], only: null, seeds: 1, costScales: [50], updates: null },
  shared: reproductionSettings('letters'),
  ...changed,
});

/** What a job came to. */
const result = (job: Job, letterError: number, heldOutError: number): Result => ({
  link: encodeLink(job.settings),
  data: { name: 'letter.data', fingerprint: 'abc' },
  ...{ backend: 'wasm', adapter: 'SIMD, fused kernels' },
  contestants: [
    {
      ...{ name: job.id, updates: job.settings.maxUpdates, seconds: 1, msPerStep: 1 },
      ...{ letterError: letterError + 0.01, wordError: 0.5 },
      chosen: { update: 100, letterError, wordError: 0.5, heldOutError },
      curve: [],
    },
  ],
});

describe('the runs behind the tables', () => {
  it('are one for each figure, seed and α; figures that both tables have are run once', () => {
    const jobs = planJobs(plan({ seeds: 2, costScales: [20, 50] }));
    const scaled = PAPER_CELLS.filter(({ label }) => label.includes('KL')).length;
    expect(jobs).toHaveLength(2 * (PAPER_CELLS.length + scaled));
    expect(new Set(jobs.map(({ id }) => id)).size).toBe(jobs.length);
    expect(new Set(jobs.map(({ settings }) => encodeLink(settings))).size).toBe(jobs.length);
    expect(jobs[0]).toMatchObject({ id: 'mle-s1', settings: { seed: 1, heldOut: 0.1, hidden: 128 } });
    expect(jobs.find(({ id }) => id === 'kl-l-m-a20-s2')?.settings).toMatchObject({
      seed: 2,
      contestants: [{ objective: 'kl', rollIn: 'learned', rollOut: 'mixed', costScale: 20 }],
    });
  });

  it('of one table are those of its figures only, and their updates can be set for all', () => {
    const jobs = planJobs(plan({ tables: [1], updates: 12 }));
    expect(jobs.map(({ cell }) => cell.id)).toEqual(PAPER_TABLES[0]?.cells.map(({ id }) => id));
    expect(jobs.every(({ settings }) => settings.maxUpdates === 12)).toBe(true);
    expect(planJobs(plan({ only: ['mle', 'kl-l-m'] })).map(({ cell }) => cell.id)).toEqual(['mle', 'kl-l-m']);
  });

  it('fall into shards that have every run once, whatever their number', () => {
    const jobs = planJobs(plan({ seeds: 3 }));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), (of) => {
        const parts = Array.from({ length: of }, (_, i) => shardOf(jobs, parseShard(`${i + 1}/${of}`)));
        expect(
          parts
            .flat()
            .map(({ id }) => id)
            .sort(),
        ).toEqual(jobs.map(({ id }) => id).sort());
      }),
    );
  });

  it.each(['0/3', '4/3', '2', '1/0', 'a/b', '1/2/3'])('%s is no shard', (text) => {
    expect(() => parseShard(text)).toThrow('must be like 2/6');
  });
});

describe('a table out of results', () => {
  const [first, second] = PAPER_TABLES;
  if (first === undefined || second === undefined) throw new Error('two tables');

  it('has mean and standard deviation over seeds, and says what was not tried', () => {
    const jobs = planJobs(plan({ tables: [1], seeds: 3 })).filter(({ cell }) => cell.id === 'mle');
    const rows = reproduce(
      first,
      'letters',
      jobs.map((job, i) => result(job, [0.02, 0.03, 0.04][i] ?? NaN, 0.1)),
    ).flatMap((series) => series.rows);
    expect(rows.map(({ cell }) => cell.label)).toEqual(first.cells.map(({ label }) => label));
    const [mle, ...others] = rows;
    expect(mle?.chosen?.mean).toBeCloseTo(0.03, 12);
    expect(mle?.chosen?.sd).toBeCloseTo(0.01, 12);
    expect(mle?.last?.mean).toBeCloseTo(0.04, 12);
    expect(mle?.runs).toHaveLength(3);
    expect(
      others.every(({ chosen, last, runs }) => chosen === null && last === null && runs.length === 0),
    ).toBe(true);
    expect(
      reproduce(
        second,
        'letters',
        jobs.map((job) => result(job, 0.02, 0.1)),
      )[0]?.rows[0]?.last?.count,
    ).toBe(3);
  });

  it('chooses α by the held-out words alone, in the mean over seeds', () => {
    const jobs = planJobs(plan({ only: ['kl-l-m'], seeds: 2, costScales: [20, 50, 100] }));
    const heldOut: Readonly<Record<number, readonly number[]>> = {
      20: [0.1, 0.9],
      50: [0.3, 0.3],
      100: [0.6, 0.6],
    };
    // The best on test words is another one.
    const test: Readonly<Record<number, number>> = { 20: 0.01, 50: 0.05, 100: 0.02 };
    const results = jobs.map(({ settings, ...job }) => {
      const costScale = at(settings.contestants, 0).costScale;
      const error = heldOut[costScale]?.[settings.seed - 1] ?? NaN;
      return result({ settings, ...job }, test[costScale] ?? NaN, error);
    });
    const row = reproduce(first, 'letters', results)[0]?.rows.find(({ cell }) => cell.id === 'kl-l-m');
    expect(row).toMatchObject({ costScale: 50, candidates: [20, 50, 100] });
    expect(row?.chosen?.mean).toBeCloseTo(0.05, 12);
    expect(row?.runs).toHaveLength(2);
  });

  it('chooses α on the seeds that all of them have', () => {
    const jobs = planJobs(plan({ only: ['kl-l-m'], seeds: 2, costScales: [20, 50] }));
    const heldOut: Readonly<Record<number, readonly number[]>> = { 20: [0.4], 50: [0.5, 0.1] };
    const results = jobs.flatMap((job) => {
      const { costScale } = at(job.settings.contestants, 0);
      const error = heldOut[costScale]?.[job.settings.seed - 1];
      return error === undefined ? [] : [result(job, 0.02, error)];
    });
    const row = reproduce(first, 'letters', results)[0]?.rows.find(({ cell }) => cell.id === 'kl-l-m');
    // In the mean over what there is, the other one errs less.
    expect(row).toMatchObject({ costScale: 20, candidates: [20, 50] });
  });

  it('has a row for each α where nothing was held out to choose one', () => {
    const jobs = planJobs(plan({ only: ['kl-l-m'], costScales: [50, 20] }));
    const results = jobs.map((job) => {
      const { contestants, ...rest } = result(job, 0.02, 0.1);
      return { ...rest, contestants: contestants.map(({ chosen: _, ...own }) => own) };
    });
    const rows = reproduce(first, 'letters', results)[0]?.rows.filter(({ cell }) => cell.id === 'kl-l-m');
    expect(
      rows?.map(({ apart, costScale, candidates, runs }) => [apart, costScale, candidates, runs.length]),
    ).toEqual([
      ['α 50', 50, [50], 1],
      ['α 20', 20, [20], 1],
    ]);
  });

  it('the spread of one is its value, of none nothing', () => {
    expect(spreadOf([])).toBeNull();
    expect(spreadOf([0.25])).toEqual({ mean: 0.25, sd: null, count: 1 });
  });
});

describe('the paper’s figures', () => {
  it.each([
    [{ method: 'mle' }, 2.8, 'Table 1'],
    [{ objective: 'kl', rollIn: 'learned', rollOut: 'mixed' }, 1.0, 'Table 1'],
    [{ objective: 'kl', costScale: 10 }, 1.0, 'Table 1'],
    [{ objective: 'll', rollIn: 'reference', rollOut: 'learned' }, 2.5, 'Table 1'],
    [{ objective: 'kl', tokens: 'biased', tokenCount: 5 }, 0.9, 'Table 2'],
    [{ objective: 'll', tokens: 'policy', tokenCount: 5 }, 1.8, 'Table 2'],
  ] as const)('%j: %f %% in %s', (settings, percent, where) =>
    expect(published(contestantSchema.parse(settings), reproductionSettings('letters'))).toEqual({
      percent,
      where,
    }),
  );

  it.each([
    [{ method: 'mle' }, 'spelling-30', 19.3],
    [{ objective: 'kl', tokens: 'topk', tokenCount: 5 }, 'spelling-30', 18.2],
    [{ objective: 'll', rollIn: 'reference', rollOut: 'learned' }, 'spelling-50', 43.2],
    [{ objective: 'll', tokens: 'topk', tokenCount: 5 }, 'spelling-50', 36.6],
  ] as const)('%j on %s: %f %%', (settings, task, percent) =>
    expect(published(contestantSchema.parse(settings), reproductionSettings(task))?.percent).toBe(percent),
  );

  it('of other tasks have runs of their own', () => {
    for (const task of ['spelling-30', 'spelling-50'] as const) {
      const jobs = planJobs(
        plan({ tables: [2], only: ['mle', 'sll-topk'], shared: reproductionSettings(task) }),
      );
      expect(jobs.map(({ settings }) => [settings.maxUpdates, settings.split, settings.attention])).toEqual(
        Array.from({ length: 2 }, () => [20_000, task.replace('spelling', 'noise'), 'additive']),
      );
      const [, second] = PAPER_TABLES;
      if (second === undefined) throw new Error('two tables');
      const results = jobs.map((job) => result(job, 0.2, 0.2));
      const measured = (other: typeof task | 'letters') =>
        reproduce(second, other, results)
          .flatMap(({ rows }) => rows)
          .flatMap(({ cell, runs }) => (runs.length > 0 ? [cell.id] : []));
      expect(measured(task)).toEqual(['mle', 'sll-topk']);
      expect(measured('letters')).toEqual([]);
    }
  });

  it('has none where the paper has none', () => {
    for (const settings of [
      { rollIn: 'mixed' },
      { tokens: 'topk', tokenCount: 7 },
      { tokens: 'topk', alsoTokens: 'neighbours' },
      { tokens: 'biased', modelShare: 0.9 },
      { cells: 'uniform' },
    ])
      expect(published(contestantSchema.parse(settings), reproductionSettings('letters'))).toBeNull();
  });
});
