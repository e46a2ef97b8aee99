/** From what a run has measured to lines that can be drawn: few points, one line a contestant. */
import { at } from '../../base/assert.ts';
import type { Evaluation } from '../../experiments/reports.ts';
import { newestTest } from '../../state/runState.ts';
import type { Series } from '../../state/series.ts';

/** More points than this on a line cost frames and show nothing. */
export const LINE_LIMIT = 150;

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The x-axes that a race can be judged by. */
export const AXES = ['updates', 'examples', 'decoderCells', 'seconds'] as const;
export type Axis = (typeof AXES)[number];

/** A position on an axis, in its unit. */
function position(evaluation: Evaluation, axis: Axis): number {
  return axis === 'updates' ? evaluation.update : evaluation[axis];
}

/** At most `limit` of the points, evenly spread, the first and the last always among them. */
export function thin<T>(points: readonly T[], limit = LINE_LIMIT): readonly T[] {
  if (points.length <= limit) return points;
  const stride = (points.length - 1) / (limit - 1);
  return Array.from({ length: limit }, (_, i) => at(points, Math.round(i * stride)));
}

/** The points of a line that carry the contestant's mark: about `marks` of them, evenly spread, the last always. */
export function marked<T>(points: readonly T[], marks: number): readonly T[] {
  if (marks === 0) return [];
  const every = Math.max(1, Math.ceil(points.length / marks));
  return points.filter((_, i) => (points.length - 1 - i) % every === 0);
}

/** A point whose value is not known exactly. */
export interface Span extends Point {
  readonly low: number;
  readonly high: number;
}

/**
 * Test error (fractions) in the regular tests, one line a contestant; it ends with the newest test, on whichever words.
 * @param limit of points on a line
 */
export function errorLines(
  evaluations: readonly Evaluation[],
  contestants: number,
  axis: Axis,
  limit = LINE_LIMIT,
): readonly Point[][] {
  return Array.from({ length: contestants }, (_, c) => {
    const newest = newestTest(evaluations, c);
    const own = evaluations.filter(
      (one) => one.contestant === c && (one.words === 'sample' || one === newest),
    );
    return thin(own, limit).map((evaluation) => ({
      x: position(evaluation, axis),
      y: evaluation.letterError,
    }));
  });
}

/**
 * How much less than the first contestant each one errs (fractions), with the interval that the verdict goes by: a line
 * a contestant, none for the first. Points lie where the one of the two that has come further stood.
 */
export function differenceLines(
  evaluations: readonly Evaluation[],
  contestants: number,
  axis: Axis,
  limit = LINE_LIMIT,
): readonly (readonly Span[])[] {
  const lines = Array.from({ length: contestants }, (): Span[] => []);
  let start = 0;
  for (const evaluation of evaluations) {
    if (evaluation.words !== 'sample') continue;
    const { contestant, against = [] } = evaluation;
    // A test names the first contestant first.
    if (contestant === 0) start = position(evaluation, axis);
    const letters = against.find(({ other }) => other === 0)?.letters;
    if (letters === undefined) continue;
    const { difference, interval } = letters;
    const [low, high] = interval ?? [difference, difference];
    const x = Math.max(start, position(evaluation, axis));
    lines[contestant]?.push({ x, y: -difference, low: -high, high: -low });
  }
  return lines.map((line) => thin(line, limit));
}

/** How many losses each of at most `LINE_LIMIT` stretches of updates has. */
export const stretchOf = ({ updates }: Series): number => Math.max(1, Math.ceil(updates.length / LINE_LIMIT));

/** A training curve as means over stretches of updates. */
export function lossLine(series: Series): readonly Point[] {
  const { updates, loss } = series;
  const size = stretchOf(series);
  return Array.from({ length: Math.ceil(updates.length / size) }, (_, i) => {
    const part = loss.slice(i * size, (i + 1) * size);
    const last = Math.min(updates.length, (i + 1) * size) - 1;
    return { x: at(updates, last), y: part.reduce((sum, value) => sum + value, 0) / part.length };
  });
}

/** Label heights (px from the top) as near to `wanted` as a distance of `gap` and the room `[0, height]` allow. */
export function spreadLabels(wanted: readonly number[], gap: number, height: number): readonly number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => at(wanted, a) - at(wanted, b));
  const placed = [...wanted];
  let floor = 0;
  for (const i of order) {
    placed[i] = Math.max(at(wanted, i), floor);
    floor = at(placed, i) + gap;
  }
  let ceiling = height;
  for (const i of order.reverse()) {
    placed[i] = Math.min(at(placed, i), ceiling);
    ceiling = at(placed, i) - gap;
  }
  return placed;
}
