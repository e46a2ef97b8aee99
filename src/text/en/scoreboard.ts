/** The board of three by three: what was measured with each pair of roll-in and roll-out. */
export const SCOREBOARD = {
  title: 'Roll-in by roll-out',
  lead: 'Contestants that differ in nothing but the pair and the seed: {$about} on all test {$sequences}, last weights, mean ± sd. The sign in each cell is what theory says of the pair, whatever was measured.',
  named: '{$about}: {$name}',
  labelled: '{$about}: {$name} ({$label})',
  corner: 'Roll-in',
  rollOut: 'roll-out {$policy}',
  spread: '{$mean} ± {$sd} %',
  single: '{$mean} %',
  count: '{ $n -> [one] one seed *[other] n = {$n} }',
  countUpdates: '{ $n -> [one] one seed *[other] n = {$n} }, update {$updates}',
  range: '{$first} to {$last}',
  furthest: 'Of seeds of a pair that were trained unequally far, only those that went furthest count.',
  signs: 'What the signs say',
  signSentence: '{$sign}: {$sentence}',
  soFar: '{$value} % so far, update {$update}',
  untested: 'not tested yet',
  untried: 'not tried',
  curves:
    'The small curves are tests on the way, up to update {$updates}, all from {$low} to {$high} %; of several seeds their mean and one standard deviation about it. The mean of few seeds may mislead: “Seeds” below tells what may be chance.',
  source: 'Signs: {$work}.',
  boardOf: 'Board of the nine pairs, {$name}',
  printed: '{$title}; in %. Rows: roll-in; columns: roll-out.',
  printedNote:
    'Numbers: on all test {$sequences}, last weights, mean ± sd over n seeds. Curves: tests on the way, up to update {$updates}, from {$low} to {$high} %; bands: one standard deviation to each side; faint: single seeds. Signs: what theory says of the pair. {$signs}',
  sign: '{$sign} {$badge}',
} as const;
