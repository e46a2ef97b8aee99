/** The time of the run that is looked at: pointed at for now, or chosen to stay. */
import { createStore } from 'zustand/vanilla';
import type { TimePoint } from '../experiments/reports.ts';
import type { RunState } from './runState.ts';
import { selectionStore, type Selection } from './selection.ts';

export interface TimeState {
  /** The time point that is pointed at on a chart, until it is released. */
  readonly pointed: TimePoint | null;
}

export const timeStore = createStore<TimeState>(() => ({ pointed: null }));

/** Updates of whoever had done most at a time point: what the time point is called by. */
export const latestUpdate = ({ updates }: TimePoint): number => Math.max(0, ...updates);

/** The last time point at or before an update; null when none was kept that early, or the run has not come so far. */
export function timePointAt(timePoints: readonly TimePoint[], pastUpdate: number): TimePoint | null {
  const last = timePoints.at(-1);
  if (last === undefined || latestUpdate(last) < pastUpdate) return null;
  return timePoints.findLast((timePoint) => latestUpdate(timePoint) <= pastUpdate) ?? null;
}

/** The time point of the run that is looked at; null is now. */
export function timePointInView(
  { timePoints }: Pick<RunState, 'timePoints'>,
  { pointed }: TimeState,
  { pastUpdate }: Pick<Selection, 'pastUpdate'>,
): TimePoint | null {
  return pointed ?? (pastUpdate === null ? null : timePointAt(timePoints, pastUpdate));
}

/** Points at a time point, or releases it (null). */
export function pointAtTime(pointed: TimePoint | null): void {
  if (timeStore.getState().pointed?.id !== pointed?.id) timeStore.setState({ pointed });
}

/** A new run: nothing lies behind it. */
export function forgetTime(): void {
  pointAtTime(null);
  selectionStore.setState({ pastUpdate: null });
}
