/** A store's state at most a few times a second, so that costly drawings never keep the page busy. */
import { useEffect, useState } from 'react';
import type { StoreApi } from 'zustand/vanilla';

/** The state, at most once in `interval` ms; the last change always arrives. */
export function useCalm<State>(store: StoreApi<State>, interval = 250): State {
  const [state, setState] = useState(() => store.getState());
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = (): void => {
      timer = undefined;
      setState(store.getState());
    };
    // All who are calm look at the same moments, so that no two of them show different numbers.
    const changed = (): void => {
      timer ??= setTimeout(show, interval - (performance.now() % interval));
    };
    changed();
    const stop = store.subscribe(changed);
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [store, interval]);
  return state;
}
