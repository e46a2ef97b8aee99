/** The best of all V^T sequences of a word, exactly: Viterbi's algorithm, and for every token the best that has it there. */
import type { ChainScores } from './chainScores.ts';

/** Ties go to the lowest token: among the last ones first, then among those before each. */
export class MaxProduct {
  readonly #V: number;
  /** Best score of the sequences up to the cell that end in the token [T × V]. */
  #forward = new Float64Array();
  /** Which token came before [T × V]. */
  #before = new Int32Array();
  /** Best score of the rests after the cell, which holds the token [T × V]. */
  #backward = new Float64Array();
  /** Which token comes after [T × V]. */
  #after = new Int32Array();

  constructor(vocabularySize: number) {
    this.#V = vocabularySize;
  }

  /**
   * The best sequence, written to `path` [T].
   * @param truth where given, every token that differs from it scores 1 more (cost-augmented, Hamming)
   * @returns its score, what was added included
   */
  decode(scores: ChainScores, path: Int32Array, truth: ArrayLike<number> | null = null): number {
    const { length } = scores;
    this.#runForward(scores, truth);
    const last = (length - 1) * this.#V;
    const end = this.#best(this.#forward, last);
    this.#traceBack(length - 1, end, path, 0);
    return this.#forward[last + end] ?? 0;
  }

  /**
   * For every cell and token the best sequence that has the token there.
   * @param best its score, [T × V]
   * @param finished the sequence, [T × V × T]
   */
  decodeForced(scores: ChainScores, best: Float64Array, finished: Int32Array): void {
    const V = this.#V;
    const { length } = scores;
    this.#runForward(scores, null);
    this.#runBackward(scores);
    for (let t = 0; t < length; t++)
      for (let a = 0; a < V; a++) {
        const row = t * V + a;
        best[row] = (this.#forward[row] ?? 0) + (this.#backward[row] ?? 0);
        this.#traceBack(t, a, finished, row * length);
        let token = a;
        for (let p = t; p + 1 < length; p++) {
          token = this.#after[p * V + token] ?? 0;
          finished[row * length + p + 1] = token;
        }
      }
  }

  #runForward({ cells, pairs, length }: ChainScores, truth: ArrayLike<number> | null): void {
    const V = this.#V;
    if (this.#forward.length < length * V) {
      this.#forward = new Float64Array(2 * length * V);
      this.#before = new Int32Array(2 * length * V);
    }
    const [forward, before] = [this.#forward, this.#before];
    for (let t = 0; t < length; t++)
      for (let b = 0; b < V; b++) {
        const own = (cells[t * V + b] ?? 0) + (truth !== null && truth[t] !== b ? 1 : 0);
        let most = t === 0 ? 0 : Number.NEGATIVE_INFINITY;
        let from = 0;
        if (t > 0)
          for (let a = 0; a < V; a++) {
            const score = (forward[(t - 1) * V + a] ?? 0) + (pairs[a * V + b] ?? 0);
            if (score > most) [most, from] = [score, a];
          }
        forward[t * V + b] = most + own;
        before[t * V + b] = from;
      }
  }

  #runBackward({ cells, pairs, length }: ChainScores): void {
    const V = this.#V;
    if (this.#backward.length < length * V) {
      this.#backward = new Float64Array(2 * length * V);
      this.#after = new Int32Array(2 * length * V);
    }
    const [backward, after] = [this.#backward, this.#after];
    backward.fill(0, (length - 1) * V, length * V);
    for (let t = length - 2; t >= 0; t--)
      for (let a = 0; a < V; a++) {
        let most = Number.NEGATIVE_INFINITY;
        let to = 0;
        for (let b = 0; b < V; b++) {
          const rest = (cells[(t + 1) * V + b] ?? 0) + (backward[(t + 1) * V + b] ?? 0);
          const score = (pairs[a * V + b] ?? 0) + rest;
          if (score > most) [most, to] = [score, b];
        }
        backward[t * V + a] = most;
        after[t * V + a] = to;
      }
  }

  /** Writes tokens 0 … t of the best sequence that has `token` at cell t, from `first` on. */
  #traceBack(t: number, token: number, out: Int32Array, first: number): void {
    let held = token;
    for (let p = t; p >= 0; p--) {
      out[first + p] = held;
      held = this.#before[p * this.#V + held] ?? 0;
    }
  }

  #best(values: Float64Array, first: number): number {
    let best = 0;
    for (let a = 1; a < this.#V; a++) if ((values[first + a] ?? 0) > (values[first + best] ?? 0)) best = a;
    return best;
  }
}
