/** What a linear chain scores one word by: each token at each cell, and each token after each other. */
import type { Example } from '../tasks/task.ts';
import { biasOffset, pairOffset, startOffset, type ChainShape } from './chainShape.ts';

/**
 * The scores of a word of T cells, in room that serves one word after the other. A sequence's score is the sum of its
 * tokens' scores and of its pairs' scores.
 */
export class ChainScores {
  readonly vocabularySize: number;
  /** T */
  length = 0;
  /** Score of token a at cell t, at t · V + a; what lies beyond T cells is unspecified. */
  cells = new Float64Array();
  /** Score of token b after token a, at a · V + b. */
  readonly pairs: Float64Array;

  constructor(vocabularySize: number) {
    this.vocabularySize = vocabularySize;
    this.pairs = new Float64Array(vocabularySize * vocabularySize);
  }

  /** Makes room for a word of so many cells. */
  resize(length: number): void {
    this.length = length;
    const size = length * this.vocabularySize;
    if (this.cells.length < size) this.cells = new Float64Array(2 * size);
  }
}

/** Takes the pairs' scores from the weights [P]: the same for all words of a batch. */
export function scorePairs(scores: ChainScores, shape: ChainShape, weights: Float32Array): void {
  const first = pairOffset(shape);
  scores.pairs.set(weights.subarray(first, first + scores.pairs.length));
}

/** Scores every token at every cell of a word: bias and weights of the lit pixels, and of the first token. */
export function scoreCells(
  scores: ChainScores,
  shape: ChainShape,
  weights: Float32Array,
  { inputs, targets }: Pick<Example, 'inputs' | 'targets'>,
): void {
  const { inputSize: D, vocabularySize: V } = shape;
  const [bias, start] = [biasOffset(shape), startOffset(shape)];
  scores.resize(targets.length);
  const { cells, length } = scores;
  for (let t = 0; t < length; t++) {
    const row = t * V;
    for (let a = 0; a < V; a++)
      cells[row + a] = (weights[bias + a] ?? 0) + (t === 0 ? (weights[start + a] ?? 0) : 0);
    // A third of the pixels is lit: the others are passed by.
    for (let d = 0; d < D; d++) {
      if (inputs[t * D + d] === 0) continue;
      const from = d * V;
      for (let a = 0; a < V; a++) cells[row + a] = (cells[row + a] ?? 0) + (weights[from + a] ?? 0);
    }
  }
}
