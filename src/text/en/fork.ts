/** What is said of forced tokens, and of who recovers from them. */
export const FORK = {
  section: 'Forced {$units}',
  lead: 'Forced:',
  chip: '{$token} at {$unit} {$place}',
  release: 'Release this {$unit}',
  released: ': release',
  releaseAll: 'release all',
  term: 'What are forced {$units}?',
  goingOn: '{$name}, going on,',
  atEnd: 'has nothing left to write',
  mended: '; { $count -> [one] {$unit} {$places} comes *[other] {$units} {$places} come } right',
  recovers: 'recovers at once: no later {$unit} goes wrong because of it',
  goesWrong: 'goes wrong at { $count -> [one] {$unit} *[other] {$units} } {$places} and {$end}',
  neverBack: 'does not recover before the {$sequence} ends',
  back: 'is back on track from {$unit} {$place}',
} as const;
