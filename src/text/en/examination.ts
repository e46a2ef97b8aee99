/** The examination of all contestants as they stand. */
export const EXAMINATION = {
  lead: 'Every contestant, as it stands now, reads training and test {$sequences}, is made to write wrong {$units} and goes on from there, and tries all {$units}; then every two are compared {$sequence} by {$sequence}. It takes some seconds; a run that is playing waits and goes on afterwards, and no training number changes.',
  examine: 'Examine',
  again: 'Examine again',
  stop: 'Stop',
  waiting: 'Waiting for the update under way',
  failed: 'The examination ended with an error: {$message}',
  ended: 'The last examination was of a run that has ended: its figures are no longer shown.',
  copy: 'Copy as text',
  copied: 'Copied.',
  refused: 'The browser did not let the page copy.',
  figures: {
    table: 'Figures of the examination',
    figure: 'Figure',
    after: 'after { $updates -> [one] {$updates} update *[other] {$updates} updates }',
  },
  pairs: {
    section: 'Comparisons',
    title: 'Compared {$sequence} by {$sequence}',
    tests:
      'McNemar’s exact test by whole {$sequences}; paired bootstrap of the figure that is reported for the task, {$resamples} resamples of the test {$sequences}.',
  },
  chart: { numbers: 'Numbers', numbersOf: '{$title}: numbers', counted: '{$units}' },
  position: {
    title: '{$Unit} error (%) by cell',
    along: 'cell',
    note: 'Test {$sequences}; few are long, so the last cells count few {$units}.',
  },
  recovery: {
    title: '{$Unit} error (%) after a wrong {$unit}',
    along: 'cells later',
    beside: 'without it',
    note: 'By distance from the forced mistake; dashed: the same {$units} without it.',
  },
} as const;
