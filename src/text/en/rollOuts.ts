/** The roll-outs of the chosen cell. */
export const ROLL_OUTS = {
  tree: 'Tree of roll-outs',
  sandbox: 'Sandbox',
  title: 'Cell {$cell}, {$unit} {$token}',
  term: 'What are roll-in and roll-out?',
  about:
    'Force a {$unit} here and let the model finish: the cost is what the whole {$sequence} then gets wrong.',
  key: {
    forced: 'forced',
    learned: 'model chose',
    reference: 'reference chose',
    wrong: 'wrong',
  },
  look: 'How roll-outs are shown',
  looks: { list: 'list', tree: 'tree' },
  force: 'force {$token} at {$unit} {$place} on everyone',
  forceHelp: 'See who recovers; Enter in the cost table does the same',
  showMost: 'show {$shown} of {$all}',
  showAll: 'show all {$all}',
  showFewer: 'show fewer',
  together: 'put equal ones together',
  openSandbox: 'change costs in a sandbox',
  closeSandbox: 'close the sandbox',

  nothingTried: 'No {$unit} was tried at this cell in this update.',
  chain: 'the best {$sequences} that have the {$unit} here',
  rolledIn:
    'rolled in by { $by -> [chance] chance, about the truth [reference] the reference [both] the reference and the model *[model] the model }',
  finished:
    'finished by { $by -> [reference] the reference [both] the reference and the model *[model] the model }',
  table: {
    caption: 'Roll-outs at cell {$cell} of “{$written}”; the truth there is {$truth}',
    head: {
      contestant: 'Contestant',
      updates: 'Updates',
      forced: 'forced',
      finished: 'finished {$sequence}',
      wrong: '{$units} wrong',
      cost: 'cost',
    },
  },
  spokenRight: '{$token} forced: {$word}, cost {$cost}, all {$units} right',
  spokenWrong:
    '{$token} forced: {$word}, cost {$cost}, wrong at { $count -> [one] {$unit} *[other] {$units} } {$places}',
} as const;
