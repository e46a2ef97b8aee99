/** Tagged sentences: what is wrong with files of them, and what was found in one. */
export const TAGGED_FILES = {
  /** A line that is not what it must be: where tags stand last, and where in other columns; of chunks, and of anything. */
  notLast: {
    chunk:
      'line {$line} is “{$shown}”, but must end in a tag such as B-NP, I-NP or O, behind a word (for other tags say in which columns both stand: tagged:1,2)',
    any: 'line {$line} is “{$shown}”, but must end in a tag, behind a word',
  },
  notInColumn: {
    chunk:
      'line {$line} is “{$shown}”, but must have a word in column {$word} and a tag such as B-NP, I-NP or O in column {$tag} (for other tags say in which columns both stand: tagged:1,2)',
    any: 'line {$line} is “{$shown}”, but must have a word in column {$word} and a tag in column {$tag}',
  },
  noTags:
    'no column holds tags such as B-NP, I-NP or O behind words; where others are tags, say in which columns words and tags stand (tagged:1,3)',
  twoSchemes:
    'line {$line} is tagged {$tag}, but tags before it are of {$scheme}: tags must be of one scheme',
  notOpen:
    'line {$line} is tagged {$tag}, but no chunk of its type is open, as it must be in {$scheme}: perhaps tags of two schemes are mixed',
  staysOpen:
    'line {$line} is tagged {$tag}, but the chunk goes no further, and must then end with {$end} in {$scheme}: perhaps tags of two schemes are mixed',
  columns: 'Words stand in column {$word} and tags in column {$tag} of {$usual}.',
  scheme: 'Tags are of {$scheme}.',
  turned: 'Tags are of {$scheme}, and were turned into {$to}.',
  noChunks: 'These tags mark no chunks: each is learned by itself.',
  numbered: 'Sentences are told apart by column {$column}.',
  newTags: 'Training has no tags {$tags}: nobody can learn them.',
  notLearned: '{$name}: the run has learned no tags {$tags}',
  tooManyTags: '{$name} has {$tags} tags, but there may be {$most}',
  tooFew:
    '{$name} has { $count -> [one] {$count} sentence *[other] {$count} sentences }, but chunking needs at least {$least}, with an empty line between',
} as const;
