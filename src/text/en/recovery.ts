/** Recovery: who finds its way back after one forced mistake. */
export const RECOVERY = {
  asking: 'Forcing wrong {$units} on the test {$sequences} …',
  whole: 'reads {$sequences} as a whole: no {$unit} depends on the one before',
  nothingRight: 'has no {$unit} right yet that could be replaced',
  without: 'without it',
  foot: 'Upright line and second figure: without the mistake. {$when}.',
  term: 'What is recovery?',
  byToken: '{$Unit} by {$unit}',
  chart: '{$Unit} error (%) after a wrong {$unit}',
  later: '{$units} later',
  chartHelp: 'By distance from the forced mistake; dashed: the same {$units} without it.',
} as const;
