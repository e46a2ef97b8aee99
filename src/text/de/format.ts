/** German: spans of time, lists and shares. */
import type * as EN from '../en/format.ts';
import type { Translated } from '../translated.ts';

export const FORMAT = {
  seconds: '{$s} s',
  minutes: '{$min} min {$s} s',
  hours: '{$h} h {$min} min',
  chained: '{$first}, {$then}',
  share: '{NUMBER($percent, minimumFractionDigits: 1, maximumFractionDigits: 1)} %',
} satisfies Translated<typeof EN.FORMAT>;
