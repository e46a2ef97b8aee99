/** Who leads now, by how much, over how many test words: one careful sentence from the evaluations. */
import { at } from '../../base/assert.ts';
import type { Evaluation } from '../../experiments/reports.ts';
import { count, listed } from '../format.ts';

/** Differences below this many points of letter error mean nothing with one seed. @see SeaRNN, Table 1 (no seeds given) */
const SMALLEST_LEAD = 0.005;

/** What the sentence is made of. */
export type Verdict =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'start' | 'alone' | 'close' | 'lead'; readonly sentence: string };

/**
 * Standard error of a difference of two letter errors, taking each word as one draw: an upper bound, since letters of
 * a word fail partly on their own and both contestants read the same words.
 */
function spread(a: number, b: number, words: number): number {
  return Math.sqrt((a * (1 - a) + b * (1 - b)) / words);
}

const points = (fraction: number): string => (100 * fraction).toFixed(1);

/**
 * @param evaluations of the run, in the order they were made
 * @param names of the contestants, by position
 * @param sampleSize words in the fixed sample
 * @param testCount words in the whole test split
 */
export function verdictOf(
  evaluations: readonly Evaluation[],
  names: readonly string[],
  sampleSize: number,
  testCount: number,
): Verdict {
  const words = evaluations.at(-1)?.words ?? 'sample';
  const latest = names.map((_, c) => evaluations.findLast((e) => e.contestant === c && e.words === words));
  const ranked = latest
    .filter((evaluation) => evaluation !== undefined)
    .sort((a, b) => a.letterError - b.letterError);
  const [first, second] = ranked;
  if (first === undefined || ranked.length < names.length) return { kind: 'nothing' };
  const size = words === 'all' ? testCount : sampleSize;
  const over = words === 'all' ? `all ${count(size)} test words` : `the same ${count(size)} test words`;
  const nameOf = (evaluation: Evaluation): string => names[evaluation.contestant] ?? '';
  if (ranked.every(({ update }) => update === 0)) {
    const least = points(first.letterError);
    const most = points(at(ranked, ranked.length - 1).letterError);
    const before = `of the letters of ${over} are misread`;
    // Networks begin at the same weights, linear chains at none.
    const sentence =
      least === most
        ? `Before the first update ${least} % ${before}: the same start for all.`
        : `Before the first update ${least} to ${most} % ${before}: nothing is learned yet.`;
    return { kind: 'start', sentence };
  }
  const apart = new Set(ranked.map(({ update }) => update)).size > 1;
  const after = apart
    ? `After ${listed(ranked.map((e) => `${count(e.update)} (${nameOf(e)})`))} updates`
    : `After ${count(first.update)} updates`;
  if (second === undefined) {
    const sentence = `${after} ${nameOf(first)} misreads ${points(first.letterError)} % of the letters of ${over}.`;
    return { kind: 'alone', sentence };
  }
  const lead = second.letterError - first.letterError;
  if (lead < SMALLEST_LEAD || lead < spread(first.letterError, second.letterError, size))
    return {
      kind: 'close',
      sentence: `${after} it is too close to call between ${nameOf(first)} and ${nameOf(second)}: ${points(lead)} points on ${over}.`,
    };
  return {
    kind: 'lead',
    sentence: `${after} ${nameOf(first)} leads ${nameOf(second)} by ${points(lead)} points on ${over}. One seed: repeat with another before you believe it.`,
  };
}
