/** What the page draws of the run. All who look change together, so that no two of them show different moments or runs. */
import { startTransition, useEffect, useState } from 'react';
import { tellDrawing, tellDrawn } from '../state/drawn.ts';
import { selectContestants, selectData, selectRun, type RunState } from '../state/runState.ts';
import { shownStore } from '../state/shownStore.ts';
import type { DataReport, RunReport } from '../state/runState.ts';
import type { ContestantSettings } from '../experiments/settings.ts';

/** Figures that come by themselves may be drawn bit by bit; a new run, and what the reader asked for, at once. */
const isCalm = (now: RunState, before: RunState): boolean =>
  now.run === before.run && now.updates !== before.updates;

/** The part that `select` (a constant function) takes of what is shown. */
export function useShown<Part>(select: (state: RunState) => Part): Part {
  const [part, setPart] = useState(() => select(shownStore.getState()));
  useEffect(() => {
    const take = (state: RunState): void => {
      const taken = select(state);
      setPart(() => taken);
    };
    take(shownStore.getState());
    return shownStore.subscribe((now, before) => {
      if (isCalm(now, before)) startTransition(() => take(now));
      else take(now);
    });
  }, [select]);
  return part;
}

export const useRun = (): RunReport | null => useShown(selectRun);
export const useData = (): DataReport | null => useShown(selectData);
export const useContestants = (): readonly ContestantSettings[] => useShown(selectContestants);

const whole = (state: RunState): RunState => state;

/** Tells the engine what has been drawn; used once, by the page itself. */
export function useTellDrawn(): void {
  const drawn = useShown(whole);
  useEffect(() => tellDrawn(drawn), [drawn]);
  useEffect(() => {
    tellDrawing(true);
    return () => tellDrawing(false);
  }, []);
}
