/** Curves of kept runs: few points of however many, on any axis, and the mean of several with its band. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { AXES, LINE_LIMIT } from '../../../../src/ui/curves/lines.ts';
import { errorPoints, lossPoints, meanLine, valueAt } from '../../../../src/ui/library/runLines.ts';
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
      const line = lossPoints(contestant, axis);
      expect(line.length).toBeLessThanOrEqual(LINE_LIMIT);
      for (const [i, { x }] of line.entries()) expect(x).toBeGreaterThan(line[i - 1]?.x ?? 0);
      const ends = { updates, examples: 16 * updates, decoderCells: 100 * updates, seconds: updates / 10 };
      expect(line.at(-1)?.x).toBeCloseTo(ends[axis], 6);
      if (updates <= LINE_LIMIT) for (const [i, { y }] of line.entries()) expect(y).toBe(contestant.loss[i]);
    }),
  );
});

it('an error curve has every test of the sample, and the newest', () => {
  expect(errorPoints(contestantOf(4), 'examples')).toEqual([
    { x: 0, y: 0.5 / (runFile().settings.seed + 1) },
    { x: 64, y: 0.5 / (runFile().settings.seed + 1) },
  ]);
});

it('the mean of lines lies at the places that all of them have, straight between their points', () => {
  const first = [0, 1, 2, 3].map((x) => ({ x, y: x }));
  const second = [0, 2].map((x) => ({ x, y: 3 * x }));
  const { line, band } = meanLine([first, second], 'range');
  expect(line).toEqual([0, 1, 2].map((x) => ({ x, y: 2 * x })));
  expect(band).toEqual([0, 1, 2].map((x) => ({ x, y: 2 * x, low: x, high: 3 * x })));
  expect(valueAt(first, 2.5)).toBe(2.5);
  expect(valueAt(first, 4)).toBeUndefined();
});
