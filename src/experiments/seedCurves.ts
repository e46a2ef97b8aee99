/** From run files to curves over seeds: contestants that differ in nothing but the seed are one. */
import {
  curveOfSeeds,
  type CurveChoice,
  type SeedCurve,
  type SeedTest,
  type SeedTests,
} from './curveOfSeeds.ts';
import type { NamedRun } from './curvesCsv.ts';
import { reportedFigure, reportedValue, type ReportedFigure } from './reportedFigure.ts';
import { headOf, type RunHead } from './results.ts';
import type { RunData } from './runData.ts';
import { seedSeries, type SeedGroup } from './seedGroups.ts';

/** What one drawing may hold: the same data, split, model and arithmetic. */
interface Drawable {
  /** What tells it from the others; empty where there are no others. */
  readonly label: string;
  /** The drawing is told in the words of their task. */
  readonly data: RunData;
  readonly figure: ReportedFigure;
  /** What a task of the user's own calls it; absent where none does. */
  readonly figureName?: string;
  /** Names of runs that another one repeats: the same settings and seed. The first counts. */
  readonly repeats: readonly string[];
}

/** Everything that is measured of contestants, before an axis and a band are chosen. */
export interface MeasuredSeeds extends Drawable {
  readonly contestants: readonly { readonly name: string; readonly seeds: readonly SeedTests[] }[];
}

export interface SeedCurves extends Drawable {
  readonly curves: readonly SeedCurve[];
}

/** A run's head, with the run. */
export interface NamedHead extends RunHead {
  readonly named: NamedRun;
}

function testsOf({ run }: NamedRun, place: number): readonly SeedTest[] {
  const tests = (run.contestants[place]?.evaluations ?? []).filter(({ words }) => words === 'sample');
  // A test that was made again at the same updates takes the place of the first.
  const byUpdate = new Map(
    tests.map((test): [number, SeedTest] => {
      const { update: updates, examples, decoderCells, seconds } = test;
      const value = reportedValue(test);
      return [updates, { updates, examples, decoderCells, seconds, value }];
    }),
  );
  return [...byUpdate.values()].sort((a, b) => a.updates - b.updates);
}

/** The tests of a group, each seed once, in ascending order; of one that is there again the first counts. */
export function seedsOf({ members }: SeedGroup<NamedHead>) {
  const bySeed = new Map<number, SeedTests>();
  const repeats: string[] = [];
  for (const { head, place } of members) {
    const { name: run, run: file } = head.named;
    const { seed } = file.settings;
    if (bySeed.has(seed)) repeats.push(run);
    else bySeed.set(seed, { run, seed, tests: testsOf(head.named, place) });
  }
  return { seeds: [...bySeed.values()].sort((a, b) => a.seed - b.seed), repeats };
}

export const namedHead = (named: NamedRun): NamedHead => ({ ...headOf(named.run), named });

/** Runs of any length, a file each. */
export function measuredSeeds(runs: readonly NamedRun[]): readonly MeasuredSeeds[] {
  const heads = runs.map(namedHead);
  return seedSeries(heads, 'whateverTheUpdates').map(({ label, data, groups }) => {
    const found = groups.map((group) => ({ name: group.name, ...seedsOf(group) }));
    const tested = groups.flatMap(({ members }) =>
      members.flatMap(({ head, place }) => head.named.run.contestants[place]?.evaluations[0] ?? []),
    );
    const figureName = data.errorName;
    return {
      ...{ label, data },
      figure: tested[0] === undefined ? 'letterError' : reportedFigure(tested[0]),
      ...(figureName !== undefined && { figureName }),
      contestants: found.map(({ name, seeds }) => ({ name, seeds })),
      repeats: [...new Set(found.flatMap(({ repeats }) => repeats))],
    };
  });
}

/** The same as curves: of contestants that differ in nothing but the seed, one. */
export function seedCurves(runs: readonly NamedRun[], choice: CurveChoice): readonly SeedCurves[] {
  return measuredSeeds(runs).map(({ contestants, ...drawable }) => ({
    ...drawable,
    curves: contestants.map(({ name, seeds }) => curveOfSeeds(name, seeds, choice)),
  }));
}
