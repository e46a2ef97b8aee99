/** What a chart draws of a store: a few times a second, and not at all while the reader points at one. */
import type { StoreApi } from 'zustand/vanilla';
import { timeStore } from '../../state/timeStore.ts';
import { useCalm } from '../useCalm.ts';

/** Charts are drawn anew at most this often, ms: a drawing costs tens of milliseconds, and eyes need no more. */
export const PACE = 500;

/** Axes would move under the pointer, and a drawing would keep the words of that time waiting. */
const pointing = (): boolean => timeStore.getState().pointed !== null;

/** The part that `select` (a constant function) takes of the state. */
export function useChartPart<State, Part>(store: StoreApi<State>, select: (state: State) => Part): Part {
  return useCalm(store, select, PACE, pointing);
}
