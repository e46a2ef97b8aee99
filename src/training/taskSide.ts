/** What a data set says of learning it: how its sequences are packed, what a wrong one costs, and who knows better. */
import { COSTS } from '../searnn/costs/costs.ts';
import { WRONG_POSITIONS, type Problem } from '../searnn/problem.ts';
import { REFERENCES } from '../searnn/references/references.ts';
import type { Packing } from '../tasks/packing.ts';

export interface TaskSide {
  readonly problem: Problem;
  readonly packing: Packing;
}

/**
 * Where lengths are known, wrong positions; where a token ends sequences, edit distance. The reference copies the truth by
 * position, as the paper's does.
 */
export function taskSideOf({ packing }: { readonly packing: Packing }): TaskSide {
  if (packing.ending === null) return { problem: WRONG_POSITIONS, packing };
  const facts = { end: packing.ending.token, chunks: null };
  return { problem: { cost: COSTS.edit(facts), reference: REFERENCES.copy(facts) }, packing };
}
