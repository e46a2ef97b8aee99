/** The table's signs, drawn alike in the cells and in the legend: ring, dot, triangle, equals sign. */
import type { Rect } from './geometry.ts';
import { MARK } from './marks.ts';

/**
 * Draws the signs of `marks` into `rect` with the context's present colours: the triangle left of the middle, ring with
 * dot or equals sign on it. `toLeft` keeps the right half free for a number.
 */
export function drawMarks(
  context: CanvasRenderingContext2D,
  marks: number,
  rect: Rect,
  toLeft: boolean,
): void {
  const radius = Math.max(2.5, Math.min(5, rect.height / 2 - 2, rect.width / 4));
  const y = rect.y + rect.height / 2;
  const choice = (marks & MARK.choice) !== 0;
  const others = (marks & (MARK.truth | MARK.best | MARK.tie)) !== 0;
  const narrow = rect.width < 6 * radius;
  const spread = choice && others ? (narrow ? radius + 0.5 : radius * 1.35) : 0;
  const middle = toLeft ? rect.x + Math.min(rect.width * 0.3, 6 + radius + spread) : rect.x + rect.width / 2;
  context.lineWidth = 1.25;
  if (choice) triangle(context, middle - spread, y, radius * 0.72);
  const x = middle + spread;
  if (marks & MARK.truth) {
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.stroke();
  }
  if (marks & MARK.best) {
    context.beginPath();
    context.arc(x, y, radius * 0.38, 0, 2 * Math.PI);
    context.fill();
  }
  if (marks & MARK.tie) {
    context.beginPath();
    for (const dy of [-1.25, 1.25]) {
      context.moveTo(x - radius * 0.5, y + dy);
      context.lineTo(x + radius * 0.5, y + dy);
    }
    context.stroke();
  }
}

function triangle(context: CanvasRenderingContext2D, x: number, y: number, size: number): void {
  context.beginPath();
  context.moveTo(x - size, y + size * 0.9);
  context.lineTo(x + size, y + size * 0.9);
  context.lineTo(x, y - size * 0.95);
  context.fill();
}
