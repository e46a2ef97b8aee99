/** Lists of misspellings and texts to spell: what is wrong with files of them, and what was found in one. */
export const SPELLING_FILES = {
  noRow: 'line {$line} is “{$shown}”, but must be {$what}',
  rows: {
    colon: 'a word, a colon, and how it was misspelt, with commas between',
    arrow: 'a misspelling, an arrow {$arrow}, and what was meant',
    columns: 'two words, of which one is right, and perhaps how often that was seen',
  },
  noWordAbove: 'line {$line} is “{$shown}”, but a word such as $word must stand before its misspellings',
  tooMany:
    'up to line {$line} there are more than {$most} misspellings, the most that are read: take smaller counts or fewer lines',
  right: {
    first: 'The first side is right: {$why}.',
    second: 'The second side is right: {$why}.',
  },
  whyRight: {
    chosen: 'as chosen',
    asTraining: 'as in what trains',
    custom: 'as such lists have it',
    fewer:
      'it has { $fewer -> [one] {$fewer} different word *[other] {$fewer} different words }, the other side {$more}',
    untold: 'the lines do not tell, as both sides have as many different words',
  },
  several:
    '{ $count -> [one] {$count} misspelling stands for several words: it is an example for each, and no answer to it is right for all. *[other] {$count} misspellings stand for several words: each is an example for every one, and no answer to it is right for all. }',
  tooFewWords:
    '{$name} has { $count -> [one] {$count} word *[other] {$count} words } of up to {$longest} letters with a misspelling, but needs at least {$least}',
  leftOut: {
    long: 'more than {$longest} letters on a side',
    unspoilt: 'no misspelling',
  },
  tooLong:
    '{$name} has { $count -> [one] {$count} character *[other] {$count} characters }, but spelling takes {$most} characters at most: a part of the text, please',
  tooShort:
    '{$name} has { $count -> [one] {$count} character *[other] {$count} characters }, but spelling needs at least {$least}: a longer text, please',
  otherScript:
    '{$name} is in letters that spelling does not tell apart: {$share} of them are none of its 43 symbols, and all would be read as {$symbol}; take a text in the letters a–z, or pairs of sentences with a tab between, which can be cut into characters of any script',
  others: '{$share} of its characters are none of the 43 symbols: each of them is read as {$symbol}.',
  windows: 'It is cut into windows of ten symbols, which are spoilt and then to be written as they were.',
} as const;
