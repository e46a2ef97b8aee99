/** What a CRF minimises: the log-loss of the whole true word. */
import type { ChainScores } from './chainScores.ts';
import { addSequence, sequenceScore } from './sequenceScore.ts';
import { SumProduct } from './sumProduct.ts';
import type { ScoreGradient, WordLoss } from './wordLoss.ts';

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
    return this.#sums.logNormaliser - sequenceScore(scores, truth);
  }
}
