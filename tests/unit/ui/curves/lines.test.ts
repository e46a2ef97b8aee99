/** From measurements to lines: few points, nothing invented. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptySeries } from '../../../../src/state/series.ts';
import {
  differenceLines,
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

  test('an error line holds the samples of its contestant on the axis asked for, and ends with its newest test', () => {
    const base = { examples: 160, decoderCells: 900, seconds: 1.5, wordError: 1, update: 10 };
    const evaluations = [
      { ...base, contestant: 0, letterError: 0.5, words: 'sample' as const },
      { ...base, contestant: 1, letterError: 0.4, words: 'sample' as const },
      { ...base, contestant: 0, letterError: 0.3, words: 'all' as const },
    ];
    expect(errorLines(evaluations, 2, 'decoderCells')).toEqual([
      [
        { x: 900, y: 0.5 },
        { x: 900, y: 0.3 },
      ],
      [{ x: 900, y: 0.4 }],
    ]);
    expect(
      errorLines(
        [...evaluations, { ...base, update: 20, contestant: 0, letterError: 0.2, words: 'sample' }],
        1,
        'updates',
      ),
    ).toEqual([
      [
        { x: 10, y: 0.5 },
        { x: 20, y: 0.2 },
      ],
    ]);
  });

  test('a difference line says how much less than the first contestant another errs, and its interval', () => {
    const base = {
      examples: 160,
      decoderCells: 900,
      seconds: 1.5,
      wordError: 1,
      letterError: 0.5,
      update: 10,
    };
    const difference = (value: number) => ({
      difference: value,
      interval: [value - 0.02, value + 0.01] as const,
    });
    const pair = (other: number, value: number) => ({
      other,
      letters: difference(value),
      words: difference(0),
    });
    const evaluations = [
      { ...base, contestant: 0, words: 'sample' as const, against: [] },
      { ...base, contestant: 1, words: 'sample' as const, seconds: 9, against: [pair(0, -0.1)] },
      {
        ...base,
        contestant: 2,
        words: 'sample' as const,
        seconds: 1,
        against: [pair(0, 0.05), pair(1, 0.15)],
      },
      { ...base, contestant: 1, words: 'all' as const, against: [pair(0, 0.3)] },
    ];
    const [none, second, third] = differenceLines(evaluations, 3, 'seconds');
    expect(none).toEqual([]);
    expect(second).toHaveLength(1);
    expect(second?.[0]).toMatchObject({ x: 9, y: 0.1 });
    expect(second?.[0]?.low).toBeCloseTo(0.09, 12);
    expect(second?.[0]?.high).toBeCloseTo(0.12, 12);
    expect(third?.[0]).toMatchObject({ x: 1.5, y: -0.05 });
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
