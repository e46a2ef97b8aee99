/** BLEU, and what else must be said where one stands. */
const UNKNOWN = '{$share} % of the true {$units} are unknown';
const WHY_ZERO =
  'BLEU is 0 where no four {$units} in a row are right, as in {$sequences} of fewer {$units}; chrF tells those apart';

export const BLEU = {
  score: 'BLEU {$score}',
  scoreAside: 'BLEU {$score} ({$aside})',
  chrF: 'chrF {$score}',
  asWord: '{$score} with unknown {$units} as one {$unit}',
  unknown: UNKNOWN,
  whyZero: WHY_ZERO,
  notes: {
    asWord: 'An unknown {$unit} never matches; with unknown {$units} as one {$unit} BLEU is {$scores}.',
    unknown: `${UNKNOWN}.`,
    whyZero: `${WHY_ZERO}.`,
  },
} as const;
