/** Nine cost tables of one sequence: what each pair of roll-in and roll-out would have taught. */
export const NINE_TABLES = {
  starting: 'The engine is still starting: the tables can be computed once the contestants are built.',
  about:
    'The {$sequence} in view, under every pair of roll-in (rows) and roll-out (columns), from the same weights and with all {$units} tried. Colour is regret: the cost above the cheapest {$unit} of the same cell.',
  whose: 'Whose weights',
  again: 'Compute again',
  asking: 'Rolling in and out …',
  interrupted: 'The engine was interrupted meanwhile: compute them again.',
  asAfter: 'As after update {$update}.',
  name: 'Nine cost tables of {$written}',
  rollIn: 'roll-in {$policy}',
  rollOut: 'roll-out {$policy}',
  table: '{$pair}: regret by cell and {$unit}',
  spoken: '{$pair}. {$told}.',
  theory: '{$sentence} ({$paper})',
  inUse: 'The pair in use.',
  same: 'The same {$units} cost least in every cell.',
  differs: 'Other {$units} cost least in {$differing} of {$all} cells: {$cells}.',
  coins: 'This {$sequence}’s { $count -> [one] coin *[other] coins }: {$coins}.',
  notTried: 'Cell {$cell}, {$unit} {$token}: not tried{$marks}',
  sentence: 'Cell {$cell}, {$unit} {$token}: regret {$regret}, cost {$cost}{$marks}',
} as const;
