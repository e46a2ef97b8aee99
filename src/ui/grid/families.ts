/** The kinds of policies as the grid has them: finer ones stand with the family of three that they belong to. */
import type { ContestantSettings } from '../../experiments/settings.ts';

export type PolicyKind = ContestantSettings['rollIn'] | ContestantSettings['rollOut'];

/** Who chooses: the reference, the model, or both. */
export type Family = 'reference' | 'learned' | 'mixed';

/** The family of each kind. */
export const FAMILIES: Readonly<Record<PolicyKind, Family>> = {
  reference: 'reference',
  learned: 'learned',
  mixed: 'mixed',
  'mixed-cells': 'mixed',
  'mixed-states': 'mixed',
  focused: 'mixed',
};
