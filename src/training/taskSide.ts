/** What a contestant is taught by: how the data's sequences are packed, what a wrong one costs, and who knows better. */
import { assert } from '../base/assert.ts';
import { effectiveSettings } from '../experiments/methodSettings.ts';
import { METHODS } from '../experiments/methods.ts';
import type { ContestantSettings } from '../experiments/settings.ts';
import { NOTHING_ADDED, type Added, type AddedError, type AddedSampler } from '../searnn/added.ts';
import { COSTS, type CostKind } from '../searnn/costs/costs.ts';
import type { Problem } from '../searnn/problem.ts';
import { REFERENCES, type ReferenceKind } from '../searnn/references/references.ts';
import type { Packing } from '../tasks/packing.ts';

export interface TaskSide {
  /** Chooses the tokens that are tried; undefined where settings do. */
  readonly sampler?: AddedSampler | undefined;
  readonly problem: Problem;
  /** What is measured beside the errors of all tasks; undefined where nothing is. */
  readonly error?: AddedError | undefined;
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

/** Which of what is added a contestant uses: a cost where its method has one and it is the data's own, a sampler where it may choose tokens and tries all. */
export function addedTo(
  contestant: ContestantSettings,
  { cost, sampler }: Added,
): Pick<Added, 'cost' | 'sampler'> {
  const { uses } = METHODS[contestant.method];
  const own = effectiveSettings(contestant);
  return {
    cost: uses.includes('cost') && own.cost === 'task' ? cost : undefined,
    sampler: uses.includes('tokens') && own.tokens === 'all' ? sampler : undefined,
  };
}

/**
 * @throws PlaygroundError `bad-setting` when the cost cannot be taken of such tokens
 */
export function taskSideOf(
  { packing }: { readonly packing: Packing },
  contestant: ContestantSettings,
  added: Added = NOTHING_ADDED,
): TaskSide {
  const { cost, reference } = effectiveSettings(contestant);
  const { cost: addedCost, sampler } = addedTo(contestant, added);
  const facts = { end: packing.ending?.token ?? null, chunks: packing.tags ?? null };
  const kind = cost === 'task' ? ownCost(packing) : cost;
  assert(addedCost === undefined || reference === 'copy', 'nobody knows how to finish best by an added cost');
  const finisher = reference === 'copy' ? 'copy' : BEST[kind];
  const problem = { cost: addedCost ?? COSTS[kind](facts), reference: REFERENCES[finisher](facts) };
  return { problem, packing, sampler, error: added.error };
}
