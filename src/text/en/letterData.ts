/** Handwritten letters: what is wrong with files of them, and with words that are set from them. */
export const LETTER_DATA = {
  damaged: {
    header: 'the built-in letters are damaged: {$bytes} bytes are less than a header; load the page again',
    magic: 'the built-in letters are damaged: they do not begin with {$magic}; load the page again',
    version:
      'the built-in letters are damaged: version {$version}, where {$allowed} is allowed; load the page again',
    checksum: 'the built-in letters are damaged: their checksum is wrong; load the page again',
    words:
      'the built-in letters are damaged: {$words} words, where {$announced} are announced; load the page again',
    length: 'the built-in letters are damaged: their length is wrong; load the page again',
    letters:
      'the built-in letters are damaged: {$letters} letters, where {$announced} are announced; load the page again',
  },
  composing: {
    noLetter: '“{$letter}” is no letter of {$name}, which has {$letters}.',
    nowhere: '{$name} has no “{$letter}” anywhere.',
  },
  nothingToTest:
    '{$name} holds one word type in one fold, so nothing is left to test on; two word types or two folds are needed',
  /** A fault at a place of a file, its columns being named. */
  at: 'line {$line}, column {$column} ({$name}): {$fault}',
  beyond: 'beyond the last pixel',
  /** Stands behind a fault of the first line, for whoever takes another file for one of letters. */
  hint: '; a letter.data file has tab-separated id, letter, next_id, word_id, position, fold, 128 pixels',
  empty:
    'the file is empty; a letter.data file has tab-separated id, letter, next_id, word_id, position, fold, 128 pixels',
  words: {
    sameId: '"{$id}" is already the id of line {$line}',
    notFirst: '"{$position}" begins a word, where only 1 is allowed',
    sameWord: '"{$id}" is already the word that begins on line {$line}',
    notNext: '"{$found}" does not continue the word of line {$line}, which needs {$wanted}',
    emptyLine: 'the line is empty',
    tooLong: 'the word has more than {$most} letters, the most that is allowed',
    cutOff: '{$id} names a letter that does not follow; the file ends in a word',
  },
  fields: {
    noPixel: '{$field} is not 0 or 1',
    noLetter: '{$field} is not a letter a–z',
    noNextId: '{$field} is not a whole number, or -1 at the end of a word',
    notFrom1: '{$field} is not a whole number from 1',
    notTo9: '{$field} is not a whole number from 0 to 9',
    notFrom0: '{$field} is not a whole number from 0',
    tooMany: 'the line has {$columns} columns, where {$allowed} are allowed',
    missing: 'missing, the line has {$columns} of {$allowed} columns',
  },
} as const;
