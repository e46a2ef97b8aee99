/** One cell of a cost table as the reader's own copy: what an objective makes of it when costs or settings are changed. */
import { at } from '../../base/assert.ts';
import type { ObjectiveId } from '../../experiments/objectiveList.ts';
import type { TableView } from '../../experiments/reports.ts';
import { OBJECTIVES } from '../../searnn/objectives/objectives.ts';
import { softmax } from '../../searnn/objectives/softmax.ts';
import { tableSize } from '../costTable/layers.ts';

/** A tried tokens. */
export interface SandboxCell {
  /** [A] */
  readonly tokens: readonly number[];
  /** Of the words that were finished [A]. */
  readonly costs: readonly number[];
  /** ln p: scores up to a constant, which no objective but L2 looks at [A]. */
  readonly scores: readonly number[];
}

/** Below this a probability counts as this much, so that its logarithm is finite. */
const LEAST = 1e-30;

/** The cell t of a table; without tokens where none was tried. */
export function copyCell(view: TableView, cell: number): SandboxCell {
  const { V } = tableSize(view);
  const tokens = Array.from({ length: V }, (_, a) => a).filter((a) => view.tried[cell * V + a] === 1);
  return {
    tokens,
    costs: tokens.map((a) => at(view.cost, cell * V + a)),
    scores: tokens.map((a) => Math.log(Math.max(LEAST, at(view.model, cell * V + a)))),
  };
}

/** What the objective makes of it; arrays [A]. */
export interface SandboxLoss {
  readonly loss: number;
  readonly model: Float64Array;
  readonly target: Float64Array;
  /** The loss's gradient by each score. */
  readonly push: Float64Array;
  /** Position of the cheapest token among the tried; of several the first (training draws one). */
  readonly best: number;
}

/** @param costs instead of the cell's own [A] */
export function lossOf(
  { scores }: SandboxCell,
  costs: readonly number[],
  objective: ObjectiveId,
  costScale: number,
): SandboxLoss {
  const lowest = Math.min(...costs);
  const best = costs.indexOf(lowest);
  const regrets = costs.map((cost) => cost - lowest);
  const { loss, dLogits, targets } = OBJECTIVES[objective](scores, regrets, best, { costScale });
  return { loss, model: softmax(scores), target: targets, push: dLogits, best };
}

/**
 * Places of the letters worth showing, at most `count`, in the alphabet's order: `token` first of all, then the largest
 * of cheapness, p and q.
 */
export function placesToShow(
  { tokens, costs }: SandboxCell,
  { model, target }: SandboxLoss,
  count: number,
  token: number,
): readonly number[] {
  const dearest = Math.max(...costs, Number.MIN_VALUE);
  const weight = (i: number): number =>
    tokens[i] === token
      ? Infinity
      : Math.max(1 - at(costs, i) / dearest, at(model, i), at(target, i)) + 1e-6 * at(model, i);
  return tokens
    .map((_, i) => i)
    .sort((a, b) => weight(b) - weight(a))
    .slice(0, count)
    .sort((a, b) => a - b);
}
