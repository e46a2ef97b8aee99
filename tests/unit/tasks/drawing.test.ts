/** Letters drawn by hand become pictures as the data have them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pixelLine, rasterise, segmentStrokes, type Stroke } from '../../../src/tasks/letters/drawing.ts';

const line = (x0: number, y0: number, x1: number, y1: number): Stroke => [
  { x: x0, y: y0 },
  { x: x1, y: y1 },
];
const rows = (pixels: Uint8Array): string[] =>
  Array.from({ length: 16 }, (_, row) =>
    Array.from(pixels.subarray(8 * row, 8 * row + 8), (ink) => (ink ? '#' : '.')).join(''),
  );

describe('segmentStrokes', () => {
  it('finds letters from left to right, whatever the order of writing', () => {
    const [a, b, c] = [line(50, 0, 60, 20), line(0, 0, 10, 20), line(100, 0, 110, 20)];
    expect(segmentStrokes([a, b, c])).toEqual([[b], [a], [c]]);
  });

  it('gives a dot and a crossbar to the letter that they stand over', () => {
    const stem = line(10, 10, 10.5, 40);
    const dot: Stroke = [{ x: 10.2, y: 2 }];
    const bar = line(4, 16, 17, 16);
    const other = line(30, 0, 40, 40);
    expect(segmentStrokes([stem, other, dot, bar]).map((letter) => letter.length)).toEqual([3, 1]);
  });

  it('keeps neighbours apart that lean over each other a little', () => {
    expect(segmentStrokes([line(0, 0, 12, 30), line(10, 30, 22, 0)]).length).toBe(2);
  });

  it('loses no stroke and makes none up', () => {
    const point = fc.record({ x: fc.integer({ min: 0, max: 300 }), y: fc.integer({ min: 0, max: 80 }) });
    fc.assert(
      fc.property(fc.array(fc.array(point, { minLength: 1, maxLength: 5 }), { maxLength: 8 }), (strokes) => {
        const all = segmentStrokes(strokes).flat();
        expect(all.length).toBe(strokes.length);
        expect(new Set(all)).toEqual(new Set(strokes));
      }),
    );
  });

  it('of nothing is nothing', () => {
    expect(segmentStrokes([])).toEqual([]);
  });
});

describe('rasterise', () => {
  it('fills the height with a tall stroke and keeps it thin, in the middle', () => {
    const picture = rows(rasterise([line(200, 100, 200, 400)]));
    expect(picture.every((row) => /^\.{3}#{1,2}\.{3}$/.test(row))).toBe(true);
  });

  it('fills the width with a flat one', () => {
    const picture = rows(rasterise([line(0, 0, 50, 0)]));
    expect(picture.filter((row) => row.includes('#')).every((row) => row === '########')).toBe(true);
    expect(picture.findIndex((row) => row.includes('#'))).toBeGreaterThan(5);
  });

  it('does not look at where and how large a letter was written', () => {
    const letter = [line(0, 0, 10, 20), line(10, 20, 20, 0)];
    const moved = letter.map((stroke) => stroke.map(({ x, y }) => ({ x: 3 * x + 70, y: 3 * y + 9 })));
    expect(rasterise(moved)).toEqual(rasterise(letter));
  });

  it('makes a dot of a dot and nothing of nothing', () => {
    expect(rasterise([[{ x: 5, y: 5 }]]).reduce((sum, ink) => sum + ink, 0)).toBeGreaterThan(0);
    expect(rasterise([]).every((ink) => ink === 0)).toBe(true);
  });
});

describe('pixelLine', () => {
  it('goes from pixel to pixel without a gap, both ends included', () => {
    const place = fc.integer({ min: 0, max: 127 });
    fc.assert(
      fc.property(place, place, (from, to) => {
        const way = pixelLine(from, to);
        expect([way[0], way.at(-1)]).toEqual([from, to]);
        for (let i = 1; i < way.length; i++) {
          const [a, b] = [way[i - 1] ?? 0, way[i] ?? 0];
          expect(Math.abs((a % 8) - (b % 8))).toBeLessThanOrEqual(1);
          expect(Math.abs(Math.floor(a / 8) - Math.floor(b / 8))).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
