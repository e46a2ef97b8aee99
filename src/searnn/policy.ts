/** The contract between learning to search and whatever scores tokens: roll in, then roll out from any cell. */
import type { CellLayout } from '../base/cellLayout.ts';
import type { Batch } from '../tasks/batch.ts';
import type { TriedTokens } from './costTable.ts';
import type { Draws } from './draws.ts';

/** Who chooses the tokens. `mixed` throws one coin per sequence. @see SeaRNN §3, Algorithm 1 */
export const POLICY_KINDS = ['reference', 'learned', 'mixed'] as const;
export type PolicyKind = (typeof POLICY_KINDS)[number];

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
  /** The gradient that the softmax loss left [N, V], for whoever wants to look at it. */
  scoreGradient?(): Promise<Float32Array>;
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

/** Roll-outs to make: at cell `cells[r]` force `tokens[r]`, then go on greedily to the end of the sequence. */
export interface RollOutRows {
  /** Cell index of each row [R]. */
  readonly cells: Int32Array;
  /** The forced token of each row [R]. */
  readonly tokens: Int32Array;
}

/** Lets a long computation be interrupted: awaited between phases and between blocks of rows; may throw `stopped`. */
export type YieldPoint = () => Promise<void>;

/** A greedy policy over sequences (a network, or in tests a small table). Ties in argmax go to the lowest index. */
export interface Policy {
  readonly vocabularySize: number;
  /**
   * Rolls in over the whole batch. `reference[b] = 1` copies the truth in sequence b, 0 feeds back the own argmax.
   * @param dropout given where a lesson rolls in: a policy that drops units draws them here, and roll-outs then start
   *   from the states that were computed so
   */
  rollIn(batch: Batch, reference: Uint8Array, dropout?: Draws): Promise<RollIn>;
  /**
   * The tails of learned roll-outs [R, T] (T = `layout.steps`): entry (r, p) is the token written at position p, for
   * p > t(cells[r]) up to the sequence's end; other entries are unspecified.
   */
  rollOut(rollIn: RollIn, rows: RollOutRows, yieldPoint: YieldPoint): Promise<Int32Array>;
}
