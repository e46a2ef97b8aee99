/** Spans of time, as all of the page writes them. */
export const FORMAT = {
  seconds: '{$s} s',
  minutes: '{$min} min {$s} s',
  hours: '{$h} h {$min} min',
} as const;
