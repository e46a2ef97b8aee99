/** The contract between learning to search and whatever scores tokens: roll in, then roll out from any cell. */
import type { CellLayout } from '../base/cellLayout.ts';
import type { Batch } from '../tasks/batch.ts';
import type { TriedTokens } from './costTable.ts';
import type { Draws } from './draws.ts';

/** Who writes the roll-in. `mixed` throws one coin per sequence, `mixed-cells` one per cell. @see SeaRNN §3, Algorithm 1 */
export const ROLL_IN_KINDS = ['reference', 'learned', 'mixed', 'mixed-cells'] as const;
export type RollInKind = (typeof ROLL_IN_KINDS)[number];

/** Who finishes a sequence. See `planRollOuts`. */
export const ROLL_OUT_KINDS = ['reference', 'learned', 'mixed', 'mixed-states', 'focused'] as const;
export type RollOutKind = (typeof ROLL_OUT_KINDS)[number];

/** One pass over a batch whose states stay with the policy. Dispose it in `finally`. N cells, V tokens. */
export interface RollIn {
  readonly layout: CellLayout;
  /** True where units were dropped: roll-outs, which drop none, may then finish a word otherwise than the roll-in did. */
  readonly dropped?: boolean;
  /** The token of each cell [N]: the reference's where the coin says so, else the policy's own argmax. */
  tokens(): Promise<Int32Array>;
  /** The scores at each cell, given the tokens of the cells before it [N, V]. */
  logits(): Promise<Float32Array>;
  /**
   * Where the policy can: computes the loss where the scores are and keeps its gradient for the policy's own training,
   * so that nothing of size [N, V] crosses over. The gradient stands at once; the loss is read when it is asked for.
   */
  softmaxLoss?(targets: SoftTargets): () => Promise<number>;
  /** The same over all tokens, against one of them: lists of all tokens at all cells would be long. */
  truthLoss?(targets: TruthTargets): () => Promise<number>;
  /** The gradient of the last loss by the scores [N, V], worked out for whoever wants to look at it. */
  scoreGradient?(): Promise<Float32Array>;
  /** Where the policy attends: how much each source cell weighs at each cell, S being the longest source [N, S]; else null. */
  attention?(): Promise<Float32Array | null>;
  dispose(): void;
}

/** A distribution over the tokens tried at each cell, to be matched by the softmax of their scores. N cells, R rows. */
export interface SoftTargets {
  readonly tried: TriedTokens;
  /** Target q of each row; sums to 1 over a cell's rows [R]. */
  readonly targets: Float32Array;
  /** What each cell counts in the mean loss [N]. */
  readonly weights: Float32Array;
}

/** A token to be raised over all others at each cell. N cells. */
export interface TruthTargets {
  /** −1 where nothing is learned [N]. */
  readonly truth: Int32Array;
  /** What each cell counts in the mean loss [N]. */
  readonly weights: Float32Array;
}

/** Roll-outs to make: at cell `cells[r]` force `tokens[r]`, then go on greedily for `steps[r]` steps. N cells, R rows. */
export interface RollOutRows {
  /** Cell index of each row [R]. */
  readonly cells: Int32Array;
  /** The forced token of each row [R]. */
  readonly tokens: Int32Array;
  /** Steps of each row, descending, none beyond its sequence's end [R]. */
  readonly steps: Int32Array;
  /** A token that is written at a cell whatever the scores, −1 where the policy chooses [N]; null where it always does. */
  readonly guide: Int32Array | null;
}

/** Lets a long computation be interrupted: awaited between phases and between blocks of rows; may throw `stopped`. */
export type YieldPoint = () => Promise<void>;

/** A greedy policy over sequences (a network, or in tests a small table). Ties in argmax go to the lowest index. */
export interface Policy {
  readonly vocabularySize: number;
  /**
   * Rolls in over the whole batch. `reference[cell] = 1` writes the truth at that cell, 0 the own argmax [N].
   * @param dropout given where a lesson rolls in: a policy that drops units draws them here, and roll-outs then start
   *   from the states that were computed so
   */
  rollIn(batch: Batch, reference: Uint8Array, dropout?: Draws): Promise<RollIn>;
  /**
   * The tails of learned roll-outs [R, T] (T = `layout.steps`): entry (r, p) is the token written at position p, for
   * t(cells[r]) < p ≤ t(cells[r]) + steps[r]; other entries are unspecified.
   */
  rollOut(rollIn: RollIn, rows: RollOutRows, yieldPoint: YieldPoint): Promise<Int32Array>;
}
