/** Letters drawn by hand: strokes into letter boxes, boxes into pictures of 16 × 8 pixels, scaled as the data are. */
import { LETTER_COLUMNS, LETTER_PIXELS, LETTER_ROWS } from './letterWords.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}
/** One touch of the pen: a point or more, in any unit, y downwards. */
export type Stroke = readonly Point[];

/** Sides of a box. */
interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Half the pen's width, in pixels of the finished picture: as thick as the handwriting that ships. */
const PEN = 0.68;
/** Sub-pixels along each side of a pixel. */
const FINE = 6;
/** Strokes that share this much of the narrower one's width belong to one letter: dots, crossbars. */
const SHARED = 0.3;

function boxOf(strokes: readonly Stroke[]): Box {
  const points = strokes.flat();
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

/** Whether two boxes stand over each other rather than side by side. */
function sameLetter(a: Box, b: Box): boolean {
  const shared = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const narrower = Math.min(a.right - a.left, b.right - b.left);
  return shared >= 0 && shared >= SHARED * narrower;
}

/** The strokes of each letter, from left to right. Letters must not touch in writing; dots and crossbars find theirs. */
export function segmentStrokes(strokes: readonly Stroke[]): readonly (readonly Stroke[])[] {
  let letters: (readonly Stroke[])[] = strokes
    .filter((stroke) => stroke.length > 0)
    .map((stroke) => [stroke]);
  for (let merged = true; merged;) {
    merged = false;
    for (let i = 0; i < letters.length && !merged; i++)
      for (let j = i + 1; j < letters.length && !merged; j++) {
        const [a = [], b = []] = [letters[i], letters[j]];
        if (!sameLetter(boxOf(a), boxOf(b))) continue;
        letters = letters.filter((_, k) => k !== i && k !== j).concat([[...a, ...b]]);
        merged = true;
      }
  }
  return letters.sort((a, b) => boxOf(a).left - boxOf(b).left);
}

/** Squared distance from a point to the segment a–b. */
function distance2({ x, y }: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length2 = dx * dx + dy * dy;
  const along = length2 === 0 ? 0 : ((x - a.x) * dx + (y - a.y) * dy) / length2;
  const t = Math.max(0, Math.min(1, along));
  return (x - a.x - t * dx) ** 2 + (y - a.y - t * dy) ** 2;
}

/**
 * One letter as 0/1 pixels [128]: as large as fits, its proportions kept, in the middle; a pixel is ink where the pen
 * covers a third of it, so that the smallest dot is seen.
 */
export function rasterise(strokes: readonly Stroke[]): Uint8Array {
  const pixels = new Uint8Array(LETTER_PIXELS);
  if (strokes.flat().length === 0) return pixels;
  const { left, right, top, bottom } = boxOf(strokes);
  const room = { x: LETTER_COLUMNS - 2 * PEN, y: LETTER_ROWS - 2 * PEN };
  const largest = Math.min(room.x / (right - left), room.y / (bottom - top));
  // A dot has no size to scale.
  const scale = Number.isFinite(largest) ? largest : 1;
  const place = ({ x, y }: Point): Point => ({
    x: LETTER_COLUMNS / 2 + (x - (left + right) / 2) * scale,
    y: LETTER_ROWS / 2 + (y - (top + bottom) / 2) * scale,
  });
  const segments = strokes.flatMap((stroke) => {
    const points = stroke.map(place);
    return points.map((point, i) => [points[i - 1] ?? point, point] as const);
  });
  const isInk = (point: Point): boolean => segments.some(([a, b]) => distance2(point, a, b) <= PEN * PEN);
  for (let i = 0; i < LETTER_PIXELS; i++) {
    const [row, column] = [Math.floor(i / LETTER_COLUMNS), i % LETTER_COLUMNS];
    let covered = 0;
    for (let s = 0; s < FINE * FINE; s++) {
      const [fineY, fineX] = [Math.floor(s / FINE), s % FINE];
      covered += Number(isInk({ x: column + (fineX + 0.5) / FINE, y: row + (fineY + 0.5) / FINE }));
    }
    pixels[i] = Number(3 * covered >= FINE * FINE);
  }
  return pixels;
}

/** Pixels on the straight way between two of them, both included: places 0 … 127. */
export function pixelLine(from: number, to: number): readonly number[] {
  const at = (i: number): Point => ({ x: i % LETTER_COLUMNS, y: Math.floor(i / LETTER_COLUMNS) });
  const [a, b] = [at(from), at(to)];
  const steps = Math.max(Math.abs(b.x - a.x), Math.abs(b.y - a.y));
  return Array.from({ length: steps + 1 }, (_, i) => {
    const part = steps === 0 ? 0 : i / steps;
    return Math.round(a.y + part * (b.y - a.y)) * LETTER_COLUMNS + Math.round(a.x + part * (b.x - a.x));
  });
}
