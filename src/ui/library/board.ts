/** The board of the nine pairs as it is shown: what stands in each cell, in words, and the axes that all its charts share. */
import type { PairResult, PolicyBoard } from '../../experiments/policyBoard.ts';
import { POLICY_ORDER, samePair, type PolicyPair } from '../../experiments/policyPairs.ts';
import { theoryOf, type TheoryBadge } from '../../experiments/theory.ts';
import type { BoardFigure } from '../../figures/boardFigure.ts';
import { valueLabel } from '../../figures/curveFigure.ts';
import { extent, roundBounds, type Bounds } from '../../figures/bounds.ts';
import type { Say } from '../../tasks/say.ts';
import { GRID } from '../../text/en/grid.ts';
import { PRINTED_FIGURES } from '../../text/en/printedFigures.ts';
import { SCOREBOARD } from '../../text/en/scoreboard.ts';
import { fixed } from '../../text/numbers.ts';
import { FAMILIES, type Family } from '../grid/families.ts';
import { count } from '../format.ts';
import { THEORY_SIGNS } from '../grid/theorySigns.ts';
import { reportedName } from './reportedName.ts';

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
  /** Updates after which all figures at the end were measured; null where some were measured after others. */
  readonly updates: number | null;
  /** Seeds are left out that were trained less than others of their pair. */
  readonly leavesOut: boolean;
}

/** Half a point: lines that lie on each other are not torn apart further. */
const LEAST = 0.005;

/** Where everybody falls from the start, the fall would take all the room. */
const settled = <T>(points: readonly T[]): readonly T[] =>
  points.length < 5 ? points : points.slice(points.length / 5);

/** Of the pair that was tried there, which may be a finer one; of several, and of none, of the cell's own. */
function theoryHere(cell: PolicyPair, [first, ...others]: readonly PairResult[]): TheoryBadge {
  const isOne = first !== undefined && others.every(({ pair }) => samePair(pair, first.pair));
  const { rollIn, rollOut } = isOne ? first.pair : cell;
  return theoryOf(rollIn, rollOut);
}

export function shownBoard(say: Say, board: PolicyBoard): ShownBoard {
  const { results } = board;
  const points = results.flatMap(({ curve }) => curve.singles.flatMap((one) => one.points));
  const values = results.flatMap(({ curve }) => [
    ...curve.singles.flatMap((one) => settled(one.points).map(({ y }) => y)),
    ...settled(curve.band).flatMap(({ low, high }) => [low, high]),
  ]);
  const [low, high] = roundBounds(extent(values) ?? [0, 1], LEAST);
  const ends = new Set(results.flatMap(({ last }) => last?.updates ?? []));
  const [only] = ends;
  return {
    board,
    about: reportedName(say, board),
    cells: POLICY_ORDER.flatMap((rollIn) =>
      POLICY_ORDER.map((rollOut) => {
        const here = results.filter(
          ({ pair }) => FAMILIES[pair.rollIn] === rollIn && FAMILIES[pair.rollOut] === rollOut,
        );
        return { rollIn, rollOut, theory: theoryHere({ rollIn, rollOut }, here), results: here };
      }),
    ),
    x: [0, Math.max(1, extent(points.map(({ x }) => x))?.[1] ?? 1)],
    y: [Math.max(0, low), high],
    updates: ends.size === 1 ? (only ?? null) : null,
    leavesOut: results.some(({ last }) => (last?.shorter ?? 0) > 0),
  };
}

const inPercent = (share: number): string => fixed(100 * share, 2);

/** The sign and what it means, in a few words. */
export const signText = (say: Say, { tone, badge }: TheoryBadge): string =>
  say(SCOREBOARD.sign, { sign: THEORY_SIGNS[tone], badge: say(badge) });

/** `1,000`, `200 to 1,000` */
function updatesText(say: Say, updates: readonly number[]): string {
  const [first = 0, last = first] = [updates[0], updates.at(-1)];
  return first === last ? count(first) : say(SCOREBOARD.range, { first: count(first), last: count(last) });
}

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
  const told = { mean: inPercent(mean), sd: inPercent(sd ?? 0) };
  return [
    say(sd === null ? SCOREBOARD.single : SCOREBOARD.spread, told),
    updates === null
      ? say(SCOREBOARD.countUpdates, { n: whole, updates: updatesText(say, last.updates) })
      : say(SCOREBOARD.count, { n: whole }),
  ];
}

/** Of several in a cell, of one that is finer than its cell, and of unusual coins it is told which it is. */
export function resultName(
  say: Say,
  { pair, name, mix }: PairResult,
  { results, rollIn, rollOut }: ShownCell,
): string {
  if (results.length > 1) return `${THEORY_SIGNS[theoryOf(pair.rollIn, pair.rollOut).tone]} ${name}`;
  if (samePair(pair, { rollIn, rollOut })) return mix;
  const told = { rollIn: say(GRID.policies[pair.rollIn]), rollOut: say(GRID.policies[pair.rollOut]) };
  return [say(GRID.pair, told), mix].filter((text) => text !== '').join(', ');
}

/** What the signs of a board say, each once. */
export function signSentences(say: Say, { cells }: Pick<ShownBoard, 'cells'>): readonly string[] {
  const theories = cells.flatMap(({ theory, results }) => [
    theory,
    ...results.map(({ pair }) => theoryOf(pair.rollIn, pair.rollOut)),
  ]);
  const told = theories.map((theory) =>
    say(SCOREBOARD.signSentence, { sign: signText(say, theory), sentence: say(theory.sentence) }),
  );
  return [...new Set(told)];
}

/** Ends of the small charts, as texts tell them. */
export const chartEnds = ({ x, y }: Pick<ShownBoard, 'x' | 'y'>) => ({
  updates: x[1],
  low: fixed(100 * y[0], 1),
  high: fixed(100 * y[1], 1),
});

/** What its contestants have in common, and what tells its runs from those of other boards. */
export function boardTitle(say: Say, { board: { name, label }, about }: ShownBoard): string {
  return say(label === '' ? SCOREBOARD.named : SCOREBOARD.labelled, { about, name, label });
}

/** The board as a figure for a paper. */
export function boardFigure(say: Say, shown: ShownBoard): BoardFigure {
  const { board, cells, x, y } = shown;
  const signs = [...new Set(cells.map(({ theory }) => signText(say, theory)))].join('; ');
  return {
    title: say(SCOREBOARD.printed, { title: boardTitle(say, shown) }),
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
          last: last && { updates: Math.max(...last.updates), ...last.spread },
        };
      }),
    })),
    x: { label: say(PRINTED_FIGURES.axes.updates), bounds: x },
    y: {
      ...{ label: valueLabel(board, say), unit: '%', log: false, per: 100 },
      bounds: y,
    },
    note: [
      say(SCOREBOARD.printedNote, { ...chartEnds(shown), signs: `${signs}.` }),
      ...(shown.leavesOut ? [say(SCOREBOARD.furthest)] : []),
    ].join(' '),
  };
}
