/** The losses that a linear chain can be taught by, one word at a time, with their gradients by its scores. */
import { MaxProduct } from './maxProduct.ts';
import type { ChainScores } from './scores.ts';
import { SumProduct } from './sumProduct.ts';

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

/** The score of a sequence [T]. */
function scoreOf(
  { cells, pairs, length, vocabularySize: V }: ChainScores,
  tokens: ArrayLike<number>,
): number {
  let score = 0;
  for (let t = 0; t < length; t++) {
    const token = tokens[t] ?? 0;
    score += cells[t * V + token] ?? 0;
    if (t > 0) score += pairs[(tokens[t - 1] ?? 0) * V + token] ?? 0;
  }
  return score;
}

/** Adds `weight` to a sequence's tokens and pairs. */
function addSequence(
  { length, vocabularySize: V }: ChainScores,
  tokens: ArrayLike<number>,
  weight: number,
  { cells, all, firstPair }: ScoreGradient,
): void {
  for (let t = 0; t < length; t++) {
    const cell = t * V + (tokens[t] ?? 0);
    cells[cell] = (cells[cell] ?? 0) + weight;
    if (t === 0) continue;
    const pair = firstPair + (tokens[t - 1] ?? 0) * V + (tokens[t] ?? 0);
    all[pair] = (all[pair] ?? 0) + weight;
  }
}

/** −log p(truth), p ∝ exp(score) over all sequences of the word's length. @see Lafferty et al. 2001 */
export class LogLoss implements WordLoss {
  readonly #sums: SumProduct;

  constructor(vocabularySize: number) {
    this.#sums = new SumProduct(vocabularySize);
  }

  usePairs(scores: ChainScores): void {
    this.#sums.usePairs(scores);
  }

  teach(scores: ChainScores, truth: ArrayLike<number>, weight: number, into: ScoreGradient): number {
    const { length, vocabularySize: V } = scores;
    this.#sums.run(scores);
    for (let t = 0; t < length; t++)
      for (let a = 0; a < V; a++) into.cells[t * V + a] = weight * this.#sums.marginal(t, a);
    this.#sums.addPairs(scores, weight, into.all, into.firstPair);
    addSequence(scores, truth, -weight, into);
    return this.#sums.logNormaliser - scoreOf(scores, truth);
  }
}

/**
 * max over all sequences of (score + number of wrong letters) − score of the truth: 0 once the truth leads every other
 * sequence by as much as that one errs. The gradient is one of its subgradients. @see Taskar et al. 2003, margin rescaling
 */
export class HingeLoss implements WordLoss {
  readonly #best: MaxProduct;
  #path = new Int32Array();

  constructor(vocabularySize: number) {
    this.#best = new MaxProduct(vocabularySize);
  }

  usePairs(): void {
    // The best sequence is found on the scores themselves.
  }

  teach(scores: ChainScores, truth: ArrayLike<number>, weight: number, into: ScoreGradient): number {
    const { length, vocabularySize: V } = scores;
    if (this.#path.length < length) this.#path = new Int32Array(2 * length);
    const loss = this.#best.decode(scores, this.#path, truth) - scoreOf(scores, truth);
    into.cells.fill(0, 0, length * V);
    addSequence(scores, this.#path, weight, into);
    addSequence(scores, truth, -weight, into);
    return loss;
  }
}
