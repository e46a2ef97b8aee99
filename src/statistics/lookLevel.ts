/** How sure one look at a running comparison has to be, so that all looks together are wrong rarely enough. */

/** The chance, over a whole run and all pairs, that any interval leaves out the true difference. */
const ALL_LOOKS = 0.05;
/** About as many looks share half of that chance; those after them share the rest. */
const FIRST_LOOKS = 50;

/**
 * What look `look` (0, 1, 2, …) of one of `pairs` pairs may spend of the chance of being wrong: for m = 50 the share
 * m / ((look + m) · (look + m + 1)), whose sum over all looks is 1. By the union bound no look of any pair is then wrong
 * with more than 5 %, however the looks depend on each other, however many there are, and whenever one stops. Looks at a
 * run do depend on each other: they read the same words, so that an error of the sample comes back at every one, and
 * bounds for independent growing data (confidence sequences) would not hold.
 * @see Lan and DeMets 1983, Discrete sequential boundaries for clinical trials (spending), with Bonferroni's bound
 */
export function lookLevel(look: number, pairs: number): number {
  return (ALL_LOOKS / pairs) * (FIRST_LOOKS / ((look + FIRST_LOOKS) * (look + FIRST_LOOKS + 1)));
}
