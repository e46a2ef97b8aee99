/** What theory says of a pair of roll-in and roll-out. */
const INCONSISTENT =
  'Inconsistent: the model only ever sees prefixes that the reference wrote, so even a model that has learned these costs perfectly may do badly by itself.';

export const THEORY = {
  source: 'Chang et al. 2015, Learning to Search Better than Your Teacher, Table 1',
  badges: {
    inconsistent: 'inconsistent',
    notCovered: 'not covered by the theorem',
    notLocallyOptimal: 'not locally optimal',
    good: 'good',
    reinforcement: 'reinforcement learning',
  },
  inconsistent: INCONSISTENT,
  inconsistentMle: `${INCONSISTENT} This is where MLE is.`,
  notCovered: 'Not covered by the theorem, which is about reference and learned roll-in only.',
  finerRollOut:
    'Not covered by the theorem: for roll-outs by both it allows one coin per {$sequence} only. What it says against roll-in by the reference holds here too.',
  notLocallyOptimal:
    'Not locally optimal when the reference is not optimal or the model cannot express it. Under Hamming cost copying the truth is optimal, so there this may do as well as learned/mixed.',
  good: 'Good: a model that learns its costs well does well (consistent), and no single change of a {$unit} would make it better (locally optimal), even where the reference is not the best.',
  reinforcement:
    'Reinforcement learning: without the reference in the roll-out, the model learns only from its own endings.',
} as const;
