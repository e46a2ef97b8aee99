/** What the reader has guessed and done in the lecture, remembered by this browser. */
import { createStore } from 'zustand/vanilla';
import { LESSON_NAMES, type LessonName } from '../../experiments/lecture/lessonNames.ts';

export interface Progress {
  /** The answer chosen in each lesson, from 0. */
  readonly guesses: Readonly<Partial<Record<LessonName, number>>>;
  /** Lessons whose goal was reached. */
  readonly done: readonly LessonName[];
}

/** The lesson that the page is ready for; null while it is made ready. Remembered by nobody. */
export const readyStore = createStore<{ readonly lesson: LessonName | null }>(() => ({ lesson: null }));

const KEY = 'searnn-lecture';
const NOTHING: Progress = { guesses: {}, done: [] };

/** What is no progress of this lecture is left out. */
function read(text: string | null): Progress {
  const value: unknown = text === null ? null : JSON.parse(text);
  if (typeof value !== 'object' || value === null) return NOTHING;
  const { guesses, done } = value as { readonly guesses?: unknown; readonly done?: unknown };
  const named = new Map(Object.entries(guesses ?? {}));
  return {
    guesses: Object.fromEntries(
      LESSON_NAMES.flatMap((name) => {
        const guess: unknown = named.get(name);
        return typeof guess === 'number' && Number.isInteger(guess) && guess >= 0 ? [[name, guess]] : [];
      }),
    ),
    done: LESSON_NAMES.filter((name) => Array.isArray(done) && done.includes(name)),
  };
}

function remembered(): Progress {
  try {
    return read(localStorage.getItem(KEY));
  } catch {
    return NOTHING; // Storage is blocked, or holds something else.
  }
}

export const progressStore = createStore<Progress>(remembered);

function change(next: Progress): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(next));
  } catch {
    // Storage is blocked: the lecture is remembered until the page closes.
  }
  progressStore.setState(next);
}

export function guess(lesson: LessonName, answer: number): void {
  const { guesses, done } = progressStore.getState();
  change({ guesses: { ...guesses, [lesson]: answer }, done });
}

export function markDone(lesson: LessonName): void {
  const { guesses, done } = progressStore.getState();
  if (!done.includes(lesson)) change({ guesses, done: [...done, lesson] });
}

/** The lecture begins anew, for the next class. */
export function forgetProgress(): void {
  change(NOTHING);
}
