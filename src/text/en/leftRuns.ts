/** Runs that were left or kept by an earlier visit, and how they come back. */
export const LEFT_RUNS = {
  offer:
    'Go on with the run { $updates -> [0] before its first update [one] of {$updates} update *[other] of {$updates} updates }?',
  offered: '{$title}, {$ago}.',
  goOn: 'Go on',
  discard: 'Discard',
  left: 'You left the run { $updates -> [0] before its first update [one] of {$updates} update *[other] of {$updates} updates }.',
  leftTitle: '{$title}.',
  undo: 'Undo',
  redo: 'Redo',
  back: 'Back to the run { $updates -> [0] before its first update [one] of {$updates} update *[other] of {$updates} updates } ({$title})',
  title: '{$task}: {$names}',
  ownTitle: '{$task} ({$data}): {$names}',
  justNow: 'just now',
} as const;
