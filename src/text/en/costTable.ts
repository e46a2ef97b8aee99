/** The cost table: its layers, its marks, and one cell of it in words. */
export const COST_TABLE = {
  part: 'Cost table',
  why: 'Why',
  title: 'Cost table',
  term: 'What is the cost table?',
  name: 'Cost table of this {$sequence}',
  whose: 'Whose cost table',
  sideBySide: 'side by side',
  contestant: 'contestant {$number}',
  layer: 'Layer of the cost table',
  layerTerm: 'What is {$layer}?',
  layers: {
    cost: {
      label: 'cost',
      help: 'Share of the finished {$sequence}’s {$units} that are wrong when this {$unit} is forced here.',
    },
    regret: {
      label: 'regret',
      help: 'Cost above the cheapest {$unit} of the same cell: what choosing this one adds.',
    },
    target: {
      label: 'target q',
      help: 'The distribution over {$units} that the objective pulls towards.',
    },
    model: {
      label: 'model p',
      help: 'The probability that the model gives each tried {$unit} now.',
    },
    difference: {
      label: 'push',
      help: 'Where learning moves the {$unit}’s score: above 0 up, below 0 down. For LL and KL it is q − p, the target less what the model gives.',
    },
  },
  /** What the layer “cost” says where another cost than the share of wrong tokens counts. */
  costs: {
    edit: 'Edits that the finished {$sequence} still needs when this {$unit} is forced here, by {$unit} of the truth.',
    'chunk-f1': '1 − F1 of the finished sentence’s chunks when this {$unit} is forced here.',
    bleu: '1 − BLEU of the finished {$sequence} when this {$unit} is forced here; smoothed, since it is of one {$sequence} only.',
  },
  find: 'find a row',
  rows: '{$shown} of {$all} {$units} have one: the true and the written ones, and those that the contestants like best, more of them at the chosen cell.',
  grid: '{$names}: {$layer} by cell and {$unit}',

  signs: {
    truth: 'truth',
    best: 'best cost',
    choice: 'model’s choice',
    tie: 'tie for best',
    untried: 'not tried',
  },
  uneven: 'The colours do not go evenly: the ticks say where a value stands.',
  lowers: 'lowers',
  raises: 'raises',

  /** What the update does to a score. */
  pushes: { raised: 'raised', lowered: 'lowered', 'left alone': 'left alone' },
  marks: {
    truth: 'the truth',
    best: 'best cost',
    tie: 'tied for best cost',
    choice: 'the model’s choice',
  },
  marked: '— {$marks}',
  wrong: '({$wrong} of {$length} {$units} wrong)',
  edits: '({$edits} { $edits -> [one] edit *[other] edits } from the truth)',
  notTried: 'Cell {$cell}, {$unit} {$token}: not tried in this update',
  sentence: 'Cell {$cell}, {$unit} {$token}: cost {$cost}, q {$target}, p {$model}; push {$push}, {$moved}',
} as const;
