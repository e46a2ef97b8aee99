/** Where a drawing's plotting area lies in its box, and what lies where on its x-axis. */

/** Room around the plotting area, px: the y-axis at the left, the x-axis at the bottom. */
export const PLOT = { left: 32, right: 8, bottom: 22 } as const;

/** An x-axis in a box `width` px wide. */
export interface XAxis {
  readonly width: number;
  readonly start: number;
  readonly end: number;
  readonly log: boolean;
}

/** The place on the axis `left` px from the box's left edge, or null beside the plotting area. */
export function placeAt(left: number, { width, start, end, log }: XAxis): number | null {
  const share = (left - PLOT.left) / (width - PLOT.left - PLOT.right);
  if (!(share >= 0 && share <= 1)) return null;
  return log ? start * (end / start) ** share : start + share * (end - start);
}

/** How far right of the box's left edge a place on the axis lies, px. */
export function leftOf(place: number, { width, start, end, log }: XAxis): number {
  const share = log ? Math.log(place / start) / Math.log(end / start) : (place - start) / (end - start);
  return PLOT.left + share * (width - PLOT.left - PLOT.right);
}
