/** A store's state at most a few times a second, so that costly drawings never keep the page busy. */
import { useEffect, useState } from 'react';
import type { StoreApi } from 'zustand/vanilla';

/** The state, at most once in `interval` ms; the last change always arrives. */
export function useCalm<State>(store: StoreApi<State>, interval = 250): State {
  const [state, setState] = useState(() => store.getState());
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let shown = -Infinity;
    const show = (): void => {
      timer = undefined;
      shown = performance.now();
      setState(store.getState());
    };
    const changed = (): void => {
      timer ??= setTimeout(show, Math.max(0, shown + interval - performance.now()));
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
