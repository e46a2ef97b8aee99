/** Why learning moves a cell's probabilities, and where its table comes from. */
export const REASONS = {
  name: 'Why learning moves this cell',
  nineTables: 'Nine tables of one {$sequence} …',
  formula: 'Formula with numbers',
  openFormula: 'Formula with numbers …',
  closeFormula: 'Close the formula',
  origin: {
    untrained: 'Before the first update: the untrained model.',
    costless: 'Computed for you after update {$update}.',
    step: 'The table that update {$update} itself learned from.',
    probe: 'Computed for you after update {$update}. Looking never changes the training.',
  },

  nothingTried: 'No {$unit} was tried at this cell in this update, so nothing is learned here.',
  ended: 'The {$sequence} ends before this cell, so {$name} learns nothing here.',
  /** What learning does to a score. */
  does: { raised: 'raise it', lowered: 'lower it', 'left alone': 'leave it' },
  given: 'gives it {$chance}',
  givenAmong: 'gives it {$chance} among the {$tried} {$units} tried',
  under: 'under 1\u00A0%',
  over: 'over 99\u00A0%',

  fromCosts: {
    share:
      '{$token} leads to {$outcome}{$least}{$ties}, so {$name} wants {$wanted} for it; the network {$network}: {$does}.',
    score:
      '{$token} leads to {$outcome}{$least}{$ties}; {$loss} {$pull}. The network {$network}, and its score is {$push}.',
  },
  /** Who costs as little. */
  ties: ', as { $who -> [every] does every other [another] does another *[several] do {$count} others }',
  tiesDrawn:
    ', as { $who -> [every] does every other [another] does another *[several] do {$count} others } (one is drawn)',
  /** What a forced token leads to, in what its cost counts. */
  outcome: {
    perfect: 'a {$sequence} without mistakes',
    wrong: 'a {$sequence} with {$count} wrong { $count -> [one] {$unit} *[other] {$units} }',
    edits: 'a {$sequence} {$count} { $count -> [one] edit *[other] edits } from the truth',
    cost: 'a {$sequence} that costs {$cost}',
  },
  /** What it is where no other token leads to less. */
  least: { wrong: ', the fewest here', edits: ', the closest here', cost: ', the lowest cost here' },
  /** What each objective that is no cross-entropy does with the costs of a cell, after its name. */
  pulls: {
    llcas:
      'wants it to win even after every other {$unit} has been given a head start that grows with its cost',
    hinge: 'wants its score above that of every other {$unit} by at least the difference in cost',
    consistent: 'pushes {$units} below the mean score, the harder the more they cost',
    expectedCost: 'moves probability from {$units} that cost more than the average to those that cost less',
    inverseKl:
      'takes probability from {$units} that the costs rule out, and is content with one good {$unit}',
    js: 'pulls the model towards what the costs want, but hardly where it is hopelessly far off',
    l2: 'wants the scores themselves to fall with the costs',
  },

  /** Of the chosen token, where the cell is told by another one. */
  chosen: {
    notTried: '{$token} was not tried: its score is left alone.',
    share: '{$token} is wanted at {$wanted} and has {$has}: {$does}.',
    costs: '{$token} {$more}, is wanted at {$wanted} and has {$has}: {$does}.',
    score: '{$token} {$more} and has {$has}; its score is {$push}.',
  },
  /** Beyond the token that the cell is told by. */
  more: {
    same: 'costs as much',
    wrong: 'costs {$count} wrong { $count -> [one] {$unit} *[other] {$units} } more',
    edits: 'costs {$count} { $count -> [one] edit *[other] edits } more',
    cost: 'costs {$cost} more',
  },

  /** Methods that look at no cost. */
  fromTruth: {
    drawnTruth:
      '{$name} wants {$wanted}, which is true and was drawn, whatever it costs; the network {$network}: {$does}.',
    drawn:
      '{$name} wants {$wanted}, which it drew in place of the true {$truth}; the network {$network}: {$does}.',
    likelihood:
      '{$name} wants the whole true {$sequence} likelier, so {$wanted} here; it {$network}: {$does}.',
    margin:
      '{$name} wants the true {$sequence} ahead of every other by a point for each wrong {$unit}. The one that comes closest has {$rival} here: raise {$wanted}, lower {$rival}.',
    marginKept:
      '{$name} wants the true {$sequence} ahead of every other by a point for each wrong {$unit}. The one that comes closest has {$wanted} here as well: leave it.',
    truth: '{$name} wants {$wanted}, the true {$unit}, whatever it costs; the network {$network}: {$does}.',
    truthAnywhere:
      '{$name} wants {$wanted}, the true {$unit}, whatever it costs and whatever stands before it; the network {$network}: {$does}.',
  },
  ofMle: {
    ended: 'MLE would learn nothing here: the true {$sequence} has ended.',
    strayed:
      'MLE would want 100\u00A0% for {$truth}, the true {$unit}, but only after true {$units}: it never sees what was written here.',
    wants: 'MLE would want 100\u00A0% for {$truth}, the true {$unit}, whatever the costs.',
    does: 'MLE would want 100\u00A0% for {$truth}, the true {$unit}, whatever the costs: {$does}.',
  },
} as const;
