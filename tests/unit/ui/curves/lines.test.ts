/** From measurements to lines: few points, nothing invented. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptySeries } from '../../../../src/state/series.ts';
import {
  axisTicks,
  errorCeiling,
  errorLines,
  LINE_LIMIT,
  lossLine,
  marked,
  spreadLabels,
  thin,
} from '../../../../src/ui/curves/lines.ts';

describe('lines to draw', () => {
  test('thinning keeps the order, both ends and at most so many points', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 5000 }), fc.integer({ min: 2, max: 200 }), (length, limit) => {
        const points = thin(
          Array.from({ length }, (_, i) => i),
          limit,
        );
        expect(points.length).toBe(Math.min(length, limit));
        expect(points[0]).toBe(0);
        expect(points.at(-1)).toBe(length - 1);
        points.forEach((point, i) => i > 0 && expect(point).toBeGreaterThan(points[i - 1] ?? 0));
      }),
    );
  });

  test('about so many points carry a mark, the last always, evenly apart', () => {
    const points = Array.from({ length: 150 }, (_, i) => i);
    expect(marked(points, 7)).toEqual([17, 39, 61, 83, 105, 127, 149]);
    expect(marked(points, 0)).toEqual([]);
    expect(marked([5], 7)).toEqual([5]);
  });

  test('an error line holds the samples of its contestant on the axis asked for', () => {
    const base = { examples: 160, decoderCells: 900, seconds: 1.5, wordError: 1, update: 10 };
    const evaluations = [
      { ...base, contestant: 0, letterError: 0.5, words: 'sample' as const },
      { ...base, contestant: 1, letterError: 0.4, words: 'sample' as const },
      { ...base, contestant: 0, letterError: 0.3, words: 'all' as const },
    ];
    expect(errorLines(evaluations, 2, 'decoderCells')).toEqual([[{ x: 900, y: 0.5 }], [{ x: 900, y: 0.4 }]]);
    expect(errorLines(evaluations, 1, 'updates')).toEqual([[{ x: 10, y: 0.5 }]]);
  });

  test('a loss line is made of means, and ends at the newest point', () => {
    const length = 1000;
    const updates = Array.from({ length }, (_, i) => i + 1);
    const series = { ...emptySeries, updates, loss: updates, gradientNorm: updates, last: length };
    const line = lossLine(series);
    expect(line.length).toBeLessThanOrEqual(LINE_LIMIT);
    expect(line[0]).toEqual({ x: 7, y: 4 });
    expect(line.at(-1)?.x).toBe(length);
  });

  test('the ceiling of the error axis is the next round bound', () => {
    const line = (y: number) => [[{ x: 0, y }]];
    expect([0, 0.03, 0.2, 0.6].map((y) => errorCeiling(line(y)))).toEqual([0.02, 0.05, 0.25, 1]);
  });

  test('ticks are round, inside the axis, and a handful', () => {
    expect(axisTicks(0, 130)).toEqual([0, 50, 100]);
    expect(axisTicks(0, 4)).toEqual([0, 1, 2, 3, 4]);
    expect(axisTicks(700, 3e6, true)).toEqual([1e3, 1e4, 1e5, 1e6]);
    expect(axisTicks(300, 700, true)).toEqual([300, 700]);
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 1e9, noNaN: true }), (end) => {
        const ticks = axisTicks(0, end);
        expect(ticks.length).toBeGreaterThanOrEqual(3);
        expect(ticks.length).toBeLessThanOrEqual(6);
        expect(ticks.at(-1)).toBeLessThanOrEqual(end * (1 + 1e-6));
      }),
    );
  });

  test('labels never lie on each other, keep their order and stay inside', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 200, noNaN: true }), { minLength: 1, maxLength: 4 }),
        (wanted) => {
          const placed = spreadLabels(wanted, 28, 200);
          const sorted = placed
            .map((height, i) => ({ height, wanted: wanted[i] ?? 0 }))
            .sort((a, b) => a.height - b.height);
          sorted.forEach((label, i) => {
            expect(label.height).toBeGreaterThanOrEqual(-1e-9);
            expect(label.height).toBeLessThanOrEqual(200 + 1e-9);
            const before = sorted[i - 1];
            if (before === undefined) return;
            expect(label.height - before.height).toBeGreaterThanOrEqual(28 - 1e-9);
            expect(label.wanted).toBeGreaterThanOrEqual(before.wanted);
          });
        },
      ),
    );
  });
});
