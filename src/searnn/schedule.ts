/** How often the reference still helps, as training goes on: a probability that stays, or falls from where it starts. */
import { assertNever } from '../base/assert.ts';

export const SCHEDULE_KINDS = ['constant', 'linear', 'exponential', 'inverse-sigmoid'] as const;
export type ScheduleKind = (typeof SCHEDULE_KINDS)[number];

export interface Schedule {
  readonly kind: ScheduleKind;
  /** p₀, the probability at the first update, 0 … 1. */
  readonly start: number;
  /** h, the update at which it is p₀ / 2, ≥ 1; a constant one has no use for it. */
  readonly halfAfter: number;
}

/**
 * The probability at update i, counted from 0:
 *
 * - constant: p₀
 * - linear: p₀ · max(0, 1 − i / 2h), so it reaches 0 at 2h
 * - exponential: p₀ · 2^(−i/h)
 * - inverse sigmoid: p₀ · (k + 1) / (k + e^(i/k)), with k such that k · ln(k + 2) = h
 *
 * Bengio et al. write k − c·i, kⁱ and k / (k + e^(i/k)). Here each is scaled to begin at p₀, and its constant is found
 * from h, so that one number compares all three.
 * @see Bengio et al. 2015, Scheduled Sampling, arXiv 1506.03099, §2.4
 */
export function probabilityAt({ kind, start, halfAfter }: Schedule, update: number): number {
  switch (kind) {
    case 'constant':
      return start;
    case 'linear':
      return start * Math.max(0, 1 - update / (2 * halfAfter));
    case 'exponential':
      return start * 2 ** (-update / halfAfter);
    case 'inverse-sigmoid': {
      const k = sigmoidConstant(halfAfter);
      return (start * (k + 1)) / (k + Math.exp(update / k));
    }
    default:
      return assertNever(kind);
  }
}

/** The k of an inverse sigmoid that has halved after h updates: (k + 1) / (k + e^(h/k)) = ½ ⇔ k · ln(k + 2) = h. */
function sigmoidConstant(h: number): number {
  // k · ln(k + 2) grows with k and is above k · ln 2, so the root lies below h / ln 2; halving settles every bit.
  let low = 0;
  let high = h / Math.LN2;
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return middle;
    if (middle * Math.log(middle + 2) < h) low = middle;
    else high = middle;
  }
}

/** Steps that focused costing lets the learned policy take: `first`, and one more after every `every` updates (0: never). */
export function focusedSteps(first: number, every: number, update: number): number {
  return first + (every === 0 ? 0 : Math.floor(update / every));
}
