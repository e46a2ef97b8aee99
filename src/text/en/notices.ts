/** The messages over the page. */
export const NOTICES = {
  part: 'Messages',
  putAway: 'Put this message away',
  dropped: '{$count} files were dropped: only {$name} is read.',
} as const;
