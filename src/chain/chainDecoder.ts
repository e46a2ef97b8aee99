/** Reads words with a linear chain: the best sequence, and what forcing each token at each cell would make of it. */
import type { Example } from '../tasks/task.ts';
import { MaxProduct } from './maxProduct.ts';
import { ChainScores, scoreCells, scorePairs } from './chainScores.ts';
import type { ChainShape } from './chainShape.ts';
import { SumProduct } from './sumProduct.ts';

/** A word with every token forced at every cell. T cells, V tokens; row (t, a) is t · V + a. */
export interface ForcedWord {
  /** The best sequence of all [T]. */
  readonly decoded: Int32Array;
  /** The best sequence that has token a at cell t [T × V × T]. */
  readonly finished: Int32Array;
  /** A probability for each token at each cell [T × V]. */
  readonly chances: Float64Array;
  /** Of sequences whose every wrong token counts a point more, the best: what a margin is measured against [T]. */
  readonly rival: Int32Array;
}

/**
 * Where probabilities come from: `marginals` adds up all sequences that have the token there; `best` is a softmax of the
 * best score among them, for chains whose scores were never meant as logarithms of probabilities.
 */
export type Chances = 'marginals' | 'best';

export class ChainDecoder {
  readonly shape: ChainShape;
  readonly #scores: ChainScores;
  readonly #most: MaxProduct;
  readonly #sums: SumProduct;

  constructor(shape: ChainShape) {
    this.shape = shape;
    this.#scores = new ChainScores(shape.vocabularySize);
    this.#most = new MaxProduct(shape.vocabularySize);
    this.#sums = new SumProduct(shape.vocabularySize);
  }

  /** The best sequence of each word, [T] each, under weights [P]; ties go to the lowest token. */
  decode(weights: Float32Array, words: readonly Example[]): Int32Array[] {
    scorePairs(this.#scores, this.shape, weights);
    return words.map((word) => {
      scoreCells(this.#scores, this.shape, weights, word);
      const path = new Int32Array(word.targets.length);
      this.#most.decode(this.#scores, path);
      return path;
    });
  }

  /**
   * Forces every token at every cell of a word, under weights [P].
   * @param given tokens that all sequences have, −1 where they may differ [T]; without it none are given
   */
  force(weights: Float32Array, word: Example, chances: Chances, given?: Int32Array): ForcedWord {
    const V = this.shape.vocabularySize;
    const T = word.targets.length;
    scorePairs(this.#scores, this.shape, weights);
    scoreCells(this.#scores, this.shape, weights, word);
    if (given !== undefined) forbidOthers(this.#scores, given);
    const decoded = new Int32Array(T);
    this.#most.decode(this.#scores, decoded);
    const rival = new Int32Array(T);
    this.#most.decode(this.#scores, rival, word.targets);
    const best = new Float64Array(T * V);
    const finished = new Int32Array(T * V * T);
    this.#most.decodeForced(this.#scores, best, finished);
    if (chances === 'best') return { decoded, finished, chances: softmaxRows(best, V), rival };
    this.#sums.usePairs(this.#scores);
    this.#sums.run(this.#scores);
    const marginals = best.map((_, row) => this.#sums.marginal(Math.floor(row / V), row % V));
    return { decoded, finished, chances: marginals, rival };
  }
}

/** Leaves only sequences that have the given tokens. */
function forbidOthers({ cells, vocabularySize: V }: ChainScores, given: Int32Array): void {
  given.forEach((token, t) => {
    for (let a = 0; a < V; a++) if (token >= 0 && a !== token) cells[t * V + a] = Number.NEGATIVE_INFINITY;
  });
}

/** The softmax of each row of `width` scores. */
function softmaxRows(scores: Float64Array, width: number): Float64Array {
  const chances = new Float64Array(scores.length);
  for (let first = 0; first < scores.length; first += width) {
    const row = scores.subarray(first, first + width);
    const most = Math.max(...row);
    const total = row.reduce((sum, score) => sum + Math.exp(score - most), 0);
    for (let a = 0; a < width; a++) chances[first + a] = Math.exp((row[a] ?? 0) - most) / total;
  }
  return chances;
}
