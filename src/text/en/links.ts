/** What is said of a link that cannot be read, or is of another file. */
export const LINKS = {
  bad: 'In the link, {$key} is “{$text}”, but must be {$allowed}.',
  oneOf: 'one of {$names}',
  whole: 'a whole number from 1 to {$most}',
  flag: '1 or 0',
  badForce: 'In the link, force has “{$text}”, but must have a cell from 1 on and a token, as in 4:x.',
  otherFile:
    'The link was made with another file (fingerprint {$linked}) than {$name} ({$fingerprint}): the figures will be others.',
  otherFileReadAs:
    'The link was made with another file (fingerprint {$linked}, read as {$as}) than {$name} ({$fingerprint}): the figures will be others.',
} as const;
