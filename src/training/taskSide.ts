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

/**
 * The task's own cost is wrong positions where lengths are known, edit distance where a token ends sequences, or what
 * the data are measured by.
 * @throws PlaygroundError `bad-setting` when the cost cannot be taken of such tokens
 */
export function taskSideOf(
  { packing }: { readonly packing: Packing },
  contestant: ContestantSettings,
): TaskSide {
  const { cost, reference } = effectiveSettings(contestant);
  const facts = { end: packing.ending?.token ?? null, chunks: packing.tags ?? null };
  const own: CostKind = packing.measure ?? (packing.ending === null ? 'hamming' : 'edit');
  const kind = cost === 'task' ? own : cost;
  const finisher = reference === 'copy' ? 'copy' : BEST[kind];
  return { problem: { cost: COSTS[kind](facts), reference: REFERENCES[finisher](facts) }, packing };
}
