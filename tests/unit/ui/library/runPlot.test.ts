/** Which contestants of kept runs are drawn as one line. */
import { expect, it } from 'vitest';
import type { LibraryRun } from '../../../../src/state/library/shelfRuns.ts';
import { contendersOf } from '../../../../src/ui/library/contenders.ts';
import { groupsOf } from '../../../../src/ui/library/runPlot.ts';
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
