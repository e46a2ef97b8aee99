/** The splits that data offer: what each is called, and which sequences test in it. */
export const SPLITS = {
  none: 'split is "{$asked}", but in {$name} only {$ids} can be chosen',
  lastTenth: {
    label: 'Last tenth',
    help: 'The last tenth of the sentences tests, those before it train.',
  },
  shuffledTenth: {
    label: 'Shuffled tenth',
    help: 'A tenth of the sentences, drawn from all over the file, tests: for files that are sorted. Always the same ones; which words are known is told by the first nine tenths of the file, as with the last tenth.',
  },
  separate: {
    label: 'Files of their own',
    help: 'What tests, or is held out to choose on, stands in a file of its own; the vocabulary is of training alone.',
  },
  letters: {
    byType: {
      label: 'New words',
      help: 'No test word is ever seen in training, so knowing the words by heart does not help; every ninth word type tests.',
    },
    byWriter: {
      label: 'New writers',
      help: 'Test words are written by hands never seen in training; every word itself occurs in training too.',
    },
    fold: {
      label: 'Fold {$fold}',
      help: 'The words of fold {$fold} test, those of the other { $others -> [one] fold trains *[other] {$others} folds train }.',
    },
  },
  misspellings: {
    label: 'New words',
    help: 'Every tenth word tests with all its misspellings; no test word is ever seen in training.',
  },
  noise: {
    label: 'Noise {$share}',
    help: 'Each symbol is replaced by any of the 43 with chance {$share}. Every tenth window of the text tests.',
  },
  toy: {
    copy: { label: 'Copy', help: 'The row as it is. Every tenth row tests.' },
    reverse: {
      label: 'Reverse',
      help: 'The row turned round, the last digit first. Every tenth row tests.',
    },
    sort: {
      label: 'Sort',
      help: 'The digits of the row in order, the smallest first. Every tenth row tests.',
    },
  },
} as const;
