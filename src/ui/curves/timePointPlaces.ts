/** Where on a chart's x-axis the time points lie that one can look back to. */
import type { Evaluation, TimePoint } from '../../experiments/reports.ts';
import type { Axis } from './lines.ts';

/** A time point and where it lies on an axis. */
export interface TimePointPlace {
  readonly timePoint: TimePoint;
  readonly x: number;
}

/** Time points along a contestant's updates. */
export function placesByUpdate(
  timePoints: readonly TimePoint[],
  contestant: number,
): readonly TimePointPlace[] {
  return timePoints.map((timePoint) => ({ timePoint, x: timePoint.updates[contestant] ?? 0 }));
}

/**
 * Time points along an axis of the test errors: each lies where the contestant that had come furthest stood; a time point whose
 * test is not in the log any more is left out.
 */
export function placesByAxis(
  timePoints: readonly TimePoint[],
  evaluations: readonly Evaluation[],
  axis: Axis,
): readonly TimePointPlace[] {
  return timePoints.flatMap((timePoint) => {
    const places = evaluations
      .filter(
        ({ contestant, update, words }) => words === 'sample' && timePoint.updates[contestant] === update,
      )
      .map((evaluation) => (axis === 'updates' ? evaluation.update : evaluation[axis]));
    return places.length === 0 ? [] : [{ timePoint, x: Math.max(...places) }];
  });
}

/** The time point that lies nearest to a place on the axis; null where there is none. */
export function nearestPlace(
  places: readonly TimePointPlace[],
  x: number,
  log: boolean,
): TimePointPlace | null {
  const distance = (place: TimePointPlace): number =>
    log ? Math.abs(Math.log(place.x / x)) : Math.abs(place.x - x);
  return places.reduce<TimePointPlace | null>(
    (best, place) => (best === null || distance(place) < distance(best) ? place : best),
    null,
  );
}
