/** What is told of files of data while they are read, whatever they hold. */
export const DATA_FILES = {
  tooLarge: '{$name} holds more than {$most} MB, the most that is read: take a part of it',
  damagedGzip: '{$name} is a damaged or cut-off gzip file; choose the file again',
  unreadable: '{$name} could not be read; choose the file again',
  notPairs: '{$name} and {$beside} can only be read as pairs of sentences',
  lettersAlone: '{$name} has the tests of its folds: letters take no file of their own for that',
  lettersDamaged: 'the built-in letters are damaged; load the page again',
  lettersUnfetched: 'The built-in letters could not be fetched.',
  lettersRefused: 'The built-in letters could not be fetched: the answer was {$status}.',
  notParallel:
    '{$name} has {$count}, but {$beside} {$otherCount}: line by line one must be the translation of the other',
  lines: '{ $count -> [one] {$count} line *[other] {$count} lines }',
  pictures: '{ $count -> [one] {$count} picture *[other] {$count} pictures }',
  heldOut: '{$name} held out',
  testedOn: 'tested on {$name}',
  otherFormat:
    '{$name} looks like {$found}, but {$main} is read as {$wanted}: a file of its own that tests or is held out must be in the same format',
  unused: {
    test: '{$name} has nothing to test with: all that it holds is empty or too long',
    heldOut: '{$name} has nothing to choose with: all that it holds is empty or too long',
  },
  reading: 'Reading the data',
  unwanted: 'The data are not wanted any more.',
  notLoaded: 'No data have been loaded yet.',
  ofRunNotLoaded: 'The data of this run have not been loaded yet.',
} as const;
