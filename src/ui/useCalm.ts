/** What a store says at most a few times a second, so that costly drawings never keep the page busy. */
import { useEffect, useState } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import { inTurn } from './inTurn.ts';

const never = (): boolean => false;

/**
 * The part that `select` (a constant function) takes of the state, at most once in `interval` ms; the last change always
 * arrives. While `held` (constant too) says so, the part stays as it is.
 */
export function useCalm<State, Part>(
  store: StoreApi<State>,
  select: (state: State) => Part,
  interval = 250,
  held: () => boolean = never,
): Part {
  const [part, setPart] = useState(() => select(store.getState()));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let mounted = true;
    let latest: (() => Part) | undefined;
    const look = (): void => {
      timer = undefined;
      if (held()) {
        changed();
        return;
      }
      const seen = select(store.getState());
      // Whoever still waits for a turn shows the newest look, once.
      const hasTurn = latest !== undefined;
      latest = () => seen;
      if (!hasTurn) inTurn(draw);
    };
    const draw = (): void => {
      const newest = latest;
      latest = undefined;
      if (mounted && newest !== undefined) setPart(newest);
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
  }, [store, select, interval, held]);
  return part;
}
