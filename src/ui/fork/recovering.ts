/** Whether a contestant finds its way back after letters were forced on it, held against what it writes by itself. */
import { at } from '../../base/assert.ts';
import { FORK } from '../../text/en/fork.ts';
import type { Say } from '../../tasks/say.ts';

/** T cells. */
export interface Recovering {
  /** Cells after the last forced one that are wrong now and were right before. */
  readonly knocked: readonly number[];
  /** Cells after it that are right now and were wrong before. */
  readonly mended: readonly number[];
  /** Cells after it. */
  readonly after: number;
}

/**
 * @param alone what it writes by itself [T]
 * @param goesOn what it writes with letters forced [T]
 * @param lastForced the last cell with a forced letter, from 0
 */
export function recovering(
  targets: ArrayLike<number>,
  alone: ArrayLike<number>,
  goesOn: ArrayLike<number>,
  lastForced: number,
): Recovering {
  const knocked: number[] = [];
  const mended: number[] = [];
  for (let t = lastForced + 1; t < targets.length; t++) {
    const [before, now] = [at(alone, t) === at(targets, t), at(goesOn, t) === at(targets, t)];
    if (before && !now) knocked.push(t);
    if (!before && now) mended.push(t);
  }
  return { knocked, mended, after: Math.max(0, targets.length - 1 - lastForced) };
}

const places = (cells: readonly number[]) => ({
  count: cells.length,
  places: cells.map((cell) => cell + 1).join(', '),
});

/** One sentence: `goes wrong at letters 5, 6 and is back on track from letter 7`. */
export function recoverySentence(say: Say, { knocked, mended, after }: Recovering, length: number): string {
  if (after === 0) return say(FORK.atEnd);
  const gain = mended.length > 0 ? say(FORK.mended, places(mended)) : '';
  if (knocked.length === 0) return `${say(FORK.recovers)}${gain}`;
  const last = Math.max(...knocked);
  const end = last === length - 1 ? say(FORK.neverBack) : say(FORK.back, { place: last + 2 });
  return `${say(FORK.goesWrong, { ...places(knocked), end })}${gain}`;
}
