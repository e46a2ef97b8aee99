/** Where a drawing's plotting area lies in its box, and what lies where on its axes. */

/** Room around the plotting area, px: the y-axis at the left, the x-axis at the bottom. */
export interface PlotRoom {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

const USUAL: PlotRoom = { left: 32, right: 8, bottom: 22 };

/** The room where text is `textScale` times as large as usual. */
export const plotRoom = (textScale: number): PlotRoom => ({
  left: USUAL.left * textScale,
  right: USUAL.right,
  bottom: USUAL.bottom * textScale,
});

/** An x-axis in a box `width` px wide. */
export interface XAxis {
  readonly width: number;
  readonly start: number;
  readonly end: number;
  readonly log: boolean;
  readonly room: PlotRoom;
}

/** A y-axis whose plotting area begins `top` px below the box's upper edge and is `height` px high. */
export interface YAxis {
  readonly top: number;
  readonly height: number;
  readonly low: number;
  readonly high: number;
  readonly log: boolean;
}

/** How far a value lies from `start` to `end`, 0 … 1 inside. */
const shareOf = (value: number, start: number, end: number, log: boolean): number =>
  log ? Math.log(value / start) / Math.log(end / start) : (value - start) / (end - start);

/** The place on the axis `left` px from the box's left edge, or null beside the plotting area. */
export function placeAt(left: number, { width, start, end, log, room }: XAxis): number | null {
  const share = (left - room.left) / (width - room.left - room.right);
  if (!(share >= 0 && share <= 1)) return null;
  return log ? start * (end / start) ** share : start + share * (end - start);
}

/** How far right of the box's left edge a place on the axis lies, px. */
export function leftOf(place: number, { width, start, end, log, room }: XAxis): number {
  return room.left + shareOf(place, start, end, log) * (width - room.left - room.right);
}

/** How far below the box's upper edge a value lies, px. */
export function topOf(value: number, { top, height, low, high, log }: YAxis): number {
  return top + height * (1 - shareOf(value, low, high, log));
}
