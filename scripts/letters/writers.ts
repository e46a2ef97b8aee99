/** Writers: a font, a hand of their own, and how they form one letter at one moment. */
import { at } from '../../src/base/assert.ts';
import type { RandomStream } from '../../src/base/random.ts';
import { FONTS } from './fonts.ts';
import type { Outline } from './outlines.ts';
import { COLUMNS, FINE, ROWS, fill, shrink, thicken } from './raster.ts';

/** How much letters vary. */
export interface Variation {
  /** Bend of the letter's shape that a writer always makes, in parts of its size. */
  readonly habit: number;
  /** Bend that changes each time. */
  readonly moment: number;
  /** Chance that a pixel at the edge of the ink flips. */
  readonly edge: number;
  /** Chance that any pixel flips. */
  readonly speck: number;
}
/** Tuned so that a per-letter softmax regression errs on about a quarter of the letters. */
export const UNSTEADY: Variation = { habit: 0.06, moment: 0.14, edge: 0.05, speck: 0.003 };
/** Easier to read. */
export const STEADY: Variation = { habit: 0.04, moment: 0.08, edge: 0.03, speck: 0.002 };

/** A bell-shaped number on −1 … 1 (mean 0, standard deviation 1/3): the mean of three uniform ones. */
function bell(random: RandomStream, step: number, row: number, cell: number): number {
  const draw = (k: number): number => random.uniform(step, row, cell * 3 + k);
  return ((draw(0) + draw(1) + draw(2)) * 2) / 3 - 1;
}

/** One writer's constant traits. */
export interface Writer {
  readonly index: number;
  readonly font: number;
  /** Rightward lean, x per y. */
  readonly slant: number;
  /** Rise of the line, y per x. */
  readonly rise: number;
  /** Width against height. */
  readonly width: number;
  /** Pen widening in sub-pixels. */
  readonly pen: number;
  /** Ink threshold of `shrink`. */
  readonly threshold: number;
}

/** Writer `index` of a set in which fonts take turns. */
export function makeWriter(random: RandomStream, index: number): Writer {
  const font = index % FONTS.length;
  const pen = at(FONTS, font).pen + random.below(3, 0, index, 9) - 1;
  return {
    index,
    font,
    slant: 0.45 * bell(random, 1, index, 0),
    rise: 0.3 * bell(random, 2, index, 0),
    width: 1 + 0.35 * bell(random, 3, index, 0),
    pen,
    threshold: 9 + random.below(6, 4, index),
  };
}

/** Bends points by a 3 × 3 grid of displacements [18], interpolated linearly over the letter's box; then shears. */
function bend(
  outline: Outline,
  writer: Writer,
  grid: Float64Array,
  slant: number,
  rise: number,
): Float64Array[] {
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const points of outline)
    for (let i = 0; i < points.length; i += 2) {
      left = Math.min(left, at(points, i));
      right = Math.max(right, at(points, i));
      low = Math.min(low, at(points, i + 1));
      high = Math.max(high, at(points, i + 1));
    }
  const size = Math.max(right - left, (high - low) / 2);
  return outline.map((points) => {
    const bent = new Float64Array(points.length);
    for (let i = 0; i < points.length; i += 2) {
      const u = ((at(points, i) - left) / (right - left)) * 2;
      const v = ((at(points, i + 1) - low) / (high - low)) * 2;
      const [column, row] = [Math.min(1, Math.floor(u)), Math.min(1, Math.floor(v))];
      const [fx, fy] = [u - column, v - row];
      let [dx, dy] = [0, 0];
      for (let corner = 0; corner < 4; corner++) {
        const [cx, cy] = [corner % 2, corner >> 1];
        const weight = (cx === 1 ? fx : 1 - fx) * (cy === 1 ? fy : 1 - fy);
        const node = 2 * ((row + cy) * 3 + column + cx);
        dx += weight * at(grid, node);
        dy += weight * at(grid, node + 1);
      }
      const x = (at(points, i) + dx * size) * writer.width;
      const y = at(points, i + 1) + dy * size;
      bent[i] = x + slant * y;
      bent[i + 1] = -(y + rise * x);
    }
    return bent;
  });
}

/** Scales polygons to fit the box inside a margin, keeping their shape, in the middle; sub-pixel units, y downwards. */
function fit(polygons: Float64Array[], margin: number): Float64Array[] {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const points of polygons)
    for (let i = 0; i < points.length; i += 2) {
      left = Math.min(left, at(points, i));
      right = Math.max(right, at(points, i));
      top = Math.min(top, at(points, i + 1));
      bottom = Math.max(bottom, at(points, i + 1));
    }
  const [wide, tall] = [COLUMNS * FINE, ROWS * FINE];
  const scale = Math.min((wide - 2 * margin) / (right - left), (tall - 2 * margin) / (bottom - top));
  const [middleX, middleY] = [(left + right) / 2, (top + bottom) / 2];
  return polygons.map((points) =>
    points.map((value, i) =>
      i % 2 === 0 ? wide / 2 + (value - middleX) * scale : tall / 2 + (value - middleY) * scale,
    ),
  );
}

/** Flips pixels: those with both ink and paper around them by `edge`, any by `speck`. */
function smudge(pixels: Uint8Array, random: RandomStream, token: number, variation: Variation): Uint8Array {
  return pixels.map((pixel, i) => {
    const [row, column] = [Math.floor(i / COLUMNS), i % COLUMNS];
    const beside = [
      row > 0 ? pixels[i - COLUMNS] : pixel,
      row + 1 < ROWS ? pixels[i + COLUMNS] : pixel,
      column > 0 ? pixels[i - 1] : pixel,
      column + 1 < COLUMNS ? pixels[i + 1] : pixel,
    ];
    const isEdge = beside.some((other) => other !== pixel);
    const flips = random.coin(isEdge ? variation.edge : variation.speck, token, i);
    return flips ? 1 - pixel : pixel;
  });
}

/**
 * One letter (0 … 25) as this writer forms it the `token`-th time in the data set: 0/1 pixels [128], 16 rows of 8.
 * `random` is the data set's stream; every draw is keyed by writer and letter, or by token.
 */
export function drawLetter(
  outlines: readonly (readonly Outline[])[],
  writer: Writer,
  letter: number,
  token: number,
  random: RandomStream,
  variation: Variation,
): Uint8Array {
  const habits = random.fork('habit');
  const moments = random.fork('moment');
  const grid = new Float64Array(18);
  for (let i = 0; i < grid.length; i++)
    grid[i] =
      variation.habit * bell(habits, writer.index, letter, i) + variation.moment * bell(moments, token, i, 0);
  const slant = writer.slant + 0.15 * bell(moments, token, 18, 0);
  const rise = writer.rise + 0.15 * bell(moments, token, 19, 0);
  const bent = bend(at(at(outlines, writer.font), letter), writer, grid, slant, rise);
  const fine = thicken(fill(fit(bent, Math.max(0, writer.pen))), writer.pen);
  return smudge(shrink(fine, writer.threshold), random.fork('smudge'), token, variation);
}
