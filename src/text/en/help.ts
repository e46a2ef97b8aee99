/** What the help says: what the page is for, how to read it, and the keys. */
export const HELP = {
  about:
    'Networks learn side by side here: to read handwritten words, or another task of your choice. They start from the same weights, see the same {$sequences} in the same order and are tested on the same unseen {$sequences}. Only how they learn differs.',
  methods:
    '{$mle} learns the next {$unit} after the true ones. {$searnn} usually writes the {$sequence} itself, tries other {$units} at its cells, lets the {$sequence} be finished, and learns from what each {$unit} cost the whole {$sequence}.',
  points: [
    {
      lead: 'The cost table',
      point:
        '{$lead} shows, for every {$unit} tried at every cell, what the finished {$sequence} would cost.',
    },
    {
      lead: 'Test error',
      point:
        '{$lead} is the fair comparison. After 3,000 updates of the default duel SeaRNN led with all five seeds of the README, while MLE read more whole words.',
    },
    {
      lead: 'The axis decides who wins:',
      point: '{$lead} by decoder cells or seconds SeaRNN pays for its roll-outs.',
    },
  ],
  more: 'More',
  panels: {
    lecture: 'Lecture in fourteen lessons …',
    lesson: 'Step through one update …',
    examination: 'Examination …',
    nineTables: 'Nine tables of one {$sequence} …',
    counterexamples: 'Three counter-examples …',
    write: 'A {$sequence} of your own …',
    runs: 'Runs …',
    tables: 'The paper’s tables …',
    speed: 'Speed on this device …',
  },
  marks: 'Marks',
  keys: 'Keys',
  keyList: [
    { key: 'Space', does: 'play or pause' },
    { key: '.', does: 'one update of each contestant' },
    { key: '?', does: 'this help' },
    { key: '← ↑ → ↓', does: 'walk through the cost table, once it has the focus' },
    { key: 'Enter', does: 'in the cost table: force its {$unit} on every contestant' },
    { key: '← → Home', does: 'on a chart: look back along the run; Enter stays there, Esc returns to now' },
    { key: 'Esc', does: 'close what is open' },
  ],
  paper:
    'After Leblond, Alayrac, Osokin and Lacoste-Julien, SEARNN: Training RNNs with global-local losses, ICLR 2018 (arXiv 1706.04499). Everything stays on this device.',
} as const;
