/** What is said of each task's data, what to type instead of them, and what those that come with the page are called. */
export const TASK_TEXTS = {
  letters: {
    title: 'Letters',
    described: '{$name}: {$count} handwritten words of {$types} types, {$cells} letters of 16 × 8 pixels.',
    fewerWords: 'letters, 432 words',
    moreWords: 'letters, 1,000 words',
  },
  spelling: {
    title: 'Spelling',
    described:
      '{$name}: {$count} texts with errors, to be corrected: { $symbols -> [one] {$symbols} symbol *[other] {$symbols} symbols }.',
    ask: 'Type a few letters, some of them wrong: the contestants correct them.',
    builtIn: 'spelling',
  },
  chunking: {
    title: 'Chunking',
    described:
      '{$name}: {$count} sentences of { $cells -> [one] {$cells} word *[other] {$cells} words } in all, {$words} different ones; { $tags -> [one] {$tags} tag *[other] {$tags} tags }.',
    ask: 'Type a sentence: each contestant says which words belong together.',
    builtIn: 'chunking',
  },
  translation: {
    title: 'Translation',
    described:
      '{$name}: {$count} pairs of sentences; {$read} { $readAs -> [characters] { $read -> [one] character *[other] characters } *[words] { $read -> [one] word *[other] words } } are read, {$written} { $writtenAs -> [characters] { $written -> [one] character *[other] characters } *[words] { $written -> [one] word *[other] words } } written.',
    ask: 'Type a sentence: each contestant translates it.',
    builtIn: 'translation',
  },
  toy: {
    title: 'Rows of digits',
    described:
      '{$name}: {$count} rows of three to eight digits, to be copied, reversed or sorted: “test rows” in the settings says which.',
    ask: 'Type a row of digits.',
    builtIn: 'rows of digits',
  },
  own: {
    title: 'Task of a plugin',
  },
} as const;
