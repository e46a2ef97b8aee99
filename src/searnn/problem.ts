/** What is asked of a finished sequence, and who knows better. */
import { hamming } from './costs/hamming.ts';
import type { SequenceCost } from './costs/sequenceCost.ts';
import { copyTruth } from './references/copyTruth.ts';
import type { ReferencePolicy } from './references/referencePolicy.ts';

/** The task's side of learning to search. */
export interface Problem {
  readonly cost: SequenceCost;
  readonly reference: ReferencePolicy;
}

/** As on letters: the share of wrong positions, and a reference that copies the truth. */
export const WRONG_POSITIONS: Problem = { cost: hamming, reference: copyTruth };
