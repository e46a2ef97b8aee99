/** Divides the rows of a roll-out among threads while they work: whoever is done takes the next ones. */
import { at } from '../base/assert.ts';
import type { JobRows, SharedRollOut } from '../kernels/sharing.ts';

/** Steps of these rows together. */
export function sumOf(remaining: Int32Array): number {
  return remaining.reduce((sum, steps) => sum + steps, 0);
}

/** What this thread can do. */
export interface OwnPart {
  /** The rows `first` … `end` − 1. */
  readonly rowsOf: (first: number, end: number) => JobRows;
  /** Does them on this thread, and hears meanwhile what the others say. */
  readonly here: (first: number, end: number) => Promise<void>;
  /** Others have done them: tokens [R × S]. */
  readonly keep: (first: number, end: number, tokens: Int32Array) => void;
}

/** A part is this share of what each thread still has to do on average, so that all are done at about the same time. */
const SHARE = 1 / 5;
/** Steps that are not divided any more: at 128 units some two milliseconds. */
const LEAST_STEPS = 300;
/** Parts that a thread is given at once, so that it has one to do while it tells of another. */
const AHEAD = 2;

/**
 * This thread takes rows from the front, the others from the back. What they have not done when nothing is left to take,
 * this thread does itself: it waits for nobody, so that one that is busy or broken costs no time.
 * @param remaining steps of each row, descending, 1 or more [R]
 */
export async function shareRows(
  remaining: Int32Array,
  shared: SharedRollOut,
  { rowsOf, here, keep }: OwnPart,
): Promise<void> {
  let [front, back] = [0, remaining.length];
  let steps = sumOf(remaining);
  const wanted = (): number => Math.max(LEAST_STEPS, (SHARE * steps) / (shared.threads + 1));
  /** Given to others and not done, the newest last. */
  const given: (readonly [number, number])[] = [];

  const give = (thread: number): void => {
    if (front >= back) return;
    const end = back;
    for (let taken = 0, most = wanted(); back > front && taken < most;) {
      const next = at(remaining, --back);
      taken += next;
      steps -= next;
    }
    const part = [back, end] as const;
    given.push(part);
    void shared.give(thread, rowsOf(...part)).then((tokens) => {
      const place = given.indexOf(part);
      if (tokens === null || place < 0) return;
      given.splice(place, 1);
      keep(...part, tokens);
      give(thread);
    });
  };

  try {
    for (let i = 0; i < AHEAD; i++) for (let thread = 0; thread < shared.threads; thread++) give(thread);
    while (front < back) {
      const first = front;
      for (let taken = 0, most = wanted(); front < back && taken < most; front++) {
        taken += at(remaining, front);
        steps -= at(remaining, front);
      }
      await here(first, front);
    }
    for (let part = given.pop(); part !== undefined; part = given.pop()) await here(...part);
  } finally {
    shared.close();
  }
}
