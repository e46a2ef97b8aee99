/** What this browser keeps, and what of it is gone. */
export const KEEPING = {
  full: 'This browser has no room left to keep {$what}.',
  refused: 'This browser does not let the page keep {$what}.',
  file: 'your data file',
  run: 'your run',
} as const;
