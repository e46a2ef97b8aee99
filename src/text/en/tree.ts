/** The roll-outs as a tree, at three distances. */
export const TREE = {
  name: 'Tree of roll-outs',
  zoom: 'How near',
  zooms: { word: '{$sequence}', cell: 'cell', one: 'one roll-out' },
  ofCell: 'Roll-outs of {$name} at {$unit} {$place}',
  ofOtherSide: 'Roll-outs of {$name} at {$unit} {$place} on the coin’s other side',
  nothingTried: 'No {$unit} was tried at this cell in this update.',
  notTried: '{$token} was not tried at {$unit} {$place} in this update.',
  node: {
    right:
      '{$Unit} {$place} is {$token}, right, { $who -> [forced] forced [reference] the reference chose it *[model] the model chose it }. After {$forced} forced at {$unit} {$cell} the {$sequence} ends as “{$word}”, cost {$cost}.',
    wrong:
      '{$Unit} {$place} is {$token}, wrong, the truth is {$truth}, { $who -> [forced] forced [reference] the reference chose it *[model] the model chose it }. After {$forced} forced at {$unit} {$cell} the {$sequence} ends as “{$word}”, cost {$cost}.',
  },

  cells: 'Cells of the {$sequence}',
  cellUntried: '{$Unit} {$place}: {$rolledIn} rolled in, the truth is {$truth}; nothing tried.',
  cell: '{$Unit} {$place}: {$rolledIn} rolled in, the truth is {$truth}; {$tried} { $tried -> [one] {$unit} *[other] {$units} } tried, cost {$low} to {$high}, cheapest {$cheapest}.',

  who: { forced: 'forced', reference: 'reference', learned: 'model' },
  not: 'not {$truth}',
  allRight: 'No {$unit} is wrong: cost {$cost}.',
  someWrong:
    'Wrong at { $wrong -> [one] {$unit} *[other] {$units} } {$places}: {$wrong} of {$all}, cost {$cost}.',

  fork: {
    begin: 'Begin the {$sequence} with',
    after: 'After “{$prefix}” put',
    asItIs: '(as it is)',
    go: 'All go on from there',
    type: 'or type the {$unit} in the tree',
  },
  /** After the contestant's name: who finishes, and by what chance. */
  coin: {
    chain: 'rolls nothing out; shown is the best {$sequence} for every {$unit} forced here.',
    last: 'has nothing left to finish after the last {$unit}.',
    costless: 'rolls nothing out when it learns; shown is what copying the truth would make.',
    mixed:
      'tossed a coin for this {$sequence}: { $who -> [reference] the reference *[model] the model } finishes it.',
    mixedStates: 'tossed a coin at every {$unit}: solid the model, dashed the reference.',
    focused: 'finishes the first {$units}, the reference the rest.',
    reference: 'has the reference finish the {$sequence}.',
    learned: 'finishes the {$sequence} by itself.',
    otherModel: 'On the coin’s other side the model would finish the {$sequence} itself:',
    otherReference: 'On the coin’s other side the reference would finish it:',
  },
} as const;
