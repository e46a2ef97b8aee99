/** Which side of 0 an interval lies on. */

/** 1 where all of the interval is above 0, −1 where all is below, 0 where it holds 0 or there is none. */
export function sureSign(interval: readonly [low: number, high: number] | null): -1 | 0 | 1 {
  if (interval === null) return 0;
  const [low, high] = interval;
  return low > 0 ? 1 : high < 0 ? -1 : 0;
}
