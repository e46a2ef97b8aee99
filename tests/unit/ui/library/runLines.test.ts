/** Curves of kept runs: few points of however many, on any axis, and the mean of several with its band. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { AXES, LINE_LIMIT } from '../../../../src/ui/curves/lines.ts';
import { meanOfLines } from '../../../../src/experiments/curveOfSeeds.ts';
import { errorPoints, lossPoints, stretchOf, valueAt } from '../../../../src/ui/library/runLines.ts';
import { runFile } from '../../../support/libraryRuns.ts';

const contestantOf = (updates: number) => {
  const [first] = runFile({}, updates).contestants;
  if (first === undefined) throw new Error('a run has contestants');
  return first;
};

it('a loss curve goes on along every axis, ends where the run does, and keeps the mean of all losses', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2_000 }), fc.constantFrom(...AXES), (updates, axis) => {
      const contestant = contestantOf(updates);
      const line = lossPoints(contestant, axis, stretchOf(updates));
      expect(line.length).toBeLessThanOrEqual(LINE_LIMIT);
      for (const [i, { x }] of line.entries()) expect(x).toBeGreaterThan(line[i - 1]?.x ?? 0);
      const ends = { updates, examples: 16 * updates, decoderCells: 100 * updates, seconds: updates / 10 };
      expect(line.at(-1)?.x).toBeCloseTo(ends[axis], 6);
      if (updates <= LINE_LIMIT) for (const [i, { y }] of line.entries()) expect(y).toBe(contestant.loss[i]);
    }),
  );
});

it('an error curve has every regular test', () => {
  const y = 0.5 / (runFile().settings.seed + 1);
  const tests = errorPoints(contestantOf(4), 'examples');
  expect(tests[0]).toEqual({ update: 0, x: 0, y });
  expect(new Set(tests.map(({ update }) => update)).size).toBe(tests.length);
});

it('the mean of lines stands at the updates that all of them have, at the mean of their places', () => {
  const first = [0, 1, 2, 3].map((update) => ({ update, x: update, y: update }));
  const second = [0, 2].map((update) => ({ update, x: 3 * update, y: 5 * update }));
  const { mean, band } = meanOfLines([first, second], 'range');
  expect(mean).toEqual([0, 2].map((update) => ({ x: 2 * update, y: 3 * update })));
  expect(band).toEqual([0, 2].map((u) => ({ x: 2 * u, y: 3 * u, low: u, high: 5 * u })));
  expect(meanOfLines([second], 'sd')).toEqual({ mean: second.map(({ x, y }) => ({ x, y })), band: [] });
  expect(valueAt(first, 2.5)).toBe(2.5);
  expect(valueAt(first, 4)).toBeUndefined();
});
