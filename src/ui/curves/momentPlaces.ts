/** Where on a chart's x-axis the moments lie that one can look back to. */
import type { Evaluation, Moment } from '../../experiments/reports.ts';
import type { Axis } from './lines.ts';

/** A moment and where it lies on an axis. */
export interface MomentPlace {
  readonly moment: Moment;
  readonly x: number;
}

/** Moments along a contestant's updates. */
export function placesByUpdate(moments: readonly Moment[], contestant: number): readonly MomentPlace[] {
  return moments.map((moment) => ({ moment, x: moment.updates[contestant] ?? 0 }));
}

/**
 * Moments along an axis of the test errors: each lies where the contestant that had come furthest stood; a moment whose
 * test is not in the log any more is left out.
 */
export function placesByAxis(
  moments: readonly Moment[],
  evaluations: readonly Evaluation[],
  axis: Axis,
): readonly MomentPlace[] {
  return moments.flatMap((moment) => {
    const places = evaluations
      .filter(({ contestant, update, words }) => words === 'sample' && moment.updates[contestant] === update)
      .map((evaluation) => (axis === 'updates' ? evaluation.update : evaluation[axis]));
    return places.length === 0 ? [] : [{ moment, x: Math.max(...places) }];
  });
}

/** The moment that lies nearest to a place on the axis; null where there is none. */
export function nearestPlace(places: readonly MomentPlace[], x: number, log: boolean): MomentPlace | null {
  const distance = (place: MomentPlace): number =>
    log ? Math.abs(Math.log(place.x / x)) : Math.abs(place.x - x);
  return places.reduce<MomentPlace | null>(
    (best, place) => (best === null || distance(place) < distance(best) ? place : best),
    null,
  );
}
