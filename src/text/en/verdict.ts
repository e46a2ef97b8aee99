/** Who leads now, by how much, how surely and on how many test sequences. */
const LEAD = '{$one} leads {$other} by {$by} {$where}';

export const VERDICT = {
  on: 'on {$words} test {$sequences}',
  onAll: 'on the test {$sequences}',
  alone: '{$name} has a {$unit} error of {$error} {$on} {$after}.',
  start: 'Before the first update the {$unit} error is {$error} {$on}: nothing has been learned yet.',
  startAlike: 'Before the first update the {$unit} error is {$error} {$on}: the same start for all.',
  startRange:
    'Before the first update the {$unit} error is {$least} to {$most} {$on}: nothing has been learned yet.',
  by: '{$points} points of {$unit} error',
  range: '{$other} ({$low} to {$high})',
  rangeOfBy: '{$by} ({$low} to {$high})',
  unknown:
    '{$one} is {$by} below {$other} {$where}, but too few of these {$sequences} are different to tell who leads.',
  same: '{$one} and {$other} have exactly the same errors {$where}.',
  close: 'Too close to call: {$one} is {$by} below {$other} {$where}.',
  perhaps: '{$one} is {$by} below {$other} {$where}: a lead if the next test agrees.',
  lead: `${LEAD}. One seed: try another.`,
  leadBut: `${LEAD}, but {$contrary}. One seed: try another.`,
  wholeWords: '{$name} gets more {$sequences} entirely right ({$right} against {$less} %)',
  wholeWordsWhy:
    '{$name} gets more {$sequences} entirely right ({$right} against {$less} %): {$first} is taught to get few {$units} wrong',
  ownError: 'its error “{$error}” is higher ({$own} against {$theirs} %)',
  chunkF1: 'its chunk F1 is lower ({$own} against {$theirs})',
  bleu: 'its BLEU is lower ({$own} against {$theirs})',
  after: 'after { $updates -> [one] {$updates} update *[other] {$updates} updates }',
  afterEach: 'after {$updates} updates',
} as const;
