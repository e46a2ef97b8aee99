/** What the page draws of the run. All who look change together, so that no two of them show different updates or runs. */
import { startTransition, useLayoutEffect, useState } from 'react';
import { isCalm } from '../state/calm.ts';
import { isBehind } from '../state/drawn.ts';
import { selectContestants, selectData, selectRun, type RunState } from '../state/runState.ts';
import { shownStore } from '../state/shownStore.ts';
import type { DataReport, RunReport } from '../state/runState.ts';
import type { ContestantSettings } from '../experiments/settings.ts';

/** Draw at once what is published, each for one who looks. */
const lookers = new Set<() => void>();

/**
 * The part that `select` (a constant function) takes of what is shown. Whoever comes to look sees the newest; where the
 * others are still drawing that, they finish before anything of it is seen.
 */
export function useShown<Part>(select: (state: RunState) => Part): Part {
  const [part, setPart] = useState(() => select(shownStore.getState()));
  // Before anything is painted: what comes until then is not missed either.
  useLayoutEffect(() => {
    const take = (state: RunState): void => {
      const taken = select(state);
      setPart(() => taken);
    };
    const look = (): void => take(shownStore.getState());
    lookers.add(look);
    if (isBehind(select)) for (const each of lookers) each();
    else look();
    const stop = shownStore.subscribe((now, before) => {
      if (isCalm(now, before)) startTransition(() => take(now));
      else take(now);
    });
    return () => {
      lookers.delete(look);
      stop();
    };
  }, [select]);
  return part;
}

export const useRun = (): RunReport | null => useShown(selectRun);
export const useData = (): DataReport | null => useShown(selectData);
export const useContestants = (): readonly ContestantSettings[] => useShown(selectContestants);
