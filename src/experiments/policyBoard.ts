/** What runs have measured with each of the nine pairs of roll-in and roll-out: contestants that differ in nothing else, seed by seed. */
import { spreadOf, type Spread } from '../statistics/spread.ts';
import { curveOfSeeds, type CurveChoice, type SeedCurve } from './curveOfSeeds.ts';
import type { NamedRun } from './curvesCsv.ts';
import { effectiveSettings } from './methodSettings.ts';
import { gridKey, gridName, mixName } from './policyGrid.ts';
import type { PolicyPair } from './policyPairs.ts';
import { reportedFigure, reportedValue, type ReportedFigure } from './reportedFigure.ts';
import type { RunContestant } from './runFile.ts';
import { namedHead, seedsOf, type NamedHead } from './seedCurves.ts';
import { seedSeries, type SeedGroup } from './seedGroups.ts';
import type { ContestantSettings } from './settings.ts';

/** The reported figure on all test sequences, seed by seed. */
export interface PairFigure {
  /** After which these were measured, each once, in ascending order: one number, but for runs that end at a target error. */
  readonly updates: readonly number[];
  /** Of shares: errors, F1 or BLEU. */
  readonly spread: Spread;
  /** Seeds that do not count, since others were trained further. */
  readonly shorter: number;
}

/** Contestants that differ in nothing but the seed. */
export interface PairResult {
  /** Everything about the contestant, and what tells it from others of that name. */
  readonly name: string;
  readonly pair: PolicyPair;
  /** What coins its policies throw, where these are not the usual ones. */
  readonly mix: string;
  /** Null before a run was read whole at its end. */
  readonly last: PairFigure | null;
  /** Its regular tests, of all seeds. */
  readonly curve: SeedCurve;
}

/** Pairs of contestants that differ in nothing else. */
export interface PolicyBoard {
  /** What tells its runs from those of other boards; empty where there are no others. */
  readonly label: string;
  /** What its contestants have in common: `SeaRNN KL 50 all tokens all cells`. */
  readonly name: string;
  readonly figure: ReportedFigure;
  /** What a task of the user's own calls it; absent where none does. */
  readonly figureName?: string;
  readonly results: readonly PairResult[];
}

interface Measured {
  readonly updates: number;
  readonly value: number;
}

function wholeTest(measured: RunContestant | undefined): Measured | null {
  const test = measured?.evaluations.findLast(
    ({ words, update }) => words === 'all' && update === measured.updates,
  );
  return test === undefined ? null : { updates: test.update, value: reportedValue(test) };
}

/** Of the seeds that went furthest, since others were trained less; where a target error ends runs, of all of them. */
function lastOf({ members }: SeedGroup<NamedHead>): PairFigure | null {
  const bySeed = new Map<number, Measured>();
  for (const { head, place } of members) {
    const { run } = head.named;
    const test = wholeTest(run.contestants[place]);
    const known = bySeed.get(run.settings.seed);
    if (test !== null && (known === undefined || known.updates < test.updates))
      bySeed.set(run.settings.seed, test);
  }
  const all = [...bySeed.values()];
  if (all.length === 0) return null;
  const most = Math.max(...all.map(({ updates }) => updates));
  const endsEarly = members.some(({ head }) => head.named.run.settings.targetError > 0);
  const found = endsEarly ? all : all.filter(({ updates }) => updates === most);
  return {
    updates: [...new Set(found.map(({ updates }) => updates))].sort((a, b) => a - b),
    spread: spreadOf(found.map(({ value }) => value)),
    shorter: all.length - found.length,
  };
}

/** A contestant that can have any pair, over its seeds. */
interface Tried {
  readonly own: ContestantSettings;
  readonly group: SeedGroup<NamedHead>;
}

const testOf = ({ group }: Tried) =>
  group.members.flatMap(({ head, place }) => head.named.run.contestants[place]?.evaluations[0] ?? [])[0];

function resultOf({ own, group }: Tried, choice: CurveChoice): PairResult {
  const { rollIn, rollOut } = effectiveSettings(own);
  return {
    ...{ name: group.name, pair: { rollIn, rollOut }, mix: mixName(own), last: lastOf(group) },
    curve: curveOfSeeds(group.name, seedsOf(group).seeds, choice),
  };
}

/** Contestants by what they and their runs have in common apart from the pair, in the order of first appearance. */
function boardsOf(groups: readonly SeedGroup<NamedHead>[]): readonly (readonly [Tried, ...Tried[]])[] {
  const boards = new Map<string, [Tried, ...Tried[]]>();
  for (const group of groups) {
    const [first] = group.members;
    const own = first?.head.named.run.settings.contestants[first.place];
    const grid = own === undefined ? null : gridKey(own);
    if (own === undefined || grid === null) continue;
    const key = JSON.stringify([group.row, grid]);
    const board = boards.get(key);
    if (board === undefined) boards.set(key, [{ own, group }]);
    else board.push({ own, group });
  }
  return [...boards.values()];
}

/** Boards on which two pairs or more were tried, finer kinds of policies among them. @param runs of any length */
export function policyBoards(runs: readonly NamedRun[], choice: CurveChoice): readonly PolicyBoard[] {
  return seedSeries(runs.map(namedHead), 'whateverTheUpdates').flatMap(({ label, data, groups }) =>
    boardsOf(groups).flatMap((tried): readonly PolicyBoard[] => {
      const [first] = tried;
      const results = tried.map((each) => resultOf(each, choice));
      const pairs = new Set(results.map(({ pair }) => `${pair.rollIn} ${pair.rollOut}`));
      if (pairs.size < 2) return [];
      const test = testOf(first);
      return [
        {
          label: [label, first.group.row].filter((text) => text !== '').join(', '),
          ...{ name: gridName(first.own), results },
          figure: test === undefined ? 'letterError' : reportedFigure(test),
          ...(data.errorName !== undefined && { figureName: data.errorName }),
        },
      ];
    }),
  );
}
