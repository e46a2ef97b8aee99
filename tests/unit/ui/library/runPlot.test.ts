/** Which contestants of kept runs are drawn as one line. */
import { expect, it } from 'vitest';
import type { LibraryRun } from '../../../../src/state/library/shelfRuns.ts';
import { contendersOf } from '../../../../src/ui/library/contenders.ts';
import { errorPlotOf, groupsOf, inMean } from '../../../../src/ui/library/runPlot.ts';
import { noteOf } from '../../../../src/experiments/library/libraryNote.ts';
import { runFile } from '../../../support/libraryRuns.ts';

const kept = (settings: Parameters<typeof runFile>[0], i: number): LibraryRun => {
  const run = runFile(settings);
  return { run, note: noteOf(run, { id: `run ${i}`, keptAt: i }, []) };
};
const seedsOf = (runs: readonly LibraryRun[]) =>
  groupsOf(contendersOf(runs)).map(({ members }) => members.map(({ settings }) => settings.seed));

it('those that differ in nothing but the seed are, wherever the runs ended; the same seed again stands apart', () => {
  const runs = [1, 2, 3].map((seed) => kept({ seed, maxUpdates: seed }, seed));
  expect(seedsOf(runs)).toEqual([
    [1, 2, 3],
    [1, 2, 3],
  ]);
  expect(seedsOf([...runs, kept({ seed: 1, maxUpdates: 9 }, 9)])).toEqual([[1, 2, 3], [1], [1, 2, 3], [1]]);
  expect(seedsOf([...runs, kept({ seed: 4, hidden: 7 }, 4)])).toHaveLength(4);
});

it('the mean is of seeds that are whole once two are; one that is under way stands beside it, and draws with the others before', () => {
  const seeds = (underWay: readonly number[]) =>
    [1, 2, 3].map((seed) => ({
      ...kept({ seed, maxUpdates: 4 }, seed),
      ...(underWay.includes(seed) && { isUnderWay: true }),
    }));
  const counted = (underWay: readonly number[]) =>
    groupsOf(contendersOf(seeds(underWay))).map((group) =>
      inMean(group).map(({ settings }) => settings.seed),
    );
  expect(counted([3])[0]).toEqual([1, 2]);
  expect(counted([2, 3])[0]).toEqual([1, 2, 3]);
  expect(counted([])[0]).toEqual([1, 2, 3]);
  const [first] = groupsOf(contendersOf(seeds([3])));
  if (first === undefined) throw new Error('there is a group');
  const plot = errorPlotOf([{ ...first }], 'updates', 'range');
  const [two] = groupsOf(contendersOf(seeds([]).slice(0, 2)));
  if (two === undefined) throw new Error('there is a group');
  expect(plot.lines).toEqual(errorPlotOf([two], 'updates', 'range').lines);
  expect(plot.bands).toEqual(errorPlotOf([two], 'updates', 'range').bands);
  expect(plot.faint).toHaveLength(3);
});
