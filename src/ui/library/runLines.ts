/** Curves of kept runs on any of the four axes: few points, however many were measured. */
import { at } from '../../base/assert.ts';
import type { UpdatePoint } from '../../experiments/curveOfSeeds.ts';
import type { RunContestant } from '../../experiments/runFile.ts';
import { LINE_LIMIT, type Axis, type Point } from '../curves/lines.ts';

/** Test error (fractions) at each regular test, all of them. */
export const errorPoints = ({ evaluations }: RunContestant, axis: Axis): readonly UpdatePoint[] =>
  evaluations
    .filter(({ words }) => words === 'sample')
    .map((test) => ({
      update: test.update,
      x: axis === 'updates' ? test.update : test[axis],
      y: test.letterError,
    }));

/** Known points of an axis: what it said after so many updates. */
function knownPlaces({ evaluations, updates, seconds, decoderCells }: RunContestant, axis: Axis): Point[] {
  if (axis === 'updates') return [{ x: updates, y: updates }];
  const tests = evaluations.map((one) => ({ x: one.update, y: one[axis] }));
  const end = axis === 'examples' ? [] : [{ x: updates, y: axis === 'seconds' ? seconds : decoderCells }];
  return [...tests, ...end].filter(({ x }) => x > 0);
}

/** A line's value at `x`, straight between its points; beyond its ends as its last stretch goes on. Undefined without points. */
function along(line: readonly Point[], x: number): number | undefined {
  const next = line.findIndex((point) => point.x >= x);
  const i = next < 0 ? line.length - 1 : Math.max(1, next);
  const [before, after] = [line[i - 1], line[i]];
  if (before === undefined || after === undefined) return line[0]?.y;
  if (after.x === before.x) return after.y;
  return before.y + ((x - before.x) / (after.x - before.x)) * (after.y - before.y);
}

/** How many losses are one point of a line, so that a run of so many updates has `LINE_LIMIT` points at most. */
export const stretchOf = (updates: number): number => Math.max(1, Math.ceil(updates / LINE_LIMIT));

/**
 * Training loss as means of stretches; between tests an axis goes on evenly.
 * @param stretch updates of each; the last one may be shorter
 */
export function lossPoints(contestant: RunContestant, axis: Axis, stretch: number): readonly UpdatePoint[] {
  const { loss, every } = contestant;
  const places = [{ x: 0, y: 0 }, ...knownPlaces(contestant, axis)];
  if (places.length < 2) return [];
  const size = Math.max(1, Math.ceil(stretch / every));
  return Array.from({ length: Math.ceil(loss.length / size) }, (_, i) => {
    const end = Math.min(loss.length, (i + 1) * size);
    let sum = 0;
    for (let k = i * size; k < end; k++) sum += loss[k] ?? NaN;
    const update = end * every;
    return { update, x: along(places, update) ?? NaN, y: sum / (end - i * size) };
  });
}

/** What a line says at a place between its ends: straight between its points. */
export const valueAt = (line: readonly Point[], x: number): number | undefined =>
  line.length === 0 || x < at(line, 0).x || x > at(line, line.length - 1).x ? undefined : along(line, x);
