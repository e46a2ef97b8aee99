/** What there is to choose of every setting, as the reader calls it. */

const SCHEDULES = {
  constant: 'constant: stays as it is',
  linear: 'linear: falls evenly, to nothing',
  exponential: 'exponential: halves again and again',
  'inverse-sigmoid': 'inverse sigmoid: stays, then falls',
} as const;
const POLICIES = {
  reference: 'reference: copies the truth',
  learned: 'learned: the model’s own choice',
  mixed: 'mixed: a coin per {$sequence} decides',
} as const;
const SAMPLERS = {
  uniform: 'uniform',
  policy: 'drawn from the model',
  biased: 'biased: model and uniform mixed',
  topk: 'top-k: the model’s favourites',
  neighbours: 'neighbours: true {$units} next to it',
  targeted: 'targeted: nearly the favourite',
} as const;

export const FIELD_CHOICES = {
  data: { own: 'your file' },
  /** As links name them. */
  split: {
    'by-type': 'by-type',
    'by-writer': 'by-writer',
    'fold-0': 'fold-0',
    'fold-1': 'fold-1',
    'fold-2': 'fold-2',
    'fold-3': 'fold-3',
    'fold-4': 'fold-4',
    'fold-5': 'fold-5',
    'fold-6': 'fold-6',
    'fold-7': 'fold-7',
    'fold-8': 'fold-8',
    'fold-9': 'fold-9',
    'noise-30': 'noise-30',
    'noise-50': 'noise-50',
    'last-tenth': 'last-tenth',
    'shuffled-tenth': 'shuffled-tenth',
    copy: 'copy',
    reverse: 'reverse',
    sort: 'sort',
    separate: 'separate',
  },
  recurrentCell: { gru: 'GRU', lstm: 'LSTM' },
  attention: { none: 'none', additive: 'additive', dot: 'dot product' },
  optimiser: { sgd: 'SGD', momentum: 'SGD with momentum', adam: 'Adam' },
  pacing: { updates: 'equal updates', time: 'equal time' },
  rollIn: { ...POLICIES, 'mixed-cells': 'mixed by cell: a coin per {$unit} decides' },
  rollOut: {
    ...POLICIES,
    'mixed-states': 'mixed by state: a coin per {$unit} decides, as in SEARN',
    focused: 'focused: the model for a few {$units}, then the truth',
  },
  rollInSchedule: SCHEDULES,
  rollOutSchedule: SCHEDULES,
  cost: {
    task: 'the task’s own: wrong {$units}, or edits where a token ends the {$sequence}',
    hamming: 'Hamming: wrong {$units}',
    edit: 'edit distance: {$units} put in, left out or replaced',
    'chunk-f1': 'chunk F1: 1 − F1 of the chunks',
    bleu: 'BLEU: 1 − smoothed BLEU-4',
  },
  reference: {
    copy: 'copy: the truth, {$unit} by {$unit}',
    best: 'best: what costs least after what is written',
  },
  tokens: { all: 'all', ...SAMPLERS },
  alsoTokens: { none: 'nothing else', ...SAMPLERS },
  cells: { all: 'all', uniform: 'some, drawn uniformly', targeted: 'the least sure' },
} as const;
