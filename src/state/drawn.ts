/** Which of the published values stands on the screen: told by the page, waited for by whoever sends the next news. */
import type { RunState } from './runState.ts';
import { shownStore } from './shownStore.ts';

/** A page that cannot draw must not hold training up, ms. */
const LONGEST = 2_000;

let drawn: RunState | null = null;
let listening = false;
const waiting = new Set<() => void>();

/** The page can tell what it has drawn, from now on or (false) no longer. */
export function tellDrawing(on: boolean): void {
  listening = on;
  if (!on) for (const go of waiting) go();
}

/** This value is on the screen. */
export function tellDrawn(state: RunState): void {
  drawn = state;
  for (const go of waiting) go();
}

/** True where something else stands on the screen than what is published now: it is still being drawn. */
export const isBehind = (select: (state: RunState) => unknown): boolean =>
  listening && drawn !== null && select(drawn) !== select(shownStore.getState());

/** Calls `then` once what is published now has been drawn. */
export function afterDrawn(then: () => void): void {
  const wanted = shownStore.getState();
  if (!listening || drawn === wanted) {
    then();
    return;
  }
  const go = (): void => {
    if (listening && drawn !== wanted && drawn !== shownStore.getState()) return;
    finish();
  };
  const finish = (): void => {
    clearTimeout(timer);
    waiting.delete(go);
    then();
  };
  const timer = setTimeout(finish, LONGEST);
  waiting.add(go);
}
