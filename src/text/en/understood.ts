/** What was understood of a file, for its reader to see before anything is trained on it. */
export const UNDERSTOOD = {
  leftOut: 'Left out: {$list}.',
  ofPart: 'Of {$name}: {$note}',
  asides: {
    header:
      '{ $count -> [one] the line with the names of the columns *[other] {$count} lines with names of columns }',
    comment: '{ $count -> [one] {$count} comment *[other] {$count} comments }',
    documentMark: '{ $count -> [one] {$count} document mark *[other] {$count} document marks }',
    multiwordToken: '{ $count -> [one] {$count} multiword token *[other] {$count} multiword tokens }',
    emptyNode: '{ $count -> [one] {$count} empty node *[other] {$count} empty nodes }',
    wordWithoutErrors: '{ $count -> [one] {$count} word *[other] {$count} words } that nobody misspelt',
  },
  counts: {
    plain:
      '{ $count -> [one] {$count} sequence *[other] {$count} sequences }, { $types -> [one] {$types} different one *[other] {$types} different ones } to write.',
    withUnknown:
      '{ $count -> [one] {$count} sequence *[other] {$count} sequences }, { $types -> [one] {$types} different one *[other] {$types} different ones } to write; unknown: {$shares}.',
    read: '{$share} of what is read',
    written: '{$share} of what is written',
  },
  lines: {
    byItsLines: 'Read as {$title}. {$notes}',
    asChosen: 'Read as {$title} (as chosen). {$notes}',
    rather: 'note: {$why} {$what} with --format {$format}.',
  },
} as const;
