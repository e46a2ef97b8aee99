/** How high a row of the cost table is: what the window leaves, more where fingers point. */
import { useSyncExternalStore } from 'react';
import { useMedia } from '../useMedia.ts';
import { useTextScale } from '../useTextScale.ts';

/** A window so low, CSS pixels, as the styles know it too: every line counts. */
const LOWEST = 880;

/** Up to here, CSS pixels, large glyphs would push the reason under the table out of the window. */
const MODEST = 960;
export const MODEST_GLYPHS = `(max-height: ${MODEST}px)`;

/** Height of all that stands above and below the table on a wide page, CSS pixels. */
const AROUND = { low: 380, high: 600 } as const;

/** CSS pixels of a row: it holds a line of small text, and is wide enough apart for a finger where one points. */
const ROW = { least: 13, most: 20, finger: 24 } as const;

/** A row of V in a window so high, text being `textScale` times as large as usual. */
export function rowHeightFor(V: number, windowHeight: number, coarse: boolean, textScale = 1): number {
  const least = Math.ceil(ROW.least * textScale);
  const around = windowHeight <= LOWEST ? AROUND.low : AROUND.high;
  if (coarse) return Math.max(ROW.finger, least);
  const fair = Math.min(ROW.most, Math.floor((windowHeight - around) / V));
  return Math.max(least, fair);
}

function useWindowHeight(): number {
  return useSyncExternalStore(
    (changed) => {
      window.addEventListener('resize', changed);
      return () => window.removeEventListener('resize', changed);
    },
    () => window.innerHeight,
  );
}

export function useRowHeight(V: number): number {
  return rowHeightFor(V, useWindowHeight(), useMedia('(pointer: coarse)'), useTextScale());
}
