/** The generator's rasteriser against shapes whose pixels are known. */
import { describe, expect, it } from 'vitest';
import { flatten } from '../../../../scripts/letters/outlines.ts';
import { FINE, fill, shrink, thicken } from '../../../../scripts/letters/raster.ts';

/** A rectangle in pixels; `turn` reverses its direction. */
function box(left: number, top: number, right: number, bottom: number, turn = false): Float64Array {
  const corners = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
  if (turn) corners.reverse();
  return Float64Array.from(corners.flat(), (pixels) => pixels * FINE);
}

const sum = (bytes: Uint8Array): number => bytes.reduce((total, byte) => total + byte, 0);

/** 0/1 pixels of a rectangle. */
const expected = (left: number, top: number, right: number, bottom: number): Uint8Array =>
  Uint8Array.from({ length: 128 }, (_, i) => {
    const [row, column] = [i >> 3, i % 8];
    return row >= top && row < bottom && column >= left && column < right ? 1 : 0;
  });

describe('filling', () => {
  it('a rectangle of whole pixels inks exactly these, in either direction', () => {
    for (const turn of [false, true])
      expect(shrink(fill([box(1, 2, 7, 13, turn)]), 18)).toEqual(expected(1, 2, 7, 13));
  });
  it('overlapping parts stay ink, and a part drawn the other way is a hole', () => {
    expect(sum(fill([box(0, 0, 4, 4), box(2, 2, 6, 6)]))).toBe((16 + 16 - 4) * FINE * FINE);
    expect(sum(fill([box(0, 0, 6, 6), box(2, 2, 4, 4, true)]))).toBe((36 - 4) * FINE * FINE);
  });
  it('a triangle covers half of its box', () => {
    const triangle = Float64Array.of(0, 0, 8 * FINE, 0, 0, 16 * FINE);
    expect(sum(fill([triangle])) / (8 * 16 * FINE * FINE)).toBeCloseTo(0.5, 2);
  });
  it('what lies outside the picture is left out', () => {
    expect(sum(fill([box(-5, -5, 20, 20)]))).toBe(8 * 16 * FINE * FINE);
    expect(sum(fill([box(-5, -5, -1, 20)]))).toBe(0);
  });
});

describe('thickening', () => {
  it('widens and thins a rectangle by sub-pixels on each side', () => {
    const fine = fill([box(2, 2, 5, 8)]);
    const area = (by: number): number => (3 * FINE + 2 * by) * (6 * FINE + 2 * by);
    expect(sum(thicken(fine, 0))).toBe(area(0));
    // Without corners in the first step: four sub-pixels less.
    expect(sum(thicken(fine, 1))).toBe(area(1) - 4);
    expect(sum(thicken(fine, -1))).toBe(area(-1));
  });
});

it('a pixel is ink from its threshold on', () => {
  const half = fill([box(0, 0, 0.5, 1)]);
  expect([17, 18].map((threshold) => shrink(half, threshold)[0])).toEqual([1, 0]);
});

it('a curve is flattened through its end points and its middle', () => {
  const none = { x1: 0, y1: 0, x2: 0, y2: 0 };
  const [polygon] = flatten(
    [
      { ...none, type: 'M', x: 0, y: 0 },
      { ...none, type: 'Q', x1: 500, y1: 1000, x: 1000, y: 0 },
      { ...none, type: 'Z', x: 0, y: 0 },
    ],
    1000,
  );
  expect(Array.from(polygon?.slice(0, 2) ?? [])).toEqual([0, 0]);
  expect(Array.from(polygon?.slice(6, 8) ?? [])).toEqual([0.5, 0.5]);
  expect(Array.from(polygon?.slice(-2) ?? [])).toEqual([1, 0]);
});
