/** Draws a word's glyphs as crisp pixels, each in the middle of its column. */
import type { Columns } from './columns.ts';

/** A glyph is 16 rows of 8 pixels. */
export const GLYPH = { width: 8, height: 16 } as const;

const SIZE = GLYPH.width * GLYPH.height;

/** Whether what is read are glyphs: 128 pixels for each of T letters. */
export const areGlyphs = (inputs: ArrayLike<number>, T: number): boolean => inputs.length === T * SIZE;

/** Draws inputs [T, 128] (0 or 1) in `ink`, at `scale` device pixels per CSS pixel. */
export function drawGlyphs(
  context: CanvasRenderingContext2D,
  inputs: ArrayLike<number>,
  { column, glyphPixel }: Columns,
  ink: string,
  scale: number,
): void {
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, context.canvas.width, context.canvas.height);
  context.fillStyle = ink;
  const pixel = Math.floor(glyphPixel * scale);
  for (let i = 0; i < inputs.length; i++) {
    if (!inputs[i]) continue;
    const t = Math.floor(i / SIZE);
    const row = Math.floor((i % SIZE) / GLYPH.width);
    const left = Math.round((t + 0.5) * column * scale - (GLYPH.width * pixel) / 2);
    context.fillRect(left + (i % GLYPH.width) * pixel, row * pixel, pixel, pixel);
  }
}
