/** The times of the run that one can look back to, and the one that is looked at: pointed at for now, or chosen to stay. */
import { createStore } from 'zustand/vanilla';
import type { Moment } from '../experiments/reports.ts';
import { selectionStore, type Selection } from './selection.ts';

export interface TimeState {
  /** Oldest first; what the engine keeps. */
  readonly moments: readonly Moment[];
  /** The one that is pointed at on a chart, until it is released. */
  readonly pointed: number | null;
}

export const timeStore = createStore<TimeState>(() => ({ moments: [], pointed: null }));

export const selectMoments = ({ moments }: TimeState): readonly Moment[] => moments;

/** Updates of whoever had done most at a moment: what a training step is called by. */
export const stepOf = ({ updates }: Moment): number => Math.max(0, ...updates);

/** The last moment at or before a training step; null when none was kept that early, or the run has not come so far. */
export function momentAt(moments: readonly Moment[], step: number): Moment | null {
  const last = moments.at(-1);
  if (last === undefined || stepOf(last) < step) return null;
  return moments.findLast((moment) => stepOf(moment) <= step) ?? null;
}

/** The moment that is looked at; null is now. */
export function momentInView(
  { moments, pointed }: TimeState,
  { step }: Pick<Selection, 'step'>,
): Moment | null {
  if (pointed !== null) return moments.find(({ id }) => id === pointed) ?? null;
  return step === null ? null : momentAt(moments, step);
}

/** What the engine has come to keep since the reader began to point; null: nothing else. */
let newer: readonly Moment[] | null = null;

/** Points at a moment (its number), or releases it (null). While one is pointed at the list stands still. */
export function pointAtMoment(pointed: number | null): void {
  const state = timeStore.getState();
  if (state.pointed === pointed) return;
  if (pointed === null) {
    timeStore.setState({ moments: newer ?? state.moments, pointed });
    newer = null;
  } else if (state.moments.some(({ id }) => id === pointed)) timeStore.setState({ pointed });
}

/** News of the engine: these can be looked back to now. */
export function receiveMoments(moments: readonly Moment[]): void {
  if (timeStore.getState().pointed === null) timeStore.setState({ moments });
  else newer = moments;
}

/** The engine keeps a moment (its number) no longer. */
export function dropMoment(dropped: number): void {
  timeStore.setState(({ moments, pointed }) => ({
    moments: moments.filter(({ id }) => id !== dropped),
    pointed: pointed === dropped ? null : pointed,
  }));
}

/** A new run: nothing lies behind it. */
export function forgetMoments(): void {
  newer = null;
  timeStore.setState({ moments: [], pointed: null });
  selectionStore.setState({ step: null });
}
