/** The middle of the page, before what it shows has come. */
export const MIDDLE = {
  part: 'The watched {$sequence}',
} as const;
