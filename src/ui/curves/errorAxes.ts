/** The axes that test errors may be seen on, and how their values are written. */
import type { Axis } from './lines.ts';
import { fixed, plain } from '../../text/numbers.ts';

/** Height of the drawing with its axes, px. */
export const HEIGHT = 224;

/** Errors on equal steps or on equal ratios, or how much each contestant is ahead of the first. */
export const SHOWN = ['linear', 'log', 'difference'] as const;
export type Shown = (typeof SHOWN)[number];

export interface Choice {
  readonly axis: Axis;
  readonly shown: Shown;
  /** The whole range that errors can have, not only what the lines take. */
  readonly full: boolean;
}

/** An error in percent, for an axis that says `%`. */
export const percentTick = (value: number): string => plain(+(value * 100).toPrecision(4));

/** Points of a percent, signed: `+9.8`, `−0.4`, `0`. */
export function pointsTick(value: number): string {
  const points = +(Math.abs(value) * 100).toPrecision(4);
  return points === 0 ? '0' : `${value < 0 ? '−' : '+'}${plain(points)}`;
}

/** The same with one digit after the point, for what is read off. */
export function pointsText(value: number): string {
  const points = fixed(100 * Math.abs(value), 1);
  return Number((100 * value).toFixed(1)) === 0 ? points : `${value < 0 ? '−' : '+'}${points}`;
}
