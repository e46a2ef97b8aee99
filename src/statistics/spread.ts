/** How far values of several seeds lie apart, and a band about their mean. */
import { at } from '../base/assert.ts';
import { RandomStream } from '../base/random.ts';
import { middleOf } from './pairedBootstrap.ts';

/** Of some values; n is at least 1. */
export interface Spread {
  readonly n: number;
  readonly mean: number;
  /** With n − 1; null where there is one value. */
  readonly sd: number | null;
  readonly least: number;
  readonly most: number;
}

/** @param values [n], at least one */
export function spreadOf(values: readonly number[]): Spread {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const sd = n < 2 ? null : Math.sqrt(squares / (n - 1));
  return { n, mean, sd, least: Math.min(...values), most: Math.max(...values) };
}

/** What a band about a mean may show: a standard deviation or a standard error to each side, all values, or where the mean may lie. */
export const BANDS = ['sd', 'se', 'range', 'bootstrap'] as const;
export type BandKind = (typeof BANDS)[number];

/** The share of resampled means that a bootstrap band holds. */
const BOOTSTRAP_SHARE = 0.95;
/** Up to so many values, all resamples are counted (4⁴ = 256); of more values so many are drawn: a page draws bands while it trains. */
const MOST_COUNTED = 4;
const DRAWN = 400;

const stream = new RandomStream(0).fork('band');

/** Means of resamples with replacement: all nⁿ of few values; of more, drawn by counters, so that equal values have equal bands. */
function resampledMeans(values: readonly number[]): readonly number[] {
  const n = values.length;
  const total = n <= MOST_COUNTED ? n ** n : DRAWN;
  const place = (resample: number, i: number): number =>
    n <= MOST_COUNTED ? Math.floor(resample / n ** i) % n : stream.below(n, resample, i);
  return Array.from({ length: total }, (_, resample) => {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += at(values, place(resample, i));
    return sum / n;
  });
}

/**
 * The band about the mean of some values; null where there is one value, which has none.
 * @param values [n]
 * @see Efron and Tibshirani 1993, An Introduction to the Bootstrap, chapter 13, for the percentile interval
 */
export function bandOf(
  values: readonly number[],
  kind: BandKind,
): readonly [low: number, high: number] | null {
  const { n, mean, sd, least, most } = spreadOf(values);
  if (sd === null) return null;
  switch (kind) {
    case 'sd':
      return [mean - sd, mean + sd];
    case 'se':
      return [mean - sd / Math.sqrt(n), mean + sd / Math.sqrt(n)];
    case 'range':
      return [least, most];
    case 'bootstrap':
      return middleOf(resampledMeans(values), BOOTSTRAP_SHARE);
  }
}
