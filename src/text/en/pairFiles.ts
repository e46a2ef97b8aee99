/** Pairs of sentences: what is wrong with files of them, and what was found in one. */
export const PAIR_FILES = {
  units: { words: 'words', characters: 'characters', both: 'characters or words' },
  notTwo:
    'line {$line} has { $columns -> [one] one column *[other] {$columns} columns }, but must have two with a tab between: a sentence and its translation',
  notEnough:
    'line {$line} has { $columns -> [one] one column *[other] {$columns} columns }, but must have at least {$least} with tabs between, as the sentences stand in columns {$source} and {$target}',
  columns: 'Column {$source} is read and column {$target} is written, of {$usual}.',
  characters: 'Column {$column} is cut into characters.',
  bothCharacters: 'Columns {$source} and {$target} are cut into characters.',
  html: 'Its cells are HTML: tags are removed, entities decoded.',
  several:
    '{ $count -> [one] {$count} sentence has *[other] {$count} sentences have } several translations: pairs to learn from, and all right where they test, which counts once.',
  tooFew:
    '{$name} has { $count -> [one] {$count} pair *[other] {$count} pairs } of sentences of up to {$most} {$units}, but translation needs at least {$least}',
  leftOut: {
    empty: 'an empty side',
    long: 'more than {$most} {$units} on a side',
  },
  rather: {
    what: 'Read characters as tokens',
    read: '{$share} of the words that are read are unknown, since each stands there too seldom.',
    written: '{$share} of the words that are written are unknown, since each stands there too seldom.',
  },
} as const;
