/** Where a drawing's plotting area lies in its box, and what lies where on its x-axis. */

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

/** The place on the axis `left` px from the box's left edge, or null beside the plotting area. */
export function placeAt(left: number, { width, start, end, log, room }: XAxis): number | null {
  const share = (left - room.left) / (width - room.left - room.right);
  if (!(share >= 0 && share <= 1)) return null;
  return log ? start * (end / start) ** share : start + share * (end - start);
}

/** How far right of the box's left edge a place on the axis lies, px. */
export function leftOf(place: number, { width, start, end, log, room }: XAxis): number {
  const share = log ? Math.log(place / start) / Math.log(end / start) : (place - start) / (end - start);
  return room.left + share * (width - room.left - room.right);
}
