/** Who stands where after the newest test of a run, and whether that is sure: facts, for sentences and pictures. */
import { sureSign } from '../statistics/sureSign.ts';
import type { Against, Difference, Evaluation } from './reports.ts';

/** Mistakes of one contestant less those of another, by letters and by words. */
export type Margin = Omit<Against, 'other'>;

/** The newest evaluation of everyone, fewest mistakes first. */
export interface Ranking {
  readonly ranked: readonly Evaluation[];
  readonly first: Evaluation;
}

/**
 * Of the two in front: `lead` when the interval of their difference lies above 0 in this test and in the one before, at
 * other updates, so that no single lucky checkpoint makes a leader; `perhaps` when it does so for the first time, or
 * again; `close` when it holds 0; `unknown` when too few of the words are different. Intervals hold for all tests of a
 * run together (`lookLevel`).
 */
export type Standing =
  | { readonly kind: 'nothing' }
  | ({ readonly kind: 'start' | 'alone' } & Ranking)
  | ({
      readonly kind: 'lead' | 'perhaps' | 'close' | 'unknown';
      readonly second: Evaluation;
      /** Mistakes of the second less those of the first. */
      readonly margin: Margin;
    } & Ranking);

/** A difference seen from the other side. */
const turned = ({ difference, interval }: Difference): Difference => ({
  difference: -difference,
  interval: interval === null ? null : [-interval[1], -interval[0]],
});

/** Mistakes of `one` less those of `other`, evaluated in the same test; null where they were not compared. */
function marginOf(one: Evaluation, other: Evaluation): Margin | null {
  const [later, earlier] = one.contestant > other.contestant ? [one, other] : [other, one];
  const found = later.against?.find((each) => each.other === earlier.contestant);
  if (found === undefined) return null;
  return later === one ? found : { letters: turned(found.letters), words: turned(found.words) };
}

/** The contestant's last evaluation at other updates. */
const earlierOf = (
  evaluations: readonly Evaluation[],
  { contestant, update }: Evaluation,
): Evaluation | undefined =>
  evaluations.findLast((each) => each.contestant === contestant && each.update !== update);

/**
 * @param evaluations of the run; each contestant's in the order they were made
 * @param contestants how many there are
 */
export function standingOf(evaluations: readonly Evaluation[], contestants: number): Standing {
  const ranked = Array.from({ length: contestants }, (_, c) =>
    evaluations.findLast(({ contestant }) => contestant === c),
  )
    .filter((evaluation) => evaluation !== undefined)
    .sort((a, b) => a.letterError - b.letterError);
  const [first, second] = ranked;
  if (first === undefined || ranked.length < contestants) return { kind: 'nothing' };
  if (ranked.every(({ update }) => update === 0)) return { kind: 'start', ranked, first };
  if (second === undefined) return { kind: 'alone', ranked, first };
  const margin = marginOf(second, first);
  if (margin === null) return { kind: 'nothing' };
  const known = { ranked, first, second, margin };
  if (margin.letters.interval === null) return { kind: 'unknown', ...known };
  if (sureSign(margin.letters.interval) <= 0) return { kind: 'close', ...known };
  const [secondBefore, firstBefore] = [second, first].map((each) => earlierOf(evaluations, each));
  const before = secondBefore && firstBefore && marginOf(secondBefore, firstBefore);
  return { kind: before && sureSign(before.letters.interval) > 0 ? 'lead' : 'perhaps', ...known };
}
