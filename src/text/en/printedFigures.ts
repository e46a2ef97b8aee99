/** What stands on figures that leave the program. */
export const PRINTED_FIGURES = {
  axes: {
    updates: 'updates',
    examples: '{$sequences} read in training',
    decoderCells: 'decoder cells computed, roll-outs included',
    seconds: 'seconds inside own updates',
  },
  values: {
    letterError: '{$unit} error on unseen {$sequences}, %',
    chunkF1: 'F1 of chunks in unseen {$sequences}, %',
    bleu: 'BLEU on unseen {$sequences}, %',
    ownError: 'own error on unseen {$sequences}, %',
  },
  named: '{$figure} on unseen {$sequences}, %',
  seeds: '{$name} ({$n} seeds)',
  oneSeed: '{$name} (1 seed)',
  bands: {
    sd: 'Lines: mean of the seeds at the same updates. Bands: one standard deviation to each side. Faint: single seeds.',
    se: 'Lines: mean of the seeds at the same updates. Bands: one standard error to each side. Faint: single seeds.',
    range:
      'Lines: mean of the seeds at the same updates. Bands: from the least to the most. Faint: single seeds.',
    bootstrap:
      'Lines: mean of the seeds at the same updates. Bands: 95 % bootstrap interval of the mean. Faint: single seeds.',
  },
} as const;
