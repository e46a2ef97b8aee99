/** Hints about who rolls. */
export const POLICY_ADVICE = {
  sureRollIn: {
    learned: 'With a roll-in mix of {$mix} the coin always lands on the same side: the roll-in is learned.',
    reference:
      'With a roll-in mix of {$mix} the coin always lands on the same side: the roll-in is reference.',
  },
  sureRollOut: {
    learned: 'With a roll-out mix of {$mix} the coin always lands on the same side: the roll-out is learned.',
    reference:
      'With a roll-out mix of {$mix} the coin always lands on the same side: the roll-out is reference.',
  },
  noFocus: 'A focus of 0 {$units} that never grows is the same as roll-out by the reference.',
  wholeFocus:
    'A focus of {$steps} {$units} covers every {$sequence} (the longest has {$longest}), so the roll-out is learned from the start.',
  sampling: {
    reference: 'Scheduled sampling with a constant mix of {$mix} gives exactly the same numbers as MLE.',
    learned: 'Scheduled sampling with a constant mix of {$mix} is DAgger with learned roll-in.',
  },
  daggerIsMle: 'DAgger that rolls in by the reference gives exactly the same numbers as MLE.',
  daggerIsSampling: 'On letters DAgger mixed by cell gives exactly the same numbers as scheduled sampling.',
  seesTruthAlone:
    '{$name} that rolls in by the reference never sees its own mistakes, which is what it is for.',
  isDagger: 'With LL and roll-out by the reference this gives exactly the same numbers as DAgger on letters.',
  isAggrevated: 'With expected cost and roll-out by the reference this is AggreVaTeD.',
} as const;
