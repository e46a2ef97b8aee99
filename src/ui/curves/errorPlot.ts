/** What the chart of test errors draws, and the axes that hold it: from the tests of a run and what the reader chose. */
import type { Evaluation } from '../../experiments/reports.ts';
import { extent, roundBounds, roundLogBounds, type Bounds } from '../../figures/bounds.ts';
import type { Choice } from './errorAxes.ts';
import { differenceLines, errorLines, LINE_LIMIT, type Point, type Span } from './lines.ts';

export interface ErrorPlot {
  /** By contestant. */
  readonly lines: readonly (readonly Point[])[];
  /** Of another run, behind them. */
  readonly beside: readonly (readonly Point[])[];
  /** With differences: where each one may lie. */
  readonly bands: readonly (readonly Span[])[];
  readonly start: number;
  readonly end: number;
  readonly logX: boolean;
  readonly low: number;
  readonly high: number;
  readonly logY: boolean;
  /** The highest value above the axis, or null where there is none: how the run began. */
  readonly above: number | null;
}

/** Half a point: lines that lie on each other are not torn apart further. */
const LEAST = 0.005;
/** The ends of the full log range. */
const FULL_LOG: Bounds = [0.001, 1];

/** All but the first fifth of a line, in which everybody falls from where the start was. */
const settled = <T>(line: readonly T[]): readonly T[] =>
  line.length < 5 ? line : line.slice(line.length / 5);

const valuesOf = (lines: readonly (readonly Point[])[]): number[] =>
  lines.flatMap((line) => line.map(({ y }) => y));
const endsOf = (bands: readonly (readonly Span[])[]): number[] =>
  bands.flatMap((band) => band.flatMap(({ low, high }) => [low, high]));

function linearBounds(lines: readonly (readonly Point[])[], full: boolean): Bounds {
  const values = valuesOf(full ? lines : lines.map(settled));
  const [low, high] = extent(full ? [0, ...values] : values) ?? [0, 1];
  const [from, to] = roundBounds([low, high], LEAST);
  return [Math.max(0, from), to];
}

function logBounds(lines: readonly (readonly Point[])[], full: boolean): Bounds {
  const values = valuesOf(lines).filter((value) => value > 0);
  return roundLogBounds(extent(full ? [...FULL_LOG, ...values] : values) ?? FULL_LOG);
}

function differenceBounds(bands: readonly (readonly Span[])[], full: boolean): Bounds {
  return roundBounds(extent([0, ...endsOf(full ? bands : bands.map(settled))]) ?? [0, 1], LEAST);
}

/**
 * @param evaluations of the run
 * @param contestants how many there are
 * @param updates between tests: what an axis of updates spans at least; and the one that it begins with
 * @param beside tests of another run
 * @param limit of points on a line
 */
export function errorPlot(
  evaluations: readonly Evaluation[],
  contestants: number,
  { axis, shown, full }: Choice,
  { interval, begin = 0 }: { readonly interval: number; readonly begin?: number },
  beside: readonly Evaluation[] = [],
  limit = LINE_LIMIT,
): ErrorPlot {
  const logX = axis === 'decoderCells';
  const logY = shown === 'log';
  const placed = <T extends Point>(lines: readonly (readonly T[])[]) =>
    lines.map((line) => line.filter(({ x }) => !logX || x > 0));
  const bands = placed(shown === 'difference' ? differenceLines(evaluations, contestants, axis, limit) : []);
  const errors = shown === 'difference' ? bands : placed(errorLines(evaluations, contestants, axis, limit));
  const other = placed(
    shown === 'difference'
      ? differenceLines(beside, contestants, axis, limit)
      : errorLines(beside, contestants, axis, limit),
  );
  const all = [...errors, ...other];
  const [low, high] =
    shown === 'difference'
      ? differenceBounds(
          [...bands, ...other.map((line) => line.map(({ x, y }) => ({ x, y, low: y, high: y })))],
          full,
        )
      : (logY ? logBounds : linearBounds)(all, full);
  const positions = all.flatMap((line) => line.map(({ x }) => x));
  const start = logX ? Math.min(...positions, 1e9) : axis === 'updates' ? begin : 0;
  const end = Math.max(axis === 'updates' ? begin + interval : logX ? 2 * start : 1, ...positions);
  const most = Math.max(...valuesOf(errors));
  // On a log scale an error of 0 stands at the bottom.
  const drawn = (lines: readonly (readonly Point[])[]) =>
    logY ? lines.map((line) => line.map(({ x, y }) => ({ x, y: Math.max(low, y) }))) : lines;
  return {
    ...{ lines: drawn(errors), beside: drawn(other), bands },
    ...{ start, end, logX, low, high, logY },
    above: most > high ? most : null,
  };
}
