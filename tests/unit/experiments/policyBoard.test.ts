/** The nine pairs: which runs try them, and what a board makes of what runs have measured. */
import { describe, expect, it } from 'vitest';
import { METHOD_IDS } from '../../../src/experiments/contestants.ts';
import { newContestant } from '../../../src/experiments/methodSettings.ts';
import { policyBoards } from '../../../src/experiments/policyBoard.ts';
import { gridKey, gridName, gridRows, gridTemplates } from '../../../src/experiments/policyGrid.ts';
import { POLICY_PAIRS } from '../../../src/experiments/policyPairs.ts';
import type { RunFile } from '../../../src/experiments/runFile.ts';
import {
  contestantSchema,
  defaultSettings,
  type ContestantSettings,
} from '../../../src/experiments/settings.ts';
import { runFile } from '../../support/libraryRuns.ts';

const KL: ContestantSettings = contestantSchema.parse({
  ...{
    method: 'searnn',
    objective: 'kl',
    tokens: 'topk',
    tokenCount: 5,
    rollIn: 'learned',
    rollOut: 'mixed',
  },
});
const LL: ContestantSettings = { ...KL, objective: 'll', rollIn: 'mixed' };
const CHOICE = { axis: 'updates', band: 'sd' } as const;

describe('the nine pairs as runs', () => {
  it('are three runs of three contestants that differ in nothing but the pair', () => {
    const rows = gridRows({ ...defaultSettings, hidden: 24 }, KL);
    expect(rows.map(({ hidden }) => hidden)).toEqual([24, 24, 24]);
    const all = rows.flatMap(({ contestants }) => contestants);
    expect(all.map(({ rollIn, rollOut }) => ({ rollIn, rollOut }))).toEqual(POLICY_PAIRS);
    expect(new Set(all.map(gridKey))).toEqual(new Set([gridKey(KL)]));
    expect(gridName(KL)).not.toMatch(/\b[rlm]\/[rlm]\b/);
    expect(gridName(KL)).toContain('5 top-k');
  });

  it('are offered for each kind of contestant that can have any pair, and for SeaRNN where there is none', () => {
    const mle = newContestant('mle');
    expect(gridTemplates({ contestants: [mle, KL, { ...KL, rollIn: 'reference' }, LL] })).toEqual([KL, LL]);
    expect(gridTemplates({ contestants: [mle] }).map(({ method }) => method)).toEqual(['searnn']);
    for (const method of METHOD_IDS) {
      const own = newContestant(method);
      const key = gridKey(own);
      const others = POLICY_PAIRS.map((pair) => gridKey({ ...own, ...pair }));
      expect(new Set(others), method).toEqual(new Set([key]));
      if (key !== null) expect(gridTemplates({ contestants: [own] })).toEqual([own]);
    }
  });
});

/** A run of one row, its figures told by seed, row and column. */
function rowRun(seed: number, row: number, updates = 4, own = KL): RunFile {
  const settings = gridRows({ ...defaultSettings, seed }, own)[row];
  if (settings === undefined) throw new Error('there are three rows');
  const run = runFile(settings, updates);
  return {
    ...run,
    contestants: run.contestants.map((each, place) => ({
      ...each,
      evaluations: each.evaluations.map((test) => ({
        ...test,
        letterError: test.update === 0 ? 0.9 : (3 * row + place + 1) / 20 + seed / 100,
      })),
    })),
  };
}

const named = (runs: readonly RunFile[]) => runs.map((run, i) => ({ name: `run ${i + 1}`, run }));

