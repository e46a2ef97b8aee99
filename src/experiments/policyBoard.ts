/** What runs have measured with each of the nine pairs of roll-in and roll-out: contestants that differ in nothing else, seed by seed. */
import { spreadOf, type Spread } from '../statistics/spread.ts';
import { fullContestantName } from './contestantName.ts';
import { curveOfSeeds, type CurveChoice, type SeedCurve } from './curveOfSeeds.ts';
import type { NamedRun } from './curvesCsv.ts';
import { effectiveSettings } from './methodSettings.ts';
import { gridKey, gridName } from './policyGrid.ts';
import type { PolicyPair } from './policyPairs.ts';
import { reportedError, reportedFigure, type ReportedFigure } from './reportedFigure.ts';
import type { RunContestant } from './runFile.ts';
import { namedHead, seedsOf, type NamedHead } from './seedCurves.ts';
import { seedSeries, type SeedGroup } from './seedGroups.ts';
import type { ContestantSettings } from './settings.ts';

/** The reported figure on all test sequences, of seeds that were trained as far as each other. */
export interface PairFigure {
  readonly updates: number;
  /** Shares: errors, F1 or BLEU. */
  readonly spread: Spread;
}

/** Contestants that differ in nothing but the seed. */
export interface PairResult {
  /** Everything about the contestant. */
  readonly name: string;
  readonly pair: PolicyPair;
  /** Null before a run was read whole at its end. */
  readonly last: PairFigure | null;
  /** Its regular tests, of all seeds. */
  readonly curve: SeedCurve;
}

/** Pairs of contestants that differ in nothing else. */
export interface PolicyBoard {
  /** What tells its data, model and arithmetic from those of other boards; empty where there are no others. */
  readonly label: string;
  /** What its contestants have in common: `SeaRNN KL 50 all tokens all cells`. */
  readonly name: string;
  readonly figure: ReportedFigure;
  readonly results: readonly PairResult[];
}

const wholeTest = ({ updates, evaluations }: RunContestant) =>
  evaluations.findLast((test) => test.words === 'all' && test.update === updates);

/** Of the seeds that went furthest: others would be compared with less training. */
function lastOf({ members }: SeedGroup<NamedHead>): PairFigure | null {
  const bySeed = new Map<number, { readonly updates: number; readonly value: number }>();
  for (const { head, place } of members) {
    const { seed } = head.named.run.settings;
    const measured = head.named.run.contestants[place];
    const test = measured && wholeTest(measured);
    if (measured === undefined || test === undefined || bySeed.has(seed)) continue;
    const error = reportedError(test);
    const value = reportedFigure(test) === 'letterError' ? error : 1 - error;
    bySeed.set(seed, { updates: measured.updates, value });
  }
  const found = [...bySeed.values()];
  if (found.length === 0) return null;
  const updates = Math.max(...found.map((each) => each.updates));
  return {
    updates,
    spread: spreadOf(found.filter((each) => each.updates === updates).map(({ value }) => value)),
  };
}

const figureOf = (groups: readonly SeedGroup<NamedHead>[]): ReportedFigure => {
  const [test] = groups.flatMap(({ members }) =>
    members.flatMap(({ head, place }) => head.named.run.contestants[place]?.evaluations[0] ?? []),
  );
  return test === undefined ? 'letterError' : reportedFigure(test);
};

function resultOf(own: ContestantSettings, group: SeedGroup<NamedHead>, choice: CurveChoice): PairResult {
  const { rollIn, rollOut } = effectiveSettings(own);
  const name = fullContestantName(own);
  return {
    ...{ name, pair: { rollIn, rollOut } },
    last: lastOf(group),
    curve: curveOfSeeds(name, seedsOf(group).seeds, choice),
  };
}

/** Boards on which two pairs or more were tried, finer kinds of policies among them. @param runs each once, of any length */
export function policyBoards(runs: readonly NamedRun[], choice: CurveChoice): readonly PolicyBoard[] {
  return seedSeries(runs.map(namedHead), 'whateverTheUpdates').flatMap(({ label, groups }) => {
    const boards = new Map<
      string,
      { readonly own: ContestantSettings; readonly group: SeedGroup<NamedHead> }[]
    >();
    for (const group of groups) {
      const [first] = group.members;
      const own = first?.head.named.run.settings.contestants[first.place];
      const key = own === undefined ? null : gridKey(own);
      if (own === undefined || key === null) continue;
      boards.set(key, [...(boards.get(key) ?? []), { own, group }]);
    }
    return [...boards.values()].flatMap((found) => {
      const results = found.map(({ own, group }) => resultOf(own, group, choice));
      const pairs = new Set(results.map(({ pair }) => `${pair.rollIn} ${pair.rollOut}`));
      const name = found[0] === undefined ? '' : gridName(found[0].own);
      const figure = figureOf(found.map(({ group }) => group));
      return pairs.size < 2 ? [] : [{ label, name, figure, results }];
    });
  });
}
