/** What is said of a link that cannot be read, or is of another file. */
export const LINKS = {
  bad: 'In the link, {$key} is “{$text}”, but must be {$allowed}.',
  oneOf: 'one of {$names}',
  whole: 'a whole number from 1 to {$most}',
  flag: '1 or 0',
  inLink: 'In the link, {$fault}',
  ofContestant: 'In the link, contestant c{$index}: {$fault}',
  badVersion: 'In the link, the version (v) is {$given}, but must be {$version}.',
  laterVersion:
    'The link is of version {$version}, written by a later release; this one reads version {$own}.',
  badCount:
    'In the link, the number of contestants (n) is {$given}, but must be a whole number from 1 to {$most}.',
  noContestant: 'In the link, {$key} names contestant c{$index}, but contestants are c0 to c{$last}.',
  fewerContestants:
    'In the link, {$key} names contestant c{$index}, but there are only {$count} (n); contestants count from c0.',
  noOwnSetting: 'In the link, {$key} is not a contestant’s setting; these are {$known}.',
  unknown:
    'In the link, key {$place}, {$key}, is unknown; allowed are {$known} and c0.method … c{$last}.cellCount.',
  didYouMean: 'Did you mean {$name}?',
  twice: 'In the link, {$key} stands more than once.',
  more: 'The link has { $count -> [one] {$shown} more problem *[other] {$shown} more problems }.',
  cutOff: 'The link’s “{$text}” is cut off or wrongly escaped after a % sign.',
  badForce: 'In the link, force has “{$text}”, but must have a cell from 1 on and a token, as in 4:x.',
  otherFile:
    'The link was made with another file (fingerprint {$linked}) than {$name} ({$fingerprint}): the figures will be others.',
  otherFileReadAs:
    'The link was made with another file (fingerprint {$linked}, read as {$as}) than {$name} ({$fingerprint}): the figures will be others.',
} as const;
