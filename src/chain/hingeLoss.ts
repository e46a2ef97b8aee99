/** What a structured SVM minimises: by how much the true word falls short of its margin. */
import type { ChainScores } from './chainScores.ts';
import { MaxProduct } from './maxProduct.ts';
import { addSequence, sequenceScore } from './sequenceScore.ts';
import type { ScoreGradient, WordLoss } from './wordLoss.ts';

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
    const loss = this.#best.decode(scores, this.#path, truth) - sequenceScore(scores, truth);
    into.cells.fill(0, 0, length * V);
    addSequence(scores, this.#path, weight, into);
    addSequence(scores, truth, -weight, into);
    return loss;
  }
}
