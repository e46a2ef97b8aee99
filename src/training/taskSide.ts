/** What a contestant is taught by: how the data's sequences are packed, what a wrong one costs, and who knows better. */
import { effectiveSettings } from '../experiments/methodSettings.ts';
import type { ContestantSettings } from '../experiments/settings.ts';
import { COSTS, type CostKind } from '../searnn/costs/costs.ts';
import type { Problem } from '../searnn/problem.ts';
import { REFERENCES, type ReferenceKind } from '../searnn/references/references.ts';
import type { Packing } from '../tasks/packing.ts';

export interface TaskSide {
  readonly problem: Problem;
  readonly packing: Packing;
}

/** Who finishes best what went wrong, by what it costs. */
const BEST: Readonly<Record<CostKind, ReferenceKind>> = {
  hamming: 'copy',
  edit: 'edit-oracle',
  'chunk-f1': 'chunk-finisher',
  bleu: 'bleu-suffix',
};

/** The data's own cost: wrong positions where lengths are known, edits where a token ends sequences, or their measure. */
export const ownCost = ({ measure, ending }: Packing): CostKind =>
  measure ?? (ending === null ? 'hamming' : 'edit');

/**
 * @throws PlaygroundError `bad-setting` when the cost cannot be taken of such tokens
 */
export function taskSideOf(
  { packing }: { readonly packing: Packing },
  contestant: ContestantSettings,
): TaskSide {
  const { cost, reference } = effectiveSettings(contestant);
  const facts = { end: packing.ending?.token ?? null, chunks: packing.tags ?? null };
  const kind = cost === 'task' ? ownCost(packing) : cost;
  const finisher = reference === 'copy' ? 'copy' : BEST[kind];
  return { problem: { cost: COSTS[kind](facts), reference: REFERENCES[finisher](facts) }, packing };
}
