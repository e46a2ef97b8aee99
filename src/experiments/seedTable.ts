/** Results of several seeds as one table: what differs in nothing but the seed is one row, and rows are compared seed by seed. */
import { MOST_PAIRS, signFlips } from '../statistics/signFlips.ts';
import { spreadOf, type Spread } from '../statistics/spread.ts';
import { REPORTED_FIGURES, reportedFigure, reportedValue, type ReportedFigure } from './reportedFigure.ts';
import { settingsOf, type Result } from './results.ts';
import type { RunData } from './runData.ts';
import { seedSeries, type SeedGroup } from './seedGroups.ts';

export interface SeedRow {
  /** The contestant's name, and what tells it from another row of the same name. */
  readonly name: string;
  readonly updates: readonly number[];
  /** The reported figure as it is told, a share: an error, F1 or BLEU. */
  readonly bySeed: ReadonlyMap<number, number>;
  readonly spread: Spread;
}

/** One row against another on the seeds that both have. */
export interface SeedComparison {
  readonly first: string;
  readonly second: string;
  /** In ascending order. */
  readonly seeds: readonly number[];
  /** Mean of the first less the second, shares. */
  readonly difference: number;
  /** Exact, two-sided; null with more seeds than can be enumerated. */
  readonly p: number | null;
}

/** What can be compared: the same data, split, model and arithmetic. */
export interface SeedTable {
  /** What tells it from the other tables; empty where it is the only one. */
  readonly label: string;
  /** The table is told in the words of their task. */
  readonly data: RunData;
  readonly figure: ReportedFigure;
  /** What a task of the user's own calls it; absent where none does. */
  readonly figureName?: string;
  readonly rows: readonly SeedRow[];
  readonly comparisons: readonly SeedComparison[];
}

function rowOf({ name, members }: SeedGroup<Result>): SeedRow {
  const bySeed = new Map<number, number>();
  for (const { head, place } of members) {
    const measured = head.contestants[place];
    if (measured === undefined) continue;
    bySeed.set(settingsOf(head).seed, reportedValue(measured));
  }
  const updates = [...new Set(members.map(({ head, place }) => head.contestants[place]?.updates ?? 0))];
  return { name, updates, bySeed, spread: spreadOf([...bySeed.values()]) };
}

function compare(first: SeedRow, second: SeedRow): SeedComparison | null {
  const seeds = [...first.bySeed.keys()].filter((seed) => second.bySeed.has(seed)).sort((a, b) => a - b);
  if (seeds.length < 2) return null;
  const differences = seeds.map((seed) => (first.bySeed.get(seed) ?? 0) - (second.bySeed.get(seed) ?? 0));
  return {
    ...{ first: first.name, second: second.name, seeds },
    difference: spreadOf(differences).mean,
    p: seeds.length > MOST_PAIRS ? null : signFlips(differences),
  };
}

/** @param results each run once, measured at its end */
export function seedTables(results: readonly Result[]): readonly SeedTable[] {
  return seedSeries(results, 'updates').map(({ label, data, groups }) => {
    const rows = groups.map(rowOf);
    const figures = groups.flatMap(({ members }) =>
      members.flatMap(({ head, place }) => {
        const measured = head.contestants[place];
        return measured === undefined ? [] : [reportedFigure(measured)];
      }),
    );
    const figureName = data.errorName;
    return {
      ...{ label, data, rows, ...(figureName !== undefined && { figureName }) },
      figure:
        REPORTED_FIGURES.find((figure) => figures.includes(figure) && figure !== 'letterError') ??
        'letterError',
      comparisons: rows.flatMap((first, i) =>
        rows.slice(i + 1).flatMap((second) => compare(first, second) ?? []),
      ),
    };
  });
}
