/** How far single values lie about their mean: the bands that several seeds are drawn with. */
import { RandomStream } from '../base/random.ts';
import { middleOf } from './pairedBootstrap.ts';

/** Standard deviation (n − 1), standard error, least and most, or where the mean would lie with other seeds of the kind. */
export const BANDS = ['sd', 'se', 'range', 'bootstrap'] as const;
export type BandKind = (typeof BANDS)[number];

/** Of the bootstrap: resamples, and the share of their means that the interval holds. */
const BOOTSTRAP = { resamples: 200, share: 0.95 } as const;

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** The bootstrap's draws are the same at every place of a curve, so that its ends do not flicker. */
const random = new RandomStream(0).fork('band');

/**
 * Mean and the two ends of the band; of one value the band has no width.
 * @param values [n], at least one
 */
export function spreadBand(
  values: readonly number[],
  kind: BandKind,
): { readonly mean: number; readonly low: number; readonly high: number } {
  const mean = meanOf(values);
  const n = values.length;
  if (n < 2) return { mean, low: mean, high: mean };
  if (kind === 'range') return { mean, low: Math.min(...values), high: Math.max(...values) };
  if (kind === 'bootstrap') {
    const means = Array.from({ length: BOOTSTRAP.resamples }, (_, resample) =>
      meanOf(values.map((_value, i) => values[random.below(n, resample, i)] ?? NaN)),
    );
    const [low, high] = middleOf(means, BOOTSTRAP.share);
    return { mean, low, high };
  }
  const sd = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1));
  const half = kind === 'sd' ? sd : sd / Math.sqrt(n);
  return { mean, low: mean - half, high: mean + half };
}
