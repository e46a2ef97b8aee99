/** The board of the nine pairs as it is shown: what stands in each cell, in words, and the axes that all its charts share. */
import type { PairResult, PolicyBoard } from '../../experiments/policyBoard.ts';
import { POLICY_ORDER } from '../../experiments/policyPairs.ts';
import { theoryOf, type TheoryBadge } from '../../experiments/theory.ts';
import type { BoardFigure } from '../../figures/boardFigure.ts';
import { extent, roundBounds, type Bounds } from '../../figures/bounds.ts';
import type { Say } from '../../tasks/say.ts';
import { COMPARED_RUNS } from '../../text/en/comparedRuns.ts';
import { GRID } from '../../text/en/grid.ts';
import { PRINTED_FIGURES } from '../../text/en/printedFigures.ts';
import { SCOREBOARD } from '../../text/en/scoreboard.ts';
import { fixed } from '../../text/numbers.ts';
import { FAMILIES, type Family } from '../grid/families.ts';
import { fewDigits } from '../format.ts';
import { THEORY_SIGNS } from '../grid/theorySigns.ts';

export interface ShownCell {
  readonly rollIn: Family;
  readonly rollOut: Family;
  readonly theory: TheoryBadge;
  /** Those of the family; none where the pair was not tried. */
  readonly results: readonly PairResult[];
}

export interface ShownBoard {
  readonly board: PolicyBoard;
  /** The reported figure, in words. */
  readonly about: string;
  /** Row by row. */
  readonly cells: readonly ShownCell[];
  /** Ends of the axes of all small charts: updates, shares. */
  readonly x: Bounds;
  readonly y: Bounds;
  /** Updates after which the figures at the end were measured, if all alike; null where there are others. */
  readonly updates: number | null;
}

/** Half a point: lines that lie on each other are not torn apart further. */
const LEAST = 0.005;

/** Where everybody falls from the start, the fall would take all the room. */
const settled = <T>(points: readonly T[]): readonly T[] =>
  points.length < 5 ? points : points.slice(points.length / 5);

export function shownBoard(say: Say, board: PolicyBoard): ShownBoard {
  const { results, figure } = board;
  const points = results.flatMap(({ curve }) => curve.singles.flatMap((one) => one.points));
  const values = results.flatMap(({ curve }) => [
    ...curve.singles.flatMap((one) => settled(one.points).map(({ y }) => y)),
    ...settled(curve.band).flatMap(({ low, high }) => [low, high]),
  ]);
  const [low, high] = roundBounds(extent(values) ?? [0, 1], LEAST);
  const ends = new Set(results.flatMap(({ last }) => (last === null ? [] : [last.updates])));
  return {
    board,
    about: say(COMPARED_RUNS.figures[figure]),
    cells: POLICY_ORDER.flatMap((rollIn) =>
      POLICY_ORDER.map((rollOut) => ({
        ...{ rollIn, rollOut, theory: theoryOf(rollIn, rollOut) },
        results: results.filter(
          ({ pair }) => FAMILIES[pair.rollIn] === rollIn && FAMILIES[pair.rollOut] === rollOut,
        ),
      })),
    ),
    x: [0, Math.max(1, ...points.map(({ x }) => x))],
    y: [Math.max(0, low), high],
    updates: ends.size === 1 ? Math.max(...ends) : null,
  };
}

const inPercent = (share: number): string => fixed(100 * share, 2);

/** The sign and what it means, in a few words. */
export const signText = (say: Say, { tone, badge }: TheoryBadge): string =>
  say(SCOREBOARD.sign, { sign: THEORY_SIGNS[tone], badge: say(badge) });

/** What was measured, a line each: the figure, and of how many seeds. */
export function resultTexts(
  say: Say,
  { last, curve }: PairResult,
  { updates }: Pick<ShownBoard, 'updates'>,
): readonly string[] {
  const n = curve.singles.length;
  if (last === null) {
    const newest = curve.mean.at(-1);
    if (newest === undefined) return [say(SCOREBOARD.untested)];
    const told = { value: inPercent(newest.y), update: newest.x };
    return [say(SCOREBOARD.soFar, told), say(SCOREBOARD.count, { n })];
  }
  const { mean, sd, n: whole } = last.spread;
  const count = { n: whole, updates: last.updates };
  const told = { mean: inPercent(mean), sd: inPercent(sd ?? 0) };
  return [
    say(sd === null ? SCOREBOARD.single : SCOREBOARD.spread, told),
    say(updates === null ? SCOREBOARD.countUpdates : SCOREBOARD.count, count),
  ];
}

/** Of several in a cell, and of one that is finer than its cell, it is told which it is. */
export function resultName(
  say: Say,
  { pair, name }: PairResult,
  { results, rollIn, rollOut }: ShownCell,
): string {
  if (results.length > 1) return name;
  const isFiner = pair.rollIn !== rollIn || pair.rollOut !== rollOut;
  if (!isFiner) return '';
  return say(GRID.pair, {
    rollIn: say(GRID.policies[pair.rollIn]),
    rollOut: say(GRID.policies[pair.rollOut]),
  });
}

/** Ends of the small charts, as texts tell them. */
export const chartEnds = ({ x, y }: Pick<ShownBoard, 'x' | 'y'>) => ({
  updates: x[1],
  low: fewDigits(100 * y[0]),
  high: fewDigits(100 * y[1]),
});

/** The board as a figure for a paper. */
export function boardFigure(say: Say, shown: ShownBoard): BoardFigure {
  const { board, about, cells, x, y } = shown;
  const signs = [...new Set(cells.map(({ theory }) => signText(say, theory)))].join('; ');
  return {
    title: say(SCOREBOARD.printed, { about, name: board.name }),
    columns: POLICY_ORDER.map((policy) => say(GRID.policies[policy])),
    rows: POLICY_ORDER.map((policy) => say(GRID.policies[policy])),
    cells: cells.map((cell) => ({
      sign: THEORY_SIGNS[cell.theory.tone],
      untried: say(SCOREBOARD.untried),
      entries: cell.results.map((result) => {
        const { name, curve, last } = result;
        const singles = curve.singles.length > 1 ? curve.singles.map(({ points }) => points) : [];
        const called = resultName(say, result, cell);
        return {
          line: { name, mean: curve.mean, band: curve.band, singles, hue: 0 },
          // The title says that all are per cent: in a column of a paper each sign counts.
          texts: [...(called === '' ? [] : [called]), ...resultTexts(say, result, shown)].map((text) =>
            text.replace(/ %$/, ''),
          ),
          last: last && { updates: last.updates, ...last.spread },
        };
      }),
    })),
    x: { label: say(PRINTED_FIGURES.axes.updates), bounds: x },
    y: {
      ...{ label: say(PRINTED_FIGURES.values[board.figure]), unit: '%', log: false, per: 100 },
      bounds: y,
    },
    note: say(SCOREBOARD.printedNote, { ...chartEnds(shown), signs: `${signs}.` }),
  };
}
