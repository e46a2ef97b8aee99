/** The kinds of policies as the grid has them: finer ones stand with the family of three that they belong to. */
import type { ContestantSettings } from '../../experiments/settings.ts';

export type PolicyKind = ContestantSettings['rollIn'] | ContestantSettings['rollOut'];

/** Who chooses: the reference, the model, or both. */
export type Family = 'reference' | 'learned' | 'mixed';

/** The family of each kind, and what the reader calls it. */
export const FAMILIES: Readonly<Record<PolicyKind, { readonly family: Family; readonly name: string }>> = {
  reference: { family: 'reference', name: 'reference' },
  learned: { family: 'learned', name: 'learned' },
  mixed: { family: 'mixed', name: 'mixed' },
  'mixed-cells': { family: 'mixed', name: 'mixed by cell' },
  'mixed-states': { family: 'mixed', name: 'mixed by state' },
  focused: { family: 'mixed', name: 'focused' },
};
