/** What a store says at most a few times a second, so that costly drawings never keep the page busy. */
import { useEffect, useState } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import { inTurn } from './inTurn.ts';

/** The part that `select` (a constant function) takes of the state, at most once in `interval` ms; the last change always arrives. */
export function useCalm<State, Part>(
  store: StoreApi<State>,
  select: (state: State) => Part,
  interval = 250,
): Part {
  const [part, setPart] = useState(() => select(store.getState()));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let mounted = true;
    const look = (): void => {
      timer = undefined;
      const seen = select(store.getState());
      inTurn(() => {
        if (mounted) setPart(() => seen);
      });
    };
    // All who are calm look at the same moments, so that no two of them show different numbers.
    const changed = (): void => {
      timer ??= setTimeout(look, interval - (performance.now() % interval));
    };
    changed();
    const stop = store.subscribe(changed);
    return () => {
      mounted = false;
      stop();
      clearTimeout(timer);
    };
  }, [store, select, interval]);
  return part;
}
