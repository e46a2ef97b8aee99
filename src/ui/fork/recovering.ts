/** Whether a contestant finds its way back after letters were forced on it, held against what it writes by itself. */
import { at } from '../../base/assert.ts';
import type { Say } from '../../text/say.ts';

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

const places = (say: Say, cells: readonly number[]): string =>
  `${say(cells.length === 1 ? '{$unit}' : '{$units}')} ${cells.map((cell) => cell + 1).join(', ')}`;

/** One sentence: `goes wrong at letters 5, 6 and is itself again from letter 7`. */
export function recoverySentence(say: Say, { knocked, mended, after }: Recovering, length: number): string {
  if (after === 0) return 'has nothing left to write';
  const gain =
    mended.length > 0 ? `; ${places(say, mended)} ${mended.length === 1 ? 'comes' : 'come'} right` : '';
  if (knocked.length === 0)
    return `${say('recovers at once: no later {$unit} goes wrong because of it')}${gain}`;
  const last = Math.max(...knocked);
  const end =
    last === length - 1
      ? say('does not recover before the {$sequence} ends')
      : say('is back on track from {$unit} {$place}', { place: last + 2 });
  return `goes wrong at ${places(say, knocked)} and ${end}${gain}`;
}
