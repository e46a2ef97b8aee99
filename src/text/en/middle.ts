/** The middle of the page, before what it shows has come. */
export const MIDDLE = {
  part: 'The watched {$sequence}',
  unreadable: 'The trace cannot be read: {$fault}.',
  misfit: 'the table of contestant {$contestant} is not {$cells} cells by {$tokens} tokens',
} as const;
