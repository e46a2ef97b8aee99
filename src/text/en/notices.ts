/** The messages over the page. */
export const NOTICES = {
  part: 'Messages',
  putAway: 'Put this message away',
  several: '{$count} files were chosen: only {$name} is read.',
} as const;
