/** Applies an objective to every cell that was looked at: mean over a word's cells, then over the batch. */
import { at } from '../../base/assert.ts';
import type { CellLayout } from '../../base/cellLayout.ts';
import type { TriedTokens } from '../costTable.ts';
import type { SoftTargets } from '../policy.ts';
import type { Objective, ObjectiveParameters, TargetsOf } from './objective.ts';

/** Costs and choices, all that soft targets look at. N cells, R rows. */
export interface CostedCells {
  readonly layout: CellLayout;
  readonly tried: TriedTokens;
  /** Cost of each row, the minimum not subtracted [R]. */
  readonly costs: ArrayLike<number>;
  /** Row of a* of each cell, −1 where nothing was tried [N]. */
  readonly best: Int32Array;
}

/** V tokens. */
export interface CellsToScore extends CostedCells {
  readonly vocabularySize: number;
  /** [N, V] */
  readonly logits: Float32Array;
}

export interface Score {
  /** In nats. */
  readonly loss: number;
  /** d loss / d logits; 0 for tokens that were not tried [N, V]. */
  readonly dLogits: Float32Array;
  /** Target q of each row [R]. */
  readonly targets: Float32Array;
  /** Gradient of each cell’s own loss, not weighed, by the scores of its rows [R]. */
  readonly pushes: Float32Array;
}

/**
 * What each cell counts in the mean over a sequence's cells, then over the batch [N].
 * @param looked below 0 where nothing was looked at [N]
 */
export function cellWeights(layout: CellLayout, looked: Int32Array): Float64Array {
  const lookedAt = new Int32Array(layout.batchSize);
  looked.forEach((one, cell) => {
    const b = at(layout.sequences, cell);
    if (one >= 0) lookedAt[b] = at(lookedAt, b) + 1;
  });
  return Float64Array.from(layout.sequences, (b, cell) =>
    at(looked, cell) < 0 ? 0 : 1 / (layout.batchSize * at(lookedAt, b)),
  );
}

/**
 * Calls `work` for every cell that was looked at, with its rows, its regrets and what it counts in the mean. The regrets
 * are the cell's until `work` returns: lists of a few dozen numbers are dear to make, two for each cell took 2 ms.
 */
function eachCell(
  { layout, tried, costs, best }: CostedCells,
  work: (cell: number, from: number, regrets: Float64Array, best: number, weight: number) => void,
): void {
  const weights = cellWeights(layout, best);
  let regrets = new Float64Array();
  for (let cell = 0; cell < layout.size; cell++) {
    const bestRow = at(best, cell);
    if (bestRow < 0) continue;
    const from = at(tried.starts, cell);
    const minimum = at(costs, bestRow);
    const count = at(tried.starts, cell + 1) - from;
    if (regrets.length !== count) regrets = new Float64Array(count);
    // Not at(): it has seen lists of every kind and is slow in a loop over all rows.
    for (let a = 0; a < count; a++) regrets[a] = (costs[from + a] ?? NaN) - minimum;
    work(cell, from, regrets, bestRow - from, at(weights, cell));
  }
}

/** Loss, gradient and targets of a batch. The softmax runs over the tried tokens only. @see SeaRNN §5 */
export function scoreCells(
  cells: CellsToScore,
  objective: Objective,
  parameters: ObjectiveParameters,
): Score {
  const { layout, vocabularySize: V, logits, tried } = cells;
  const dLogits = new Float32Array(layout.size * V);
  const targets = new Float32Array(tried.tokens.length);
  const pushes = new Float32Array(tried.tokens.length);
  let loss = 0;
  eachCell(cells, (cell, from, regrets, best, weight) => {
    const scores = regrets.map((_, a) => at(logits, cell * V + at(tried.tokens, from + a)));
    const scored = objective(scores, regrets, best, parameters);
    loss += weight * scored.loss;
    for (let a = 0; a < regrets.length; a++)
      dLogits[cell * V + at(tried.tokens, from + a)] = weight * at(scored.dLogits, a);
    targets.set(scored.targets, from);
    pushes.set(scored.dLogits, from);
  });
  return { loss, dLogits, targets, pushes };
}

/** The same cells as targets for whoever holds the scores. */
export function softTargets(
  cells: CostedCells,
  targetsOf: TargetsOf,
  parameters: ObjectiveParameters,
): SoftTargets {
  const { layout, tried } = cells;
  const targets = new Float32Array(tried.tokens.length);
  const weights = new Float32Array(layout.size);
  let wanted = new Float64Array();
  eachCell(cells, (cell, from, regrets, best, weight) => {
    if (wanted.length !== regrets.length) wanted = new Float64Array(regrets.length);
    targets.set(targetsOf(regrets, best, parameters, wanted), from);
    weights[cell] = weight;
  });
  return { tried, targets, weights };
}
