/** What theory says of each roll-in × roll-out combination, as data for the grid picker. */
import { THEORY } from '../text/en/theory.ts';
import type { ContestantSettings } from './settings.ts';

export type RollInKind = ContestantSettings['rollIn'];
export type RollOutKind = ContestantSettings['rollOut'];

/** A badge: `tone` colours it, `badge` stands in the cell, `sentence` explains; both are messages. */
export interface TheoryBadge {
  readonly tone: 'good' | 'caution' | 'bad' | 'unknown';
  readonly badge: string;
  readonly sentence: string;
}

/** Where the claims come from. Its table is 2 × 3: it says nothing of mixed roll-in. */
export const THEORY_SOURCE = THEORY.source;

const { badges } = THEORY;
const inconsistent: TheoryBadge = {
  tone: 'bad',
  badge: badges.inconsistent,
  sentence: THEORY.inconsistent,
};
const notCovered: TheoryBadge = {
  tone: 'unknown',
  badge: badges.notCovered,
  sentence: THEORY.notCovered,
};
const finerRollOut: TheoryBadge = { ...notCovered, sentence: THEORY.finerRollOut };

/** The nine pairs of the grid. */
type CoarseKind = 'reference' | 'mixed' | 'learned';

/** Indexed by roll-in, then roll-out. */
const OF_PAIRS: Readonly<Record<CoarseKind, Readonly<Record<CoarseKind, TheoryBadge>>>> = {
  reference: {
    reference: { ...inconsistent, sentence: THEORY.inconsistentMle },
    mixed: inconsistent,
    learned: inconsistent,
  },
  learned: {
    reference: {
      tone: 'caution',
      badge: badges.notLocallyOptimal,
      sentence: THEORY.notLocallyOptimal,
    },
    mixed: { tone: 'good', badge: badges.good, sentence: THEORY.good },
    learned: { tone: 'caution', badge: badges.reinforcement, sentence: THEORY.reinforcement },
  },
  mixed: { reference: notCovered, mixed: notCovered, learned: notCovered },
};

/** What theory says of a combination. */
export function theoryOf(rollIn: RollInKind, rollOut: RollOutKind): TheoryBadge {
  if (rollIn === 'mixed-cells') return notCovered;
  if (rollOut === 'mixed-states' || rollOut === 'focused')
    return rollIn === 'mixed' ? notCovered : finerRollOut;
  return OF_PAIRS[rollIn][rollOut];
}
