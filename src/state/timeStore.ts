/** The time of the run that is looked at: pointed at for now, or chosen to stay. */
import { createStore } from 'zustand/vanilla';
import type { Moment } from '../experiments/reports.ts';
import type { RunState } from './runState.ts';
import { selectionStore, type Selection } from './selection.ts';

export interface TimeState {
  /** The moment that is pointed at on a chart, until it is released. */
  readonly pointed: Moment | null;
}

export const timeStore = createStore<TimeState>(() => ({ pointed: null }));

/** Updates of whoever had done most at a moment: what a training step is called by. */
export const stepOf = ({ updates }: Moment): number => Math.max(0, ...updates);

/** The last moment at or before a training step; null when none was kept that early, or the run has not come so far. */
export function momentAt(moments: readonly Moment[], step: number): Moment | null {
  const last = moments.at(-1);
  if (last === undefined || stepOf(last) < step) return null;
  return moments.findLast((moment) => stepOf(moment) <= step) ?? null;
}

/** The moment of the run that is looked at; null is now. */
export function momentInView(
  { moments }: Pick<RunState, 'moments'>,
  { pointed }: TimeState,
  { step }: Pick<Selection, 'step'>,
): Moment | null {
  return pointed ?? (step === null ? null : momentAt(moments, step));
}

/** Points at a moment, or releases it (null). */
export function pointAtMoment(pointed: Moment | null): void {
  if (timeStore.getState().pointed?.id !== pointed?.id) timeStore.setState({ pointed });
}

/** A new run: nothing lies behind it. */
export function forgetTime(): void {
  pointAtMoment(null);
  selectionStore.setState({ step: null });
}
