/** The runs that were left for others, as a line of time: undo goes back along it, redo forward, and none falls off. */

/** Something that can be brought back. */
export interface Left {
  /** Nothing was learned in it: it is brought back where it was just left, and then forgotten. */
  readonly isEmpty: boolean;
}

/** What lies behind and ahead of the run in view, the nearest last. */
export interface Timeline<T extends Left> {
  readonly past: readonly T[];
  readonly future: readonly T[];
}

/** So many are remembered; then the oldest goes. */
export const TIMELINE_LIMIT = 8;

export const NO_TIME: Timeline<never> = { past: [], future: [] };

const learned = <T extends Left>(runs: readonly T[]): readonly T[] => runs.filter(({ isEmpty }) => !isEmpty);

/** The reader begins another run: what lay ahead lies behind now, as does what was in view. */
export function begin<T extends Left>({ past, future }: Timeline<T>, inView: T): Timeline<T> {
  const behind = [...learned(past), ...learned(future), ...learned([inView])];
  return { past: behind.slice(-TIMELINE_LIMIT), future: [] };
}

/** The nearest run behind comes into view. */
export function undo<T extends Left>({ past, future }: Timeline<T>, inView: T): Timeline<T> {
  return { past: past.slice(0, -1), future: [...future, inView] };
}

/** The nearest run ahead comes into view. */
export function redo<T extends Left>({ past, future }: Timeline<T>, inView: T): Timeline<T> {
  return { past: [...past, inView], future: future.slice(0, -1) };
}
