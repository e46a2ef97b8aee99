/** A training curve keeps its meaning while its memory stays bounded. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { appendMetrics, emptySeries, SERIES_CAPACITY, type Series } from '../../../src/state/series.ts';

/** Columns of updates `first` … whose loss is the update's own number, and whose gradient norm is twice that. */
function columns(first: number, length: number, every = 1) {
  const updates = Array.from({ length }, (_, i) => first + i * every);
  return {
    firstUpdate: first,
    every,
    loss: Float32Array.from(updates),
    gradientNorm: Float32Array.from(updates, (update) => 2 * update),
    seconds: new Float32Array(length),
    decoderCells: new Float64Array(length),
  };
}

/** The series after blocks of updates of these lengths, counted from 1. */
function seriesOf(lengths: readonly number[]): Series {
  let first = 1;
  return lengths.reduce((series, length) => {
    const next = appendMetrics(series, columns(first, length));
    first += length;
    return next;
  }, emptySeries);
}

describe('a series of training metrics', () => {
  test('keeps every update while there is room', () => {
    const series = seriesOf([3, 2]);
    expect(series.updates).toEqual([1, 2, 3, 4, 5]);
    expect(series.loss).toEqual([1, 2, 3, 4, 5]);
    expect(series.gradientNorm).toEqual([2, 4, 6, 8, 10]);
    expect(series.last).toBe(5);
  });

  test('does not care how updates were grouped into frames', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 900 }), { maxLength: 12 }), (lengths) => {
        const total = lengths.reduce((sum, length) => sum + length, 0);
        expect(seriesOf(lengths)).toEqual(seriesOf([total]));
      }),
      { numRuns: 30 },
    );
  });

  test('stays under its capacity, and each point is the mean of the stride of updates that end there', () => {
    const series = seriesOf(Array<number>(9).fill(1000));
    expect(series.updates.length).toBeLessThan(SERIES_CAPACITY);
    expect(series.stride).toBe(8);
    series.updates.forEach((update, k) => {
      expect(update).toBe((k + 1) * 8);
      expect(series.loss[k]).toBeCloseTo(update - 3.5, 6);
    });
  });

  test('weighs a thinned backlog by the updates it stands for', () => {
    const series = appendMetrics(emptySeries, columns(4, 3, 4));
    expect(series.updates).toEqual([4, 8, 12]);
    expect(series.last).toBe(12);
  });

  test('leaves the series it was given as it was', () => {
    const before = seriesOf([4]);
    appendMetrics(before, columns(5, 4));
    expect(before.updates).toEqual([1, 2, 3, 4]);
  });
});
