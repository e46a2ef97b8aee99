/** What a cell of the confusion table shows: of one contestant, or of one against another. */
import { at } from '../../base/assert.ts';
import { CONFUSION } from '../../text/en/confusion.ts';
import type { Say } from '../../tasks/say.ts';

/** Counts [V × V] of one contestant, or of two that are compared. */
export interface Compared {
  readonly V: number;
  /** How often each token is true [V]. */
  readonly truths: Uint32Array;
  readonly counts: Uint32Array;
  /** Of the other contestant; null: one alone is shown. */
  readonly against: Uint32Array | null;
}

/** Misread shares reach this at the end of the ramp. */
export const FULL_SHARE = 0.5;

/** Share of a letter's occurrences, −1 … 1; of two contestants the first’s less the second’s. NaN where it never stands. */
export function shareAt({ V, truths, counts, against }: Compared, truth: number, as: number): number {
  const whole = at(truths, truth);
  const place = truth * V + as;
  return (at(counts, place) - (against === null ? 0 : at(against, place))) / (whole === 0 ? NaN : whole);
}

/** `n read as u: 4 of 31 by MLE, 1 by SeaRNN`. */
export function spokenCell(
  say: Say,
  compared: Compared,
  truth: number,
  as: number,
  vocabulary: readonly string[],
  names: readonly [string, string?],
): string {
  const { V, truths, counts, against } = compared;
  const place = truth * V + as;
  const named = { truth: vocabulary[truth] ?? '?', as: vocabulary[as] ?? '?', name: names[0] };
  if (at(truths, truth) === 0) return say(CONFUSION.cell.absent, named);
  return say(truth === as ? CONFUSION.cell.right : CONFUSION.cell.wrong, {
    ...{ ...named, count: at(counts, place), all: at(truths, truth) },
    other:
      against === null ? '' : say(CONFUSION.cell.other, { count: at(against, place), name: names[1] ?? '' }),
  });
}
