/** Curves of kept runs on any of the four axes: few points, however many were measured. */
import { at } from '../../base/assert.ts';
import type { RunContestant } from '../../experiments/runFile.ts';
import { bandOf, spreadOf, type BandKind } from '../../statistics/spread.ts';
import { LINE_LIMIT, thin, type Axis, type Point, type Span } from '../curves/lines.ts';

/** Test error (fractions) at the tests of the sample, and at the newest test. */
export function errorPoints({ evaluations }: RunContestant, axis: Axis): readonly Point[] {
  const newest = evaluations.at(-1);
  const own = evaluations.filter((one) => one.words === 'sample' || one === newest);
  return thin(own).map((one) => ({ x: axis === 'updates' ? one.update : one[axis], y: one.letterError }));
}

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

/** Training loss as means over at most `LINE_LIMIT` stretches; between tests an axis goes on evenly. */
export function lossPoints(contestant: RunContestant, axis: Axis): readonly Point[] {
  const { loss, every } = contestant;
  const places = [{ x: 0, y: 0 }, ...knownPlaces(contestant, axis)];
  if (places.length < 2) return [];
  const size = Math.max(1, Math.ceil(loss.length / LINE_LIMIT));
  return Array.from({ length: Math.ceil(loss.length / size) }, (_, i) => {
    const end = Math.min(loss.length, (i + 1) * size);
    let sum = 0;
    for (let k = i * size; k < end; k++) sum += loss[k] ?? NaN;
    return { x: along(places, end * every) ?? NaN, y: sum / (end - i * size) };
  });
}

/** What a line says at a place between its ends: straight between its points. */
export const valueAt = (line: readonly Point[], x: number): number | undefined =>
  line.length === 0 || x < at(line, 0).x || x > at(line, line.length - 1).x ? undefined : along(line, x);

/** The mean of several lines with its band, as far as all of them go; at the places of the first. */
export function meanLine(
  lines: readonly (readonly Point[])[],
  kind: BandKind,
): { readonly line: readonly Point[]; readonly band: readonly Span[] } {
  const band = (lines[0] ?? []).flatMap(({ x }): Span[] => {
    const values = lines.map((line) => valueAt(line, x)).filter((value) => value !== undefined);
    if (values.length < lines.length) return [];
    const { mean } = spreadOf(values);
    const [low, high] = bandOf(values, kind) ?? [mean, mean];
    return [{ x, y: mean, low, high }];
  });
  return { line: band.map(({ x, y }) => ({ x, y })), band };
}
