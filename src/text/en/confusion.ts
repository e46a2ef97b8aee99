/** Confusion: which token is written for which. */
export const CONFUSION = {
  whose: 'Whose mistakes',
  term: 'What is confusion?',
  difference: 'difference',
  reading: 'Reading the test {$sequences} …',
  about:
    '{$count} test {$sequences}, {$when}. Rows: the truth; columns: what is {$wasRead}; colours up to {$share} % of a {$unit}.',
  aboutTwo:
    '{$count} test {$sequences}, {$when}. Rows: the truth; columns: what is {$wasRead}; colours up to {$share} % of a {$unit}; underlined: more often by {$other}.',
  shown: 'Of {$all} the {$shown} that are mistaken most.',
  grid: '{$Units} {$misread} by {$names}',
  dot: 'A dot: {$least} or more.',
  most: 'Most often:',
  mostOfTwo: 'More often by {$first} (+) or {$second} (−):',
  mistake: '{$truth} {$wasRead} as {$as}, {$count} { $count -> [one] time *[other] times }',
  mistakeMore:
    '{$truth} {$wasRead} as {$as}, {$count} { $count -> [one] time *[other] times } more by {$name}',
  cell: {
    absent: '{$truth} does not stand there',
    right: '{$truth} {$wasRead} right: {$count} of {$all} by {$name}{$other}',
    wrong: '{$truth} {$wasRead} as {$as}: {$count} of {$all} by {$name}{$other}',
    other: ', {$count} by {$name}',
  },
  list: {
    nowhere: '{$truth} {$wasRead} as {$as} by {$name}: nowhere in these {$sequences}.',
    times: '{$truth} {$wasRead} as {$as} by {$name}: { $count -> [one] once *[other] {$count} times }.',
    fewer: 'show fewer',
    all: 'show all {$count}',
    open: 'Open this {$sequence} in the cost table',
    place: '{$Unit} {$place} of',
    readAs: '{$wasRead} as',
  },
} as const;
