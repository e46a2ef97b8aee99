/** How high a row of the cost table is: what the window leaves, more where fingers point. */
import { useSyncExternalStore } from 'react';
import { useMedia } from '../useMedia.ts';

/** Height of all that stands above and below the table on a wide page, CSS pixels. */
const AROUND = 600;

/** A row of V in a window so high: 13 … 20 pixels, from 22 for fingers. */
export function rowHeightFor(V: number, windowHeight: number, coarse: boolean): number {
  if (coarse) return 22;
  return Math.max(13, Math.min(20, Math.floor((windowHeight - AROUND) / V)));
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
  return rowHeightFor(V, useWindowHeight(), useMedia('(pointer: coarse)'));
}
