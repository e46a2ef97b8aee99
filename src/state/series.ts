/** A training curve in bounded memory: means over ever wider strides of updates. */
import { at } from '../base/assert.ts';
import type { MetricColumns } from '../worker/protocol.ts';

/** At most this many points are kept of a contestant. Even, so that pairs merge without a rest. */
export const SERIES_CAPACITY = 2048;

/** Points of one contestant, oldest first; each stands for about `stride` updates. One entry a point in every column. */
export interface Series {
  /** Updates per point: 1, 2, 4, … */
  readonly stride: number;
  /** The last update of each point. */
  readonly updates: readonly number[];
  /** Mean training loss, nats. */
  readonly loss: readonly number[];
  /** Mean norm of the gradient before clipping. */
  readonly gradientNorm: readonly number[];
  /** The point that is still being filled, as sums over `count` updates. */
  readonly open: { readonly count: number; readonly loss: number; readonly gradientNorm: number };
  /** The newest update reported, 0 before the first. */
  readonly last: number;
}

const NOTHING_OPEN = { count: 0, loss: 0, gradientNorm: 0 };

export const emptySeries: Series = {
  stride: 1,
  updates: [],
  loss: [],
  gradientNorm: [],
  open: NOTHING_OPEN,
  last: 0,
};

/** The series with new updates at its end. The one given stays as it was. */
export function appendMetrics(series: Series, columns: MetricColumns): Series {
  const every = columns.every ?? 1;
  let { stride, open, last } = series;
  let updates = [...series.updates];
  let loss = [...series.loss];
  let gradientNorm = [...series.gradientNorm];
  for (let i = 0; i < columns.loss.length; i++) {
    last = columns.firstUpdate + i * every;
    open = {
      count: open.count + every,
      loss: open.loss + every * at(columns.loss, i),
      gradientNorm: open.gradientNorm + every * at(columns.gradientNorm, i),
    };
    if (open.count < stride) continue;
    updates.push(last);
    loss.push(open.loss / open.count);
    gradientNorm.push(open.gradientNorm / open.count);
    open = NOTHING_OPEN;
    if (updates.length < SERIES_CAPACITY) continue;
    stride *= 2;
    updates = updates.filter((_, k) => k % 2 === 1);
    loss = pairMeans(loss);
    gradientNorm = pairMeans(gradientNorm);
  }
  return { stride, updates, loss, gradientNorm, open, last };
}

function pairMeans(values: readonly number[]): number[] {
  return Array.from(
    { length: Math.floor(values.length / 2) },
    (_, k) => (at(values, 2 * k) + at(values, 2 * k + 1)) / 2,
  );
}
