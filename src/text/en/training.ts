/** What the race refuses, and what it says of its examination while that goes on. */
export const TRAINING = {
  noTables: 'This contestant reads all at once: it does not roll in, so it has no such tables.',
  noSteps: 'This contestant reads all at once: it has no roll-in and no roll-outs to step through.',
  readsTest: '{$name} reads the test set',
  readsSet: '{$name} reads the {$set} sequences',
  goesOn: '{$name} goes on after a wrong token',
  triesAll: '{$name} tries every token',
  forcedCells: 'Tokens are forced at {$given} cells, but the sequence has {$length}.',
  forcedToken: 'Token {$token} is forced, but tokens are 0 to {$last}, and −1 where the contestant chooses.',
  ofContestant: 'Contestant {$contestant}: {$message}',
  notFinite: {
    loss: 'The loss became {$value} at update {$update}; the weights stand as they were before it.',
    gradient: 'The gradient became {$value} at update {$update}; the weights stand as they were before it.',
  },
  ownParts: 'What is to be read has {$given} parts, but must have 1 to {$most}.',
  ownPixels: 'A word of one’s own has {$given} pixels, but must have 1 to {$most} letters of {$size}.',
  ownToken: 'Token {$token} is to be read, but there are only {$count}.',
  stopped: 'Training was asked to stop.',
} as const;
