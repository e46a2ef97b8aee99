/** What is drawn: one value for the whole page, published when it is complete and nobody points at a time gone by. */
import { createStore } from 'zustand/vanilla';
import { isOfOneUpdate, NOTHING_KNOWN, type Measured, type RunState } from './runState.ts';
import { runStore } from './runStore.ts';
import { timeStore } from './timeStore.ts';

export const shownStore = createStore<RunState>(() => NOTHING_KNOWN);

const measuredOf = ({ updates, series, evaluations, pace, report, timePoints }: RunState): Measured => ({
  updates,
  series,
  evaluations,
  pace,
  report,
  timePoints,
});

const isSame = (a: RunState, b: RunState): boolean =>
  // Both have the same keys: those of `NOTHING_KNOWN`.
  (Object.keys(a) as (keyof RunState)[]).every((key) => a[key] === b[key]);

/**
 * What to draw next. Figures wait while they would not be of one update (the word is still to come), and while somebody
 * points at a chart, whose axes should not move; answers and a new run wait for nothing.
 */
function nextShown(shown: RunState, known: RunState, pointing: boolean): RunState {
  const isNew = shown.run === null || shown.run.runId !== known.run?.runId;
  const next = isNew || (!pointing && isOfOneUpdate(known)) ? known : { ...known, ...measuredOf(shown) };
  return isSame(next, shown) ? shown : next;
}

function publish(): void {
  const pointing = timeStore.getState().pointed !== null;
  const shown = shownStore.getState();
  const next = nextShown(shown, runStore.getState(), pointing);
  if (next !== shown) shownStore.setState(next, true);
}

/** Publishes from now on; called once by the page's entry. */
export function connectShown(): void {
  runStore.subscribe(publish);
  timeStore.subscribe(publish);
}
