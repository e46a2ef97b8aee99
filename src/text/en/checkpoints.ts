/** What is wrong with a file that holds a run's whole state. */
export const CHECKPOINTS = {
  damaged: 'The checkpoint is damaged: {$fault}.',
  noJson: '{$part} is not complete JSON',
  run: 'its run cannot be read ({$sentence})',
  noWeights: 'contestant {$contestant} has no weights',
  noChosen: 'contestant {$contestant} has no chosen weights',
  contestants: 'it has weights of {$found} contestants, but measurements of {$measured}',
  updates:
    'the weights of contestant {$contestant} are of update {$found}, but its measurements of update {$measured}',
  changes: '{$place} sets what cannot be set on the way',
  altered: 'its run was changed after it was written',
  otherWeights: 'its weights are not those that were written',
  noCheckpoint: 'The file is no checkpoint of this program.',
  plugin:
    'This run learns with functions of its user ({$name}), which the page does not have: it goes on at the command line, with --plugin.',
  ofProgram:
    'This run learns with functions that a program gave it, which neither this page nor the command line has: it cannot go on here.',
  tooLarge: 'The checkpoint holds more than {$most} MB, which is more than this page opens.',
  unreadable: 'The checkpoint cannot be read: choose the file again.',
  later: 'The checkpoint is of version {$version}; this release reads version {$own}.',
} as const;
