/** Whether a queue was running when the page was left, and how far it is: all that the page's entry knows of it. */
import { createStore } from 'zustand/vanilla';

const KEY = 'searnn-tables-running';

/** `3 of 15` while a queue runs, else null. */
export const tablesFlag = createStore<{ readonly label: string | null }>(() => ({ label: null }));

/** Remembers that a queue runs (or no longer does), so that a reload goes on with it. */
export function flagRunning(running: boolean): void {
  try {
    if (running) localStorage.setItem(KEY, '1');
    else localStorage.removeItem(KEY);
  } catch {
    // Storage is blocked: a reload will not go on by itself.
  }
}

/** Whether a queue was running when the page was left. */
export function wasRunning(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return false; // Storage is blocked: nothing was kept.
  }
}
