/** Curves of contestants over several seeds: each seed's own, their mean as far as all of them came, and a band about it. */
import { bandOf, type BandKind } from '../statistics/spread.ts';
import type { NamedRun } from './curvesCsv.ts';
import { reportedError, reportedFigure, type ReportedFigure } from './reportedFigure.ts';
import { headOf, type RunHead } from './results.ts';
import { seedSeries, type SeedGroup } from './seedGroups.ts';

/** The x-axes that a race can be judged by. */
export const CURVE_AXES = ['updates', 'examples', 'decoderCells', 'seconds'] as const;
export type CurveAxis = (typeof CURVE_AXES)[number];

export interface CurvePoint {
  readonly x: number;
  readonly y: number;
}

/** A point of a mean, with the ends of its band. */
export interface BandPoint extends CurvePoint {
  readonly low: number;
  readonly high: number;
}

/** One contestant. */
export interface SeedCurve {
  readonly name: string;
  /** The reported figure on the regular test's sequences, a share: an error, F1 or BLEU. A seed each, in ascending order. */
  readonly singles: readonly {
    readonly run: string;
    readonly seed: number;
    readonly points: readonly CurvePoint[];
  }[];
  /** At the tests that all seeds have: the mean of x and of y. Of one seed, its own points. */
  readonly mean: readonly CurvePoint[];
  /** About it; empty of one seed. */
  readonly band: readonly BandPoint[];
}

/** Curves that one drawing may hold: of the same data, split, model and arithmetic. */
export interface SeedCurves {
  /** What tells them from the others; empty where there are no others. */
  readonly label: string;
  readonly figure: ReportedFigure;
  readonly curves: readonly SeedCurve[];
  /** Names of runs that another one repeats: the same settings and seed. The first counts. */
  readonly repeats: readonly string[];
}

export interface CurveChoice {
  readonly axis: CurveAxis;
  readonly band: BandKind;
}

interface Head extends RunHead {
  readonly named: NamedRun;
}

/** A test of one seed, by the updates that the contestant had done. */
type Tests = ReadonlyMap<number, CurvePoint>;

function testsOf({ run }: NamedRun, place: number, axis: CurveAxis): Tests {
  const tests = new Map<number, CurvePoint>();
  for (const test of run.contestants[place]?.evaluations ?? []) {
    if (test.words !== 'sample') continue;
    const x = axis === 'updates' ? test.update : test[axis];
    const error = reportedError(test);
    tests.set(test.update, { x, y: reportedFigure(test) === 'letterError' ? error : 1 - error });
  }
  return tests;
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

function curveOf(
  { name, members }: SeedGroup<Head>,
  { axis, band }: CurveChoice,
): { readonly curve: SeedCurve; readonly repeats: readonly string[] } {
  const sorted = members.toSorted((a, b) => a.head.named.run.settings.seed - b.head.named.run.settings.seed);
  const bySeed = new Map<number, { readonly run: string; readonly tests: Tests }>();
  const repeats: string[] = [];
  for (const { head, place } of sorted) {
    const { seed } = head.named.run.settings;
    if (bySeed.has(seed)) repeats.push(head.named.name);
    else bySeed.set(seed, { run: head.named.name, tests: testsOf(head.named, place, axis) });
  }
  const all = [...bySeed.values()].map(({ tests }) => tests);
  const shared = [...(all[0]?.keys() ?? [])].filter((update) => all.every((tests) => tests.has(update)));
  const points = shared
    .toSorted((a, b) => a - b)
    .map((update) => {
      const values = all.flatMap((tests) => tests.get(update) ?? []);
      const ys = values.map(({ y }) => y);
      return { x: meanOf(values.map(({ x }) => x)), y: meanOf(ys), about: bandOf(ys, band) };
    });
  return {
    repeats,
    curve: {
      name,
      singles: [...bySeed].map(([seed, { run, tests }]) => ({ run, seed, points: [...tests.values()] })),
      mean: points.map(({ x, y }) => ({ x, y })),
      band: points.flatMap(({ x, y, about }) =>
        about === null ? [] : [{ x, y, low: about[0], high: about[1] }],
      ),
    },
  };
}

/** Runs of any length, each once: of contestants that differ in nothing but the seed, one curve. */
export function seedCurves(runs: readonly NamedRun[], choice: CurveChoice): readonly SeedCurves[] {
  const heads: readonly Head[] = runs.map((named) => ({ ...headOf(named.run), named }));
  return seedSeries(heads, 'whateverTheUpdates').map(({ label, groups }) => {
    const made = groups.map((group) => curveOf(group, choice));
    const first = groups[0]?.members[0]?.head.named.run.contestants.flatMap(({ evaluations }) => evaluations);
    return {
      label,
      figure: first?.[0] === undefined ? 'letterError' : reportedFigure(first[0]),
      curves: made.map(({ curve }) => curve),
      repeats: [...new Set(made.flatMap(({ repeats }) => repeats))],
    };
  });
}
