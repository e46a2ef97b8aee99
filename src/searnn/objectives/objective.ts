/** The contract of a loss at one cell, over the tokens tried there. */
import type { Numbers } from './softmax.ts';

/** What the loss may be tuned by. */
export interface ObjectiveParameters {
  /** The paper's α, > 0. */
  readonly costScale: number;
}

/** What a cell teaches. A tried tokens. */
export interface CellLoss {
  /** In nats. */
  readonly loss: number;
  /** d loss / d logits [A]. */
  readonly dLogits: Float64Array;
  /** The distribution q that the loss pulls the softmax towards [A]. */
  readonly targets: Float64Array;
}

/**
 * The loss of one cell as a pure function.
 * @param logits scores of the tried tokens [A]
 * @param regrets their costs with the cell's minimum subtracted (the caller does that) [A]
 * @param best index of a* among them, 0 … A − 1
 */
export type Objective = (
  logits: Numbers,
  regrets: Numbers,
  best: number,
  parameters: ObjectiveParameters,
) => CellLoss;

/**
 * The distribution [A] that an objective wants the softmax to match, where it wants just that: it looks at no score.
 * @param out where to write it, for loops over many cells; it is also what is returned
 */
export type TargetsOf = (
  regrets: Numbers,
  best: number,
  parameters: ObjectiveParameters,
  out?: Float64Array,
) => Float64Array;
