/** Why a recorded lesson cannot be read. */
export const LESSON_FAULTS = {
  unreadable: 'The trace cannot be read: {$fault}.',
  notJson: 'it is not JSON',
  noLesson: 'it is JSON, but not a recorded lesson',
  later: 'it is of version {$version}, written by a later release; this one reads {$own}',
  noCells: 'a list of at least 1 entry',
  length: '{$name} has {$length} entries, but {$cells} cells and {$tokens} tokens need {$wanted}',
  token: 'a token is none of the {$tokens}',
  readToken: 'a token that is read is none of the {$tokens}',
  contestant: 'view.contestant is {$contestant}, but there are {$count}',
} as const;
