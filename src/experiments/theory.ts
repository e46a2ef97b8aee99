/** What theory says of each roll-in × roll-out combination, as data for the grid picker. */
import type { ContestantSettings } from './settings.ts';

export type RollInKind = ContestantSettings['rollIn'];
export type RollOutKind = ContestantSettings['rollOut'];

/** A badge: `tone` colours it, `badge` stands in the cell, `sentence` explains. */
export interface TheoryBadge {
  readonly tone: 'good' | 'caution' | 'bad' | 'unknown';
  readonly badge: string;
  readonly sentence: string;
}

/** Where the claims come from. Its table is 2 × 3: it says nothing of mixed roll-in. */
export const THEORY_SOURCE = 'Chang et al. 2015, Learning to Search Better than Your Teacher, Table 1';

const inconsistent = (more: string): TheoryBadge => ({
  tone: 'bad',
  badge: 'inconsistent',
  sentence: `Inconsistent: the model only ever sees prefixes that the reference wrote, so even a model that has learned these costs perfectly may read badly by itself.${more}`,
});

const notCovered: TheoryBadge = {
  tone: 'unknown',
  badge: 'not covered by the theorem',
  sentence: 'Not covered by the theorem, which is about reference and learned roll-in only.',
};

const finerRollOut: TheoryBadge = {
  ...notCovered,
  sentence:
    'Not covered by the theorem: for roll-outs by both it allows one coin per {$sequence} only. What it says against roll-in by the reference holds here too.',
};

/** The nine pairs of the grid. */
type CoarseKind = 'reference' | 'mixed' | 'learned';

/** Indexed by roll-in, then roll-out. */
const THEORY: Readonly<Record<CoarseKind, Readonly<Record<CoarseKind, TheoryBadge>>>> = {
  reference: {
    reference: inconsistent(' This is where MLE is.'),
    mixed: inconsistent(''),
    learned: inconsistent(''),
  },
  learned: {
    reference: {
      tone: 'caution',
      badge: 'not locally optimal',
      sentence:
        'Not locally optimal when the reference is not optimal or the model cannot express it. Under Hamming cost copying the truth is optimal, so there this may do as well as learned/mixed.',
    },
    mixed: {
      tone: 'good',
      badge: 'good',
      sentence:
        'Good: a model that learns its costs well reads well (consistent), and no single change of a {$unit} would make it read better (locally optimal), even where the reference is not the best.',
    },
    learned: {
      tone: 'caution',
      badge: 'reinforcement learning',
      sentence:
        'Reinforcement learning: without the reference in the roll-out, the model learns only from its own endings.',
    },
  },
  mixed: { reference: notCovered, mixed: notCovered, learned: notCovered },
};

/** What theory says of a combination. */
export function theoryOf(rollIn: RollInKind, rollOut: RollOutKind): TheoryBadge {
  if (rollIn === 'mixed-cells') return notCovered;
  if (rollOut === 'mixed-states' || rollOut === 'focused')
    return rollIn === 'mixed' ? notCovered : finerRollOut;
  return THEORY[rollIn][rollOut];
}