describe('a board', () => {
  const runs = [1, 2, 3].flatMap((seed) => [0, 1, 2].map((row) => rowRun(seed, row)));

  it('has mean and spread over seeds of each pair', () => {
    const [board, ...others] = policyBoards(named(runs), CHOICE);
    expect(others).toEqual([]);
    expect(board?.name).toBe(gridName(KL));
    expect(board?.results.map(({ pair }) => pair)).toEqual(POLICY_PAIRS);
    board?.results.forEach(({ last }, i) => {
      expect(last?.updates).toEqual([4]);
      expect(last?.spread.n).toBe(3);
      expect(last?.spread.mean).toBeCloseTo((i + 1) / 20 + 0.02, 12);
      expect(last?.spread.sd).toBeCloseTo(0.01, 12);
    });
  });

  it('counts only the seeds that went furthest, and a run that is there twice once', () => {
    const longer = [rowRun(1, 0, 8), rowRun(2, 0, 8)];
    const [board] = policyBoards(named([...runs, ...longer, rowRun(1, 1)]), CHOICE);
    const spreads = board?.results.map(({ last }) => [last?.updates, last?.spread.n, last?.shorter]);
    // Seeds 1 and 2 of the first row stand there twice: what was trained further counts, and seed 3 no more.
    const row = (...told: unknown[]) => Array.from({ length: 3 }, () => told);
    expect(spreads?.slice(0, 6)).toEqual([...row([8], 2, 1), ...row([4], 3, 0)]);
  });

  it('counts all seeds where a target error ends each when it is reached', () => {
    const early = (run: RunFile): RunFile => ({ ...run, settings: { ...run.settings, targetError: 0.1 } });
    const [board] = policyBoards(named([rowRun(1, 0, 8), rowRun(2, 0), rowRun(1, 1)].map(early)), CHOICE);
    expect(board?.results[0]?.last).toMatchObject({ updates: [4, 8], spread: { n: 2 }, shorter: 0 });
  });

  it('parts what differs in more than the pair: other weights to begin with, other tests', () => {
    const begun = { ...rowRun(1, 1), begunWith: { name: 'a.safetensors', weights: 'abc' } };
    const own = rowRun(2, 1);
    const often = { ...own, settings: { ...own.settings, evaluationInterval: 17 } };
    const boards = policyBoards(named([rowRun(1, 0), begun, often]), CHOICE);
    expect(boards.map(({ results }) => results.length)).toEqual([3, 3, 3]);
    expect(new Set(boards.map(({ label }) => label)).size).toBe(3);
  });

  it('has an error of one’s own as it is, under its name', () => {
    const ownErrorOf = (run: RunFile): RunFile => ({
      ...run,
      data: { ...run.data, task: 'own', errorName: 'distance' },
      contestants: run.contestants.map((each) => ({
        ...each,
        evaluations: each.evaluations.map((test) => ({ ...test, ownError: 0.12 })),
      })),
    });
    const [board] = policyBoards(named(runs.map(ownErrorOf)), CHOICE);
    expect(board).toMatchObject({ figure: 'ownError', figureName: 'distance' });
    expect(board?.results[0]?.last?.spread.mean).toBeCloseTo(0.12, 12);
    expect(board?.results[0]?.curve.mean.at(-1)?.y).toBeCloseTo(0.12, 12);
  });

  it('tells what was not read whole by its tests on the way alone', () => {
    const short = (run: RunFile): RunFile => ({
      ...run,
      contestants: run.contestants.map((each) => ({
        ...each,
        evaluations: each.evaluations.map((test) => ({ ...test, words: 'sample' })),
      })),
    });
    const [board] = policyBoards(named(runs.map(short)), CHOICE);
    expect(board?.results.map(({ last }) => last)).toEqual(POLICY_PAIRS.map(() => null));
    expect(board?.results[4]?.curve.mean.map(({ x }) => x)).toEqual([0, 4]);
    expect(board?.results[4]?.curve.singles).toHaveLength(3);
  });

  it('holds what differs in nothing but the pair: another objective is another board, MLE is none, one pair is none', () => {
    const others = [rowRun(1, 0, 4, LL), rowRun(1, 1, 4, LL)];
    const boards = policyBoards(named([...runs, ...others]), CHOICE);
    expect(boards.map(({ name, results }) => [name, results.length])).toEqual([
      [gridName(KL), 9],
      [gridName(LL), 6],
    ]);
    const lone = (contestants: readonly ContestantSettings[]) =>
      policyBoards(named([runFile({ ...defaultSettings, contestants: [...contestants] })]), CHOICE);
    expect(lone([newContestant('mle'), KL])).toEqual([]);
    expect(lone([KL, { ...KL, rollIn: 'mixed-cells' }])).toHaveLength(1);
  });
});
