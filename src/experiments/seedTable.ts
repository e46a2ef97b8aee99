/** Results of several seeds as one table: what differs in nothing but the seed is one row, and rows are compared seed by seed. */
import { MOST_PAIRS, signFlips } from '../statistics/signFlips.ts';
import { fullContestantName } from './contestantName.ts';
import { contestantFields } from './fieldList.ts';
import { isUsed } from './fieldUse.ts';
import { REPORTED_FIGURES, reportedError, reportedFigure, type ReportedFigure } from './reportedFigure.ts';
import { settingsOf, type Result } from './results.ts';
import { aspectsAmong, groupBy } from './runGroups.ts';
import { valueText } from './settingsText.ts';
import { sayOfAny } from '../tasks/say.ts';

/** Of some seeds; n is at least 1. */
export interface Spread {
  readonly n: number;
  readonly mean: number;
  /** With n − 1; null where there is one seed. */
  readonly sd: number | null;
  readonly least: number;
  readonly most: number;
}

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
  readonly figure: ReportedFigure;
  readonly rows: readonly SeedRow[];
  readonly comparisons: readonly SeedComparison[];
}

function spreadOf(values: readonly number[]): Spread {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const sd = n < 2 ? null : Math.sqrt(squares / (n - 1));
  return { n, mean, sd, least: Math.min(...values), most: Math.max(...values) };
}

/** A contestant of a run. */
interface Entry {
  readonly result: Result;
  readonly place: number;
}

const contestantOf = ({ result, place }: Entry) => settingsOf(result).contestants[place];

/** All that the contestant's own settings are, by name. */
function ownAspects(entry: Entry) {
  const settings = contestantOf(entry);
  if (settings === undefined) return {};
  return Object.fromEntries(
    contestantFields
      .filter(({ name }) => isUsed(settings, name))
      .map((field) => {
        const text = valueText(sayOfAny, field, settings[field.name]);
        return [`own ${field.name}`, { key: text, text: `${sayOfAny(field.meta.label)} ${text}` }];
      }),
  );
}

function rowOf(label: string, members: readonly Entry[], shared: ReadonlySet<string>): SeedRow {
  const [first] = members;
  const settings = first && contestantOf(first);
  const name = settings === undefined ? label : fullContestantName(settings);
  const bySeed = new Map<number, number>();
  for (const { result, place } of members) {
    const measured = result.contestants[place];
    if (measured === undefined) continue;
    const error = reportedError(measured);
    bySeed.set(settingsOf(result).seed, reportedFigure(measured) === 'letterError' ? error : 1 - error);
  }
  const updates = [...new Set(members.map(({ result, place }) => result.contestants[place]?.updates ?? 0))];
  return {
    name: shared.has(name) && label !== '' ? `${name} (${label})` : name,
    ...{ updates, bySeed, spread: spreadOf([...bySeed.values()]) },
  };
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
  const { series, row } = aspectsAmong(results);
  return groupBy(results, series).map(({ label, members }) => {
    const entries = members.flatMap((result) => result.contestants.map((_, place) => ({ result, place })));
    const groups = groupBy(entries, (entry) => ({ ...ownAspects(entry), ...row(entry.result) }));
    const names = groups.map(({ members: [entry] }) => {
      const settings = entry && contestantOf(entry);
      return settings === undefined ? '' : fullContestantName(settings);
    });
    const shared = new Set(names.filter((name, i) => names.indexOf(name) !== i));
    const rows = groups.map((group) => rowOf(group.label, group.members, shared));
    const figures = entries.flatMap(({ result, place }) => {
      const measured = result.contestants[place];
      return measured === undefined ? [] : [reportedFigure(measured)];
    });
    return {
      ...{ label, rows },
      figure:
        REPORTED_FIGURES.find((figure) => figures.includes(figure) && figure !== 'letterError') ??
        'letterError',
      comparisons: rows.flatMap((first, i) =>
        rows.slice(i + 1).flatMap((second) => compare(first, second) ?? []),
      ),
    };
  });
}
