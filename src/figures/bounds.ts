/** Where an axis begins and ends, so that what is drawn uses its room. */
import { roundSpacing } from './ticks.ts';

/** Both ends of an axis. */
export type Bounds = readonly [low: number, high: number];

/** An axis is cut at this many steps or a few more. */
const PARTS = 10;
/** What one digit can be where a log axis ends. */
const DIGITS = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10] as const;

/** The lowest and the highest of some values; null of none. */
export function extent(values: readonly number[]): Bounds | null {
  const [first] = values;
  if (first === undefined) return null;
  // Of as many values as there are: arguments of a call have a limit.
  return values.reduce<Bounds>(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [first, first],
  );
}

/**
 * Round ends of a linear axis about some values, which take more than half of it: all of them, or at least `least` of
 * the axis's unit where they are nearly equal.
 */
export function roundBounds([low, high]: Bounds, least: number): Bounds {
  const missing = Math.max(0, least - (high - low)) / 2;
  const [from, to] = [low - missing, high + missing];
  const spacing = roundSpacing((to - from) / PARTS);
  const ends = [
    Math.floor(from / spacing + 1e-9) * spacing,
    Math.ceil(to / spacing - 1e-9) * spacing,
  ] as const;
  return [+ends[0].toPrecision(12), +ends[1].toPrecision(12)];
}

/** Ends of a log axis about some positive values: of two digits at most, as near as they come. */
export function roundLogBounds([low, high]: Bounds): Bounds {
  const split = (value: number): readonly [power: number, digit: number] => {
    const power = 10 ** Math.floor(Math.log10(value) + 1e-12);
    return [power, value / power];
  };
  const [lowPower, lowDigit] = split(low);
  const [highPower, highDigit] = split(high);
  const below = DIGITS.findLast((digit) => digit <= lowDigit * (1 + 1e-9)) ?? 1;
  const above = DIGITS.find((digit) => digit >= highDigit * (1 - 1e-9)) ?? 10;
  const ends: Bounds = [+(below * lowPower).toPrecision(12), +(above * highPower).toPrecision(12)];
  return ends[0] < ends[1] ? ends : [ends[0] / 1.2, ends[1] * 1.2];
}
