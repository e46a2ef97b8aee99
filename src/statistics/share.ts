/** A share as its two counts, so that nothing is lost to rounding and shares of parts add up. */

/** `part` of `whole`; a whole of 0 says that nothing was counted. */
export interface Share {
  readonly part: number;
  readonly whole: number;
}

/** The fraction 0 … 1, or null where nothing was counted. */
export function fraction({ part, whole }: Share): number | null {
  return whole === 0 ? null : part / whole;
}

/** How many of the answers are yes. */
export function shareOf(answers: Iterable<boolean>): Share {
  let part = 0;
  let whole = 0;
  for (const answer of answers) {
    part += Number(answer);
    whole++;
  }
  return { part, whole };
}
