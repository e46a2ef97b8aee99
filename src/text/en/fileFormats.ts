/** What files of each format hold, and what their two columns are. */
export const FILE_FORMATS = {
  letters: 'handwritten letters (letter.data)',
  tagged: 'tagged sentences, a word a line',
  conllu: 'sentences in CoNLL-U',
  taggedColumns: { words: 'words', tags: 'tags' },
  pairs: 'pairs of sentences, tabs between',
  characterPairs: 'pairs of sentences, cut into characters',
  pairColumns: { read: 'read', written: 'written' },
  misspelt: {
    colon: 'misspellings, right: wrong, wrong',
    arrow: 'misspellings, wrong{$arrow}right',
    dollar: 'misspellings, $right and then its wrongs',
    columns: 'misspellings, two words a line',
  },
  misspeltColumns: { wrong: 'wrong', right: 'right' },
  text: 'any text, to be spoilt and spelt',
} as const;
