/** Teaches a linear chain, one batch at a time: exact gradient, L2, Adagrad's step, and a running average of the weights. */
import type { Example } from '../tasks/task.ts';
import { ChainScores, scoreCells, scorePairs } from './chainScores.ts';
import { biasOffset, chainSize, pairOffset, startOffset, type ChainShape } from './chainShape.ts';
import type { ScoreGradient, WordLoss } from './wordLoss.ts';

export interface ChainRates {
  /** Adagrad's step: about how far a weight may go in its first update. */
  readonly rate: number;
  /** λ of the term λ/2 · Σ w² that is added to the loss. */
  readonly decay: number;
}

/** All that a chain has learned. P weights each; float32, so that a file of them brings back every bit. */
export interface ChainState {
  readonly weights: Float32Array;
  /** Sums of squared gradients. */
  readonly squares: Float32Array;
  /** Running average of the weights. */
  readonly average: Float32Array;
}

/** An update that is not in force yet. */
export interface ChainProposal {
  /** Mean over the cells of a word, then over the batch; the L2 term is not in it. */
  readonly loss: number;
  readonly gradientNorm: number;
  /** Puts it in force. */
  commit(): void;
}

/** How much the average prefers what is newer: 0 is the plain mean of all, which keeps the first, poor weights. */
const NEWNESS = 3;

export class ChainLearner {
  readonly shape: ChainShape;
  #state: ChainState;
  readonly #loss: WordLoss;
  readonly #scores: ChainScores;
  readonly #gradient: Float64Array;
  #cells = new Float64Array();

  /** All weights begin at 0. */
  constructor(shape: ChainShape, loss: WordLoss) {
    const size = chainSize(shape);
    this.shape = shape;
    this.#loss = loss;
    this.#scores = new ChainScores(shape.vocabularySize);
    this.#gradient = new Float64Array(size);
    this.#state = {
      weights: new Float32Array(size),
      squares: new Float32Array(size),
      average: new Float32Array(size),
    };
  }

  /** Not to be written to by the reader. */
  get state(): ChainState {
    return this.#state;
  }

  /** Goes to a state of a chain of the same shape, which is copied. */
  restore({ weights, squares, average }: ChainState): void {
    this.#state = { weights: weights.slice(), squares: squares.slice(), average: average.slice() };
  }

  /**
   * What a batch teaches: nothing has changed until it is committed, and of two only the newer can be.
   * @param updates how many were committed before
   */
  propose(examples: readonly Example[], { rate, decay }: ChainRates, updates: number): ChainProposal {
    const { weights, squares, average } = this.#state;
    const gradient = this.#gradient;
    const loss = this.#teach(examples);
    let norm = 0;
    for (let i = 0; i < gradient.length; i++) {
      const slope = (gradient[i] ?? 0) + decay * (weights[i] ?? 0);
      gradient[i] = slope;
      norm += slope * slope;
    }
    // Polynomial-decay averaging. @see Shamir & Zhang 2013, section 4
    const share = (1 + NEWNESS) / (1 + updates + NEWNESS);
    return {
      loss,
      gradientNorm: Math.sqrt(norm),
      commit: () => {
        for (let i = 0; i < gradient.length; i++) {
          const slope = gradient[i] ?? 0;
          if (slope !== 0) {
            squares[i] = (squares[i] ?? 0) + slope * slope;
            weights[i] = (weights[i] ?? 0) - (rate * slope) / (Math.sqrt(squares[i] ?? 0) + 1e-12);
          }
          average[i] = (average[i] ?? 0) + share * ((weights[i] ?? 0) - (average[i] ?? 0));
        }
      },
    };
  }

  /** The mean loss of a batch; its gradient by the weights stands in #gradient. */
  #teach(examples: readonly Example[]): number {
    const { shape } = this;
    const V = shape.vocabularySize;
    const scores = this.#scores;
    this.#gradient.fill(0);
    scorePairs(scores, shape, this.#state.weights);
    this.#loss.usePairs(scores);
    let loss = 0;
    for (const example of examples) {
      const { length } = example.targets;
      scoreCells(scores, shape, this.#state.weights, example);
      if (this.#cells.length < length * V) this.#cells = new Float64Array(2 * length * V);
      const into = { cells: this.#cells, all: this.#gradient, firstPair: pairOffset(shape) };
      const weight = 1 / (length * examples.length);
      loss += weight * this.#loss.teach(scores, example.targets, weight, into);
      backCells(shape, example, into);
    }
    return loss;
  }
}

/** Takes the gradient by a word's scores on to pixels, biases and the first token's weights. */
function backCells(shape: ChainShape, { inputs, targets }: Example, { cells, all }: ScoreGradient): void {
  const { inputSize: D, vocabularySize: V } = shape;
  const [bias, start] = [biasOffset(shape), startOffset(shape)];
  for (let t = 0; t < targets.length; t++) {
    const row = t * V;
    addRow(cells, row, all, bias, V);
    if (t === 0) addRow(cells, row, all, start, V);
    for (let d = 0; d < D; d++) if (inputs[t * D + d] !== 0) addRow(cells, row, all, d * V, V);
  }
}

function addRow(values: Float64Array, from: number, into: Float64Array, to: number, count: number): void {
  for (let a = 0; a < count; a++) into[to + a] = (into[to + a] ?? 0) + (values[from + a] ?? 0);
}
