/** A deterministic rasteriser: polygons → 8 × 16 binary pixels, by counting sixths of pixels. */
import { assert, at } from '../../src/base/assert.ts';
import type { Outline } from './outlines.ts';

/** Sub-pixels per pixel, each way. */
export const FINE = 6;
export const COLUMNS = 8;
export const ROWS = 16;
const WIDTH = COLUMNS * FINE;
const HEIGHT = ROWS * FINE;

/** Where outlines cross the middle lines of the sub-pixel rows; kept between calls, since letters come by the thousand. */
const MOST = 128;
const counts = new Int32Array(HEIGHT);
const crossings = new Float64Array(HEIGHT * MOST);
const windings = new Int8Array(HEIGHT * MOST);

/** Adds one crossing to a row, in ascending x. */
function cross(row: number, x: number, winding: number): void {
  const count = counts[row] ?? 0;
  assert(count < MOST, 'an outline crosses a row too often');
  let place = row * MOST + count;
  for (; place > row * MOST && (crossings[place - 1] ?? 0) > x; place--) {
    crossings[place] = crossings[place - 1] ?? 0;
    windings[place] = windings[place - 1] ?? 0;
  }
  crossings[place] = x;
  windings[place] = winding;
  counts[row] = count + 1;
}

/** Fills polygons (sub-pixel units, y downwards) by the non-zero rule, sampling sub-pixel centres [96 × 48]. */
export function fill(polygons: Outline): Uint8Array {
  counts.fill(0);
  for (const points of polygons) {
    let fromX = at(points, points.length - 2);
    let fromY = at(points, points.length - 1);
    for (let i = 0; i < points.length; i += 2) {
      const toX = at(points, i);
      const toY = at(points, i + 1);
      const first = Math.max(0, Math.ceil(Math.min(fromY, toY) - 0.5));
      const end = Math.min(HEIGHT, Math.ceil(Math.max(fromY, toY) - 0.5));
      for (let row = first; row < end; row++)
        cross(row, fromX + ((row + 0.5 - fromY) / (toY - fromY)) * (toX - fromX), fromY < toY ? 1 : -1);
      fromX = toX;
      fromY = toY;
    }
  }
  const fine = new Uint8Array(WIDTH * HEIGHT);
  for (let row = 0; row < HEIGHT; row++) {
    let winding = 0;
    for (let place = row * MOST; place + 1 < row * MOST + at(counts, row); place++) {
      winding += at(windings, place);
      if (winding === 0) continue;
      const first = Math.max(0, Math.ceil(at(crossings, place) - 0.5));
      const end = Math.min(WIDTH, Math.ceil(at(crossings, place + 1) - 0.5));
      for (let column = first; column < end; column++) fine[row * WIDTH + column] = 1;
    }
  }
  return fine;
}

/** Widens (steps > 0) or thins (steps < 0) the ink by |steps| sub-pixels on each side, as an octagonal pen does. */
export function thicken(fine: Uint8Array, steps: number): Uint8Array {
  const spreading = steps > 0 ? 1 : 0;
  let current = fine;
  for (let step = 0; step < Math.abs(steps); step++) {
    const next = Uint8Array.from(current);
    const corners = step % 2 === 1;
    for (let row = 0; row < HEIGHT; row++)
      for (let column = 0; column < WIDTH; column++) {
        if (current[row * WIDTH + column] !== spreading) continue;
        const [up, down] = [row > 0, row + 1 < HEIGHT];
        const [left, right] = [column > 0, column + 1 < WIDTH];
        const place = row * WIDTH + column;
        if (up) next[place - WIDTH] = spreading;
        if (down) next[place + WIDTH] = spreading;
        if (left) next[place - 1] = spreading;
        if (right) next[place + 1] = spreading;
        if (!corners) continue;
        if (up && left) next[place - WIDTH - 1] = spreading;
        if (up && right) next[place - WIDTH + 1] = spreading;
        if (down && left) next[place + WIDTH - 1] = spreading;
        if (down && right) next[place + WIDTH + 1] = spreading;
      }
    current = next;
  }
  return current;
}

/** A pixel is ink when more than `threshold` of its 36 sub-pixels are [128]. */
export function shrink(fine: Uint8Array, threshold: number): Uint8Array {
  const pixels = new Uint8Array(COLUMNS * ROWS);
  for (let row = 0; row < ROWS; row++)
    for (let column = 0; column < COLUMNS; column++) {
      let ink = 0;
      for (let y = 0; y < FINE; y++)
        for (let x = 0; x < FINE; x++) ink += fine[(row * FINE + y) * WIDTH + column * FINE + x] ?? 0;
      pixels[row * COLUMNS + column] = ink > threshold ? 1 : 0;
    }
  return pixels;
}
