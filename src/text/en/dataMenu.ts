/** The menu of data: what comes with the page, a file of the reader's own, how it is read and what was understood. */
export const DATA_MENU = {
  loading: 'The data are being loaded.',
  builtIn: 'Built in',
  builtInGroup: 'Data that come with the page',
  yourFile: 'Your file…',
  file: 'Data file',
  about:
    'Your file is the Kassel letter data ({$letterData}), pairs of sentences with a tab between, tagged sentences as CoNLL has them, a list of misspellings, or any text to spell; its lines say which. Two files whose lines are translations of each other are read together; a test set or what is held out may stand in a file of its own. It may be packed ({$packed}), and dropped anywhere on the page. It is read here and kept in this browser only.',
  readAs: {
    label: 'Read as',
    byLines: 'what its lines say',
    column: '{$what} in column',
    again: 'Read again',
  },
  understood: 'Read as {$title}.',
  examples: 'The first examples',
  example: '{$read} → {$written}',
  separate: {
    group: 'Files of their own',
    test: { choose: 'Test set…', file: 'Test set file', used: 'Test set: {$name}. Take it away' },
    heldOut: {
      choose: 'Held-out set…',
      file: 'Held-out set file',
      used: 'Held-out set: {$name}. Take it away',
    },
    use: {
      test: 'Use {$name} as test set of {$former}',
      heldOut: 'Use {$name} as held-out set of {$former}',
    },
  },
} as const;
