/** Where time points lie on a chart, and which one a pointer means. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Evaluation } from '../../../../src/experiments/reports.ts';
import { nearestPlace, placesByAxis, placesByUpdate } from '../../../../src/ui/curves/timePointPlaces.ts';
import { leftOf, placeAt, plotRoom } from '../../../../src/figures/plot.ts';

const timePoints = [
  { id: 1, updates: [0, 0] },
  { id: 2, updates: [100, 40] },
  { id: 3, updates: [200, 90] },
];
const test = (contestant: number, update: number, seconds: number): Evaluation => ({
  contestant,
  update,
  seconds,
  examples: 16 * update,
  decoderCells: 1000 * update,
  letterError: 0.5,
  wordError: 0.9,
  words: 'sample',
});

describe('moments on an axis', () => {
  it('lie at the updates of the contestant whose chart it is', () => {
    expect(placesByUpdate(timePoints, 1).map(({ x }) => x)).toEqual([0, 40, 90]);
  });

  it('lie where the contestant that spent most stood, and nowhere when their test is forgotten', () => {
    const log = [test(0, 100, 2), test(1, 40, 2.5), test(0, 200, 4), test(1, 90, 3.5)];
    const places = placesByAxis(timePoints, log, 'seconds');
    expect(places.map(({ timePoint, x }) => [timePoint.id, x])).toEqual([
      [2, 2.5],
      [3, 4],
    ]);
    expect(placesByAxis(timePoints, log, 'updates').map(({ x }) => x)).toEqual([100, 200]);
  });

  it('are meant by a pointer that is nearer to them than to any other', () => {
    const places = placesByUpdate(timePoints, 0);
    expect(nearestPlace(places, 149, false)?.timePoint.id).toBe(2);
    expect(nearestPlace(places, 151, false)?.timePoint.id).toBe(3);
    expect(nearestPlace([], 5, false)).toBeNull();
    // On a log scale 140 is as far from 100 as from 196.
    expect(nearestPlace(places.slice(1), 142, true)?.timePoint.id).toBe(3);
    expect(nearestPlace(places.slice(1), 141, true)?.timePoint.id).toBe(2);
  });
});

describe('a plotting area', () => {
  it('puts a place where the pointer finds it again', () => {
    fc.assert(
      fc.property(
        fc.record({
          width: fc.integer({ min: 100, max: 900 }),
          start: fc.integer({ min: 1, max: 50 }),
          end: fc.integer({ min: 60, max: 1e6 }),
          log: fc.boolean(),
          room: fc.constantFrom(1, 1.25, 1.5).map(plotRoom),
        }),
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        (axis, share) => {
          const place = axis.start + share * (axis.end - axis.start);
          expect(placeAt(leftOf(place, axis), axis)).toBeCloseTo(place, 3);
        },
      ),
    );
  });

  it('has no place beside it', () => {
    const axis = { width: 240, start: 0, end: 10, log: false, room: plotRoom(1) };
    expect(placeAt(31, axis)).toBeNull();
    expect(placeAt(233, axis)).toBeNull();
    expect(placeAt(132, axis)).toBe(5);
  });
});
