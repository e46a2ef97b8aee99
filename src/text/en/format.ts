/** Spans of time, lists and shares, as all of the page writes them. */
export const FORMAT = {
  seconds: '{$s} s',
  minutes: '{$min} min {$s} s',
  hours: '{$h} h {$min} min',
  chained: '{$first}, {$then}',
  share: '{NUMBER($percent, minimumFractionDigits: 1, maximumFractionDigits: 1)} %',
} as const;
