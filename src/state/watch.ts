/** Which test word the reader looks at, and how. What is seen of it belongs to the run. */
import { createStore } from 'zustand/vanilla';
import { runStore } from './runStore.ts';

export interface WatchState {
  /** The word to ask the worker for (position among the test words), or null when nobody looks. */
  readonly testIndex: number | null;
  /** The word last looked at: where looking goes on. */
  readonly place: number;
  /** True once something was trained, or the reader asked for the run: from then on it is shown, not the recorded update. */
  readonly live: boolean;
  /** Roll-outs are wanted on both sides of their coin. */
  readonly bothSides: boolean;
}

/** The test word that the page opens with: the one whose trace is bundled, so that the live word takes its place. */
export const OPENING_WORD = 64;

export const watchStore = createStore<WatchState>(() => ({
  testIndex: null,
  place: OPENING_WORD,
  live: false,
  bothSides: false,
}));

/** A place among `count` words (1 or more), going round. */
const round = (place: number, count: number): number => ((place % count) + count) % count;

const wordCount = (): number | undefined => runStore.getState().run?.testCount;

function goTo(place: number): void {
  watchStore.setState(({ testIndex }) => ({
    place,
    live: true,
    ...(testIndex !== null && { testIndex: place }),
  }));
}

/** The reader chose a word; beyond the last word it means the last one. */
export function chooseWord(testIndex: number): void {
  goTo(Math.max(0, Math.min(testIndex, (wordCount() ?? Infinity) - 1)));
}

/** So many words forward (or back, when negative), going round at both ends. */
export function moveWord(words: number): void {
  const count = wordCount();
  const next = watchStore.getState().place + words;
  goTo(count === undefined ? Math.max(0, next) : round(next, count));
}

/** Another word, drawn with `random` (uniform on [0, 1)). */
export function anotherWord(random: () => number): void {
  const count = wordCount();
  if (count === undefined || count < 2) return;
  // One of the other words, so that something changes.
  goTo(round(watchStore.getState().place + 1 + Math.floor(random() * (count - 1)), count));
}

/** The panels are on screen: the worker is asked for the word. */
export function beginLooking(): void {
  watchStore.setState(({ place }) => ({ testIndex: place }));
}

/** Nobody looks any more: nothing is read back. */
export function endLooking(): void {
  watchStore.setState({ testIndex: null });
}

/** The run's own word takes the recorded one's place. */
export function showLive(): void {
  if (!watchStore.getState().live) watchStore.setState({ live: true });
}

/** Whether roll-outs are wanted on both sides of their coin. */
export function wantBothSides(bothSides: boolean): void {
  watchStore.setState({ bothSides });
}

/** So many test words there are: a word beyond them becomes the last one. */
export function fitWord(testCount: number): void {
  watchStore.setState((state) => {
    const place = Math.max(0, Math.min(state.place, testCount - 1));
    return { place, ...(state.testIndex !== null && { testIndex: place }) };
  });
}
