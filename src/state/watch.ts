/** Which test word the reader looks at, and the newest report of it. The engine brings reports; panels choose the word. */
import { createStore } from 'zustand/vanilla';
import type { WatchReport, WordReport } from '../experiments/reports.ts';

export interface WatchState {
  /** The word to ask the worker for (position among the test words), or null when nobody looks. */
  readonly testIndex: number | null;
  /** The word last looked at: where looking goes on. */
  readonly place: number;
  /** The newest report of the word in view, or null before the first one. */
  readonly report: WatchReport | null;
  /** True once a report of a trained model came, or the reader chose a word: from then on the live word is shown. */
  readonly live: boolean;
  /** Roll-outs are wanted on both sides of their coin. */
  readonly bothSides: boolean;
}

/** The test word that the page opens with: the one whose trace is bundled, so that the live word takes its place. */
export const OPENING_WORD = 609;

export const watchStore = createStore<WatchState>(() => ({
  testIndex: null,
  place: OPENING_WORD,
  report: null,
  live: false,
  bothSides: false,
}));

/** A place among `count` words (1 or more), going round. */
const round = (place: number, count: number): number => ((place % count) + count) % count;

const wordCount = (): number | undefined => watchStore.getState().report?.word.testCount;

function goTo(place: number): void {
  watchStore.setState(({ testIndex }) => ({
    place,
    live: true,
    ...(testIndex !== null && { testIndex: place }),
  }));
}

/** Whether two reports show the same glyphs and letters under the same number. */
function sameWord(a: WordReport, b: WordReport): boolean {
  const sameNumbers = (x: WordReport['inputs'], y: WordReport['inputs']): boolean =>
    x.length === y.length && Array.from(x).every((number, i) => number === y[i]);
  return (
    a.index === b.index &&
    a.testIndex === b.testIndex &&
    a.testCount === b.testCount &&
    sameNumbers(a.targets, b.targets) &&
    sameNumbers(a.inputs, b.inputs)
  );
}

/**
 * News of a word; a report of a word that is no longer looked at changes nothing. While the word stays the same so does
 * its object: what depends on the word alone need not be drawn anew.
 */
export function receiveWatch(report: WatchReport): void {
  watchStore.setState(({ testIndex, live, report: before }) => {
    if (testIndex !== null && report.word.testIndex !== testIndex) return {};
    const word = before !== null && sameWord(before.word, report.word) ? before.word : report.word;
    return { report: { ...report, word }, live: live || report.views.some(({ update }) => update > 0) };
  });
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

/** The live word takes the recorded one's place. */
export function showLive(): void {
  watchStore.setState({ live: true });
}

/** Whether roll-outs are wanted on both sides of their coin. */
export function wantBothSides(bothSides: boolean): void {
  watchStore.setState({ bothSides });
}

/** The run in force has so many test words: a word beyond them becomes the last one. */
export function fitWord(testCount: number): void {
  watchStore.setState((state) => {
    const place = Math.max(0, Math.min(state.place, testCount - 1));
    return { place, ...(state.testIndex !== null && { testIndex: place }) };
  });
}

/** Other data came: what was shown is void. */
export function clearWatch(): void {
  watchStore.setState({ report: null });
}
