/** Glyph outlines as polylines: what the rasteriser fills. */
import { readFileSync } from 'node:fs';
import { parse, type PathCommand } from 'opentype.js/dist/opentype.mjs';
import { assert } from '../../src/base/assert.ts';

/** Closed polygons, each x, y, x, y, … in ems, y upwards; filled by the non-zero rule. */
export type Outline = readonly Float64Array[];

const CURVE_STEPS = 6;

/** Flattens path commands (font units) into polygons (ems). Only + − × ÷: the same bits on every machine. */
export function flatten(commands: readonly PathCommand[], unitsPerEm: number): Outline {
  const polygons: number[][] = [];
  let polygon: number[] = [];
  let x = 0;
  let y = 0;
  const to = (nextX: number, nextY: number): void => {
    polygon.push(nextX / unitsPerEm, nextY / unitsPerEm);
  };
  for (const command of commands) {
    if (command.type === 'Z') continue;
    if (command.type === 'M') {
      polygon = [];
      polygons.push(polygon);
      to(command.x, command.y);
    } else if (command.type === 'L') to(command.x, command.y);
    else
      for (let step = 1; step <= CURVE_STEPS; step++) {
        const t = step / CURVE_STEPS;
        const u = 1 - t;
        if (command.type === 'Q') {
          to(
            u * u * x + 2 * u * t * command.x1 + t * t * command.x,
            u * u * y + 2 * u * t * command.y1 + t * t * command.y,
          );
        } else {
          const [a, b, c, d] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
          to(
            a * x + b * command.x1 + c * command.x2 + d * command.x,
            a * y + b * command.y1 + c * command.y2 + d * command.y,
          );
        }
      }
    x = command.x;
    y = command.y;
  }
  return polygons.filter((points) => points.length >= 6).map((points) => Float64Array.from(points));
}

/** The outlines of a … z of one font package. */
export function readOutlines(fontId: string): readonly Outline[] {
  const path = new URL(
    `../../node_modules/@fontsource/${fontId}/files/${fontId}-latin-400-normal.woff`,
    import.meta.url,
  );
  const bytes = readFileSync(path);
  const font = parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  return Array.from({ length: 26 }, (_, letter) => {
    const outline = flatten(
      font.charToGlyph(String.fromCharCode(97 + letter)).path.commands,
      font.unitsPerEm,
    );
    assert(outline.length > 0, `${fontId} has no letter ${String.fromCharCode(97 + letter)}`);
    return outline;
  });
}
