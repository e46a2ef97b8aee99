/** The signs of a grid's cells as SVG: ring, dot, equals sign, triangle, and hatching where there is no value. */
import type { GridMark } from './gridFigure.ts';
import type { Place } from './sheet.ts';
import { element, place } from './svg.ts';

const HATCH = '#8f8a82';
/** Between lines of hatching, pt. */
const PITCH = 3.5;

export interface Box extends Place {
  readonly width: number;
  readonly height: number;
}

/** @param r radius, pt */
export function gridMark(mark: GridMark, { x, y }: Place, r: number, ink: string): string {
  switch (mark) {
    case 'ring':
      return element('circle', { cx: x, cy: y, r, fill: 'none', stroke: ink, 'stroke-width': 0.8 });
    case 'dot':
      return element('circle', { cx: x, cy: y, r: 0.4 * r, fill: ink });
    case 'equals':
      return element('path', {
        d: [-0.28, 0.28].map((dy) => `M${place(x - 0.5 * r)} ${place(y + dy * r)}h${place(r)}`).join(''),
        ...{ stroke: ink, 'stroke-width': 0.8, fill: 'none' },
      });
    case 'triangle':
      return element('path', {
        d: `M${place(x - 0.72 * r)} ${place(y + 0.65 * r)}h${place(1.44 * r)}L${place(x)} ${place(y - 0.7 * r)}z`,
        fill: ink,
      });
  }
}

/** Lines that rise to the right, within each of the boxes. */
export function hatching(boxes: readonly Box[]): string {
  const lines = boxes.flatMap(({ x, y, width, height }) => {
    const reach = width + height;
    return Array.from({ length: Math.floor(reach / PITCH) }, (_, i) => {
      const d = (i + 0.5) * PITCH;
      // From the left or the lower edge to the upper or the right one.
      const from = d <= height ? [x, y + d] : [x + d - height, y + height];
      const to = d <= width ? [x + d, y] : [x + width, y + d - width];
      return `M${from.map(place).join(' ')}L${to.map(place).join(' ')}`;
    });
  });
  return lines.length === 0
    ? ''
    : element('path', {
        'data-part': 'hatch',
        d: lines.join(''),
        ...{ stroke: HATCH, 'stroke-width': 0.4, fill: 'none' },
      });
}
