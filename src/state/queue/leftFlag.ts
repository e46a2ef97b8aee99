/** Whether runs of a queue were left undone when the page was closed: all that the page's entry asks of it. */

/** Set: a reload looks after the queue. */
const flagOf = (key: string) => ({
  set(left: boolean): void {
    try {
      if (left) localStorage.setItem(key, '1');
      else localStorage.removeItem(key);
    } catch {
      // Storage is blocked: a reload will not know.
    }
  },
  isSet(): boolean {
    try {
      return localStorage.getItem(key) !== null;
    } catch {
      return false; // Storage is blocked: nothing was kept.
    }
  },
});

export const tablesUndone = flagOf('searnn-tables-running');
export const seedsUndone = flagOf('searnn-seeds-left');
