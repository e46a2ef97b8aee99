/** Applies an objective to every cell that was looked at: mean over a word's cells, then over the batch. */
import { at } from '../../base/assert.ts';
import type { CellLayout } from '../../base/cellLayout.ts';
import type { TriedTokens } from '../costTable.ts';
import type { Objective, ObjectiveParameters } from './objective.ts';

/** N cells, V tokens, R rows. */
export interface CellsToScore {
  readonly layout: CellLayout;
  readonly vocabularySize: number;
  /** [N, V] */
  readonly logits: Float32Array;
  readonly tried: TriedTokens;
  /** Cost of each row, the minimum not subtracted [R]. */
  readonly costs: ArrayLike<number>;
  /** Row of a* of each cell, −1 where nothing was tried [N]. */
  readonly best: Int32Array;
}

export interface Score {
  /** In nats. */
  readonly loss: number;
  /** d loss / d logits; 0 for tokens that were not tried [N, V]. */
  readonly dLogits: Float32Array;
  /** Target q of each row [R]. */
  readonly targets: Float32Array;
}

/** Loss, gradient and targets of a batch. The softmax runs over the tried tokens only. @see SeaRNN §5 */
export function scoreCells(
  cells: CellsToScore,
  objective: Objective,
  parameters: ObjectiveParameters,
): Score {
  const { layout, vocabularySize: V, logits, tried, costs, best } = cells;
  const lookedAt = new Int32Array(layout.batchSize);
  best.forEach((row, cell) => {
    const b = at(layout.sequences, cell);
    if (row >= 0) lookedAt[b] = at(lookedAt, b) + 1;
  });
  const dLogits = new Float32Array(layout.size * V);
  const targets = new Float32Array(tried.tokens.length);
  let loss = 0;
  for (let cell = 0; cell < layout.size; cell++) {
    const bestRow = at(best, cell);
    if (bestRow < 0) continue;
    const from = at(tried.starts, cell);
    const size = at(tried.starts, cell + 1) - from;
    const minimum = at(costs, bestRow);
    const scores = new Float64Array(size);
    const regrets = new Float64Array(size);
    for (let a = 0; a < size; a++) {
      scores[a] = at(logits, cell * V + at(tried.tokens, from + a));
      regrets[a] = at(costs, from + a) - minimum;
    }
    const scored = objective(scores, regrets, bestRow - from, parameters);
    const weight = 1 / (layout.batchSize * at(lookedAt, at(layout.sequences, cell)));
    loss += weight * scored.loss;
    for (let a = 0; a < size; a++) {
      dLogits[cell * V + at(tried.tokens, from + a)] = weight * at(scored.dLogits, a);
      targets[from + a] = at(scored.targets, a);
    }
  }
  return { loss, dLogits, targets };
}
