/** Numbers as the page writes them: grouped thousands, short large numbers, percent with a thin space. */
import { FORMAT } from '../text/en/format.ts';
import { decimal, digits, fixed, grouped, listed, threeDigits } from '../text/numbers.ts';
import { sayOfAny as say } from '../tasks/say.ts';

export { listed };

/** `3,412` */
export const count = grouped;

/** `18.4`, `241 k`, `1.2 M`: three digits at most. */
export function short(value: number): string {
  if (Math.abs(value) >= 1e9) return `${threeDigits(value / 1e9)} G`;
  if (Math.abs(value) >= 1e6) return `${threeDigits(value / 1e6)} M`;
  if (Math.abs(value) >= 1e4) return `${threeDigits(value / 1e3)} k`;
  return threeDigits(value);
}

/** A fraction as `3.1 %`; `0.31 %` below one, so that small errors stay apart. */
export function percent(fraction: number): string {
  const value = fraction * 100;
  return `${fixed(value, value > 0 && value < 0.995 ? 2 : 1)} %`;
}

/** The same in five characters at most: without tenths from a hundred on, where more is written than there is to write. */
export const briefPercent = (fraction: number): string =>
  fraction < 0.9995 ? percent(fraction) : `${grouped(100 * fraction)} %`;

/** A span of time: `5 s`, `3 min 20 s`, `2 h 5 min`. */
export function duration(seconds: number): string {
  const s = Math.max(0, Math.round(seconds));
  const min = Math.floor(s / 60);
  if (min === 0) return say(FORMAT.seconds, { s });
  if (min < 60) return say(FORMAT.minutes, { min, s: s % 60 });
  return say(FORMAT.hours, { h: String(Math.floor(min / 60)), min: min % 60 });
}

/** A positive number in four characters, for the narrow axis of a small chart: `120`, `3.2`, `0.51`, `0.03`, `3e-3`. */
export function fewDigits(value: number): string {
  if (value >= 10) return fixed(value, 0);
  if (value >= 0.1) return digits(value, 2);
  return value >= 0.01 || value === 0 ? fixed(value, 2) : decimal(value.toExponential(0));
}

/** Minutes and seconds: 1:30. */
export const clock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
