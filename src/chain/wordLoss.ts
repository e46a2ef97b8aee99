/** The contract of a loss that a linear chain is taught by, one word at a time. */
import type { ChainScores } from './chainScores.ts';

/** Gradient by the scores of one word. */
export interface ScoreGradient {
  /** By each token's score at each cell, at t · V + a; overwritten [T × V]. */
  readonly cells: Float64Array;
  /** By each pair's score, from `firstPair` on; added to [V × V]. */
  readonly all: Float64Array;
  readonly firstPair: number;
}

/** A loss of a word's scores, which keeps room of its own between words. */
export interface WordLoss {
  /** Takes the pairs' scores; call it when they change. */
  usePairs(scores: ChainScores): void;
  /**
   * The word's loss, divided by nothing; `weight` times its gradient goes to `into`.
   * @param truth the true tokens [T]
   */
  teach(scores: ChainScores, truth: ArrayLike<number>, weight: number, into: ScoreGradient): number;
}
