/** Curves over seeds: every point of every seed, their mean where all of them were tested, and what is not drawn together. */
import { describe, expect, it } from 'vitest';
import { seedCurves } from '../../../src/experiments/seedCurves.ts';
import { runOf } from '../figures/runsOf.ts';

const CHOICE = { axis: 'updates', band: 'range' } as const;
const MLE = [
  [0, 0.9],
  [5, 0.5],
  [10, 0.25],
] as const;
const SEARNN = [
  [0, 0.9],
  [5, 0.75],
] as const;

describe('curves of several seeds', () => {
  it('have a mean and a band at the tests that all seeds have, and every point of each seed', () => {
    const lower = MLE.map(([update, error]) => [update, error - 0.125] as const);
    const [both, ...others] = seedCurves(
      [runOf(2, [lower.slice(0, 2), SEARNN]), runOf(1, [MLE, SEARNN])],
      CHOICE,
    );
    expect(others).toEqual([]);
    const [mle] = both?.curves ?? [];
    expect(mle?.singles.map(({ seed, points }) => [seed, points.map(({ y }) => y)])).toEqual([
      [1, [0.9, 0.5, 0.25]],
      [2, [0.775, 0.375]],
    ]);
    expect(mle?.mean).toEqual([
      { x: 0, y: expect.closeTo(0.8375, 12) as number },
      { x: 5, y: 0.4375 },
    ]);
    expect(mle?.band.map(({ low, high }) => [low, high])).toEqual([
      [0.775, 0.9],
      [0.375, 0.5],
    ]);
  });
  it('stand at the mean of an axis on which the seeds differ', () => {
    const [both] = seedCurves([runOf(1, [MLE, SEARNN]), runOf(3, [MLE, SEARNN])], {
      ...CHOICE,
      axis: 'seconds',
    });
    expect(both?.curves[0]?.mean[1]?.x).toBeCloseTo((0.51 + 0.53) / 2, 12);
  });
  it('of one seed are its own points, without a band', () => {
    const [one] = seedCurves([runOf(1, [MLE, SEARNN])], CHOICE);
    expect(one?.curves[1]).toMatchObject({ mean: [{ y: 0.9 }, { y: 0.75 }], band: [] });
  });
  it('count a seed once, and name what repeats it', () => {
    const again = { ...runOf(1, [SEARNN, MLE]), name: 'again' };
    const [both] = seedCurves([runOf(1, [MLE, SEARNN]), again, runOf(2, [MLE, SEARNN])], CHOICE);
    expect(both?.repeats).toEqual(['again']);
    expect(both?.curves[0]?.singles.map(({ run }) => run)).toEqual(['seed1', 'seed2']);
  });
  it('stand apart where data or arithmetic differ, and as another curve where settings do', () => {
    const runs = [
      runOf(1, [MLE, SEARNN]),
      runOf(2, [MLE, SEARNN], { run: { backend: 'cpu' } }),
      runOf(3, [MLE, SEARNN], { run: { data: { name: 'other', fingerprint: 'def' } } }),
      runOf(4, [MLE, SEARNN], { settings: { evaluationInterval: 7 } }),
    ];
    const apart = seedCurves(runs, CHOICE);
    expect(apart.map(({ curves }) => curves.length)).toEqual([4, 2, 2]);
    expect(new Set(apart.map(({ label }) => label)).size).toBe(3);
  });
  it('are of the figure that is reported for the task', () => {
    const run = runOf(1, [MLE, SEARNN]);
    const scored = {
      ...run,
      run: {
        ...run.run,
        contestants: run.run.contestants.map((each) => ({
          ...each,
          evaluations: each.evaluations.map((test) => ({ ...test, bleu: 0.25 })),
        })),
      },
    };
    expect(seedCurves([scored], CHOICE)[0]).toMatchObject({
      figure: 'bleu',
      curves: [{ mean: [{ y: 0.25 }, {}, {}] }, {}],
    });
  });
});
