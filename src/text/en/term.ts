/** The question mark beside a term; what it tells comes apart. */
export const TERM = {
  part: 'Explanation',
} as const;
