/** The difference between two readers of the same words, with an interval that knows which words fail together. */
import { studentQuantile } from './studentT.ts';

/** W words read by two, and which of them are alike. */
export interface ClusteredWords {
  /** Letters of each word [W]. */
  readonly letters: Int32Array;
  /** Mistakes of the first in each word, less those of the second [W]. */
  readonly excess: Int32Array;
  /** The cluster of each word, from 0: words with the same true sequence share one [W]. */
  readonly clusters: Int32Array;
}

/** Mistakes of the first by letter less those of the second. */
export interface PairedDifference {
  readonly difference: number;
  /** Where the true difference lies, at the level that was asked for; null where too few words are different. */
  readonly interval: readonly [low: number, high: number] | null;
}

/** With fewer clusters than this (of equal size) the error of their spread is not known well enough. */
export const FEWEST_CLUSTERS = 10;

/** Sums of `values` by cluster. */
function totals(values: Int32Array, clusters: Int32Array, count: number): Float64Array {
  const sums = new Float64Array(count);
  // Not at(), which is slow in loops over all words of all tests.
  clusters.forEach((cluster, word) => {
    sums[cluster] = (sums[cluster] ?? 0) + (values[word] ?? NaN);
  });
  return sums;
}

/**
 * A ratio of two totals, mistakes by letters, whose error is estimated from the clusters' totals (Taylor linearisation,
 * cluster-robust). Student's t has one degree of freedom less than there are clusters, counted as if all had equally
 * many letters (Kish), since a few large ones know less than as many small ones.
 * @param level chance that the interval leaves out the true difference
 * @see Cochran 1977, Sampling Techniques, §6.3 and §9A; Cameron and Miller 2015, A practitioner's guide to
 *   cluster-robust inference, §VI; Kish 1965, Survey Sampling, §11.7
 */
export function pairedDifference(
  { letters, excess, clusters }: ClusteredWords,
  level: number,
): PairedDifference {
  const count = clusters.reduce((most, cluster) => Math.max(most, cluster + 1), 0);
  const size = totals(letters, clusters, count);
  const wrong = totals(excess, clusters, count);
  const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);
  const whole = sum(size);
  const difference = sum(wrong) / whole;
  const effective = whole ** 2 / sum(size.map((own) => own ** 2));
  // Rounded sums must not cost a cluster.
  const freedom = Math.floor(effective + 1e-9) - 1;
  if (!(freedom >= FEWEST_CLUSTERS - 1)) return { difference, interval: null };
  const spread = sum(wrong.map((own, cluster) => (own - difference * (size[cluster] ?? NaN)) ** 2));
  const standardError = Math.sqrt((count / (count - 1)) * spread) / whole;
  const reach = studentQuantile(level, freedom) * standardError;
  return { difference, interval: [difference - reach, difference + reach] };
}
