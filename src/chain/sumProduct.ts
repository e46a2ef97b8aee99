/** Exact sums over all V^T sequences of a word: the log of the normaliser, and how likely each token and pair is. */
import type { ChainScores } from './chainScores.ts';

/**
 * Forward-backward in logarithms. A step is a product with exp(pairs), which is the same for all words of a batch, so a
 * cell costs V exponentials and V logarithms, not V². Exact while the pairs' scores lie within 700 of each other (the
 * range of a double); further apart, pairs as bad as that count as impossible.
 */
export class SumProduct {
  readonly #V: number;
  /** exp(pair − highest pair) [V × V], and its transpose. */
  readonly #factors: Float64Array;
  readonly #turned: Float64Array;
  #highestPair = 0;
  /** log Σ over the sequences up to the cell that end in the token, its own score included [T × V]. */
  #forward = new Float64Array();
  /** log Σ over the rests of the sequences after the cell, which holds the token [T × V]. */
  #backward = new Float64Array();
  readonly #left: Float64Array;
  readonly #right: Float64Array;
  /** log Σ exp(score) over all sequences of the word last run. */
  logNormaliser = 0;

  constructor(vocabularySize: number) {
    this.#V = vocabularySize;
    this.#factors = new Float64Array(vocabularySize * vocabularySize);
    this.#turned = new Float64Array(vocabularySize * vocabularySize);
    this.#left = new Float64Array(vocabularySize);
    this.#right = new Float64Array(vocabularySize);
  }

  /** Takes the pairs' scores; call it when they change. */
  usePairs({ pairs }: ChainScores): void {
    const V = this.#V;
    this.#highestPair = highest(pairs, 0, V * V);
    for (let a = 0; a < V; a++)
      for (let b = 0; b < V; b++) {
        const factor = Math.exp((pairs[a * V + b] ?? 0) - this.#highestPair);
        this.#factors[a * V + b] = factor;
        this.#turned[b * V + a] = factor;
      }
  }

  /** Sums over all sequences of a word. */
  run({ cells, length }: ChainScores): void {
    const V = this.#V;
    const size = length * V;
    if (this.#forward.length < size) {
      this.#forward = new Float64Array(2 * size);
      this.#backward = new Float64Array(2 * size);
    }
    const [forward, backward, left] = [this.#forward, this.#backward, this.#left];
    for (let a = 0; a < V; a++) forward[a] = cells[a] ?? 0;
    for (let t = 1; t < length; t++) {
      this.#step(left, forward, (t - 1) * V, null, this.#turned, forward, t * V);
      for (let a = 0; a < V; a++) forward[t * V + a] = (forward[t * V + a] ?? 0) + (cells[t * V + a] ?? 0);
    }
    for (let a = 0; a < V; a++) backward[(length - 1) * V + a] = 0;
    for (let t = length - 2; t >= 0; t--)
      this.#step(left, backward, (t + 1) * V, cells, this.#factors, backward, t * V);
    const last = (length - 1) * V;
    const most = highest(forward, last, V);
    let sum = 0;
    for (let a = 0; a < V; a++) sum += Math.exp((forward[last + a] ?? 0) - most);
    this.logNormaliser = most + Math.log(sum);
  }

  /** out[i] = log Σ_j factors[i, j] · exp(values[from + j] + (added ? added[from + j] : 0)), the highest pair put back. */
  #step(
    room: Float64Array,
    values: Float64Array,
    from: number,
    added: Float64Array | null,
    factors: Float64Array,
    out: Float64Array,
    to: number,
  ): void {
    const V = this.#V;
    for (let j = 0; j < V; j++)
      room[j] = (values[from + j] ?? 0) + (added === null ? 0 : (added[from + j] ?? 0));
    const most = highest(room, 0, V);
    for (let j = 0; j < V; j++) room[j] = Math.exp((room[j] ?? 0) - most);
    for (let i = 0; i < V; i++) {
      let sum = 0;
      for (let j = 0; j < V; j++) sum += (factors[i * V + j] ?? 0) * (room[j] ?? 0);
      out[to + i] = Math.log(sum) + most + this.#highestPair;
    }
  }

  /** Probability of token a at cell t of the word last run. */
  marginal(t: number, a: number): number {
    const place = t * this.#V + a;
    return Math.exp((this.#forward[place] ?? 0) + (this.#backward[place] ?? 0) - this.logNormaliser);
  }

  /** Adds weight · (how often each pair is to be expected in the word last run) to `into` [V × V], from `first` on. */
  addPairs({ cells, length }: ChainScores, weight: number, into: Float64Array, first: number): void {
    const V = this.#V;
    const [forward, backward, left, right, factors] = [
      this.#forward,
      this.#backward,
      this.#left,
      this.#right,
      this.#factors,
    ];
    for (let t = 1; t < length; t++) {
      const most = highest(forward, (t - 1) * V, V);
      const rest = most + this.#highestPair - this.logNormaliser;
      for (let a = 0; a < V; a++) {
        left[a] = weight * Math.exp((forward[(t - 1) * V + a] ?? 0) - most);
        right[a] = Math.exp((cells[t * V + a] ?? 0) + (backward[t * V + a] ?? 0) + rest);
      }
      for (let a = 0; a < V; a++) {
        const before = left[a] ?? 0;
        const [row, to] = [a * V, first + a * V];
        for (let b = 0; b < V; b++)
          into[to + b] = (into[to + b] ?? 0) + before * (factors[row + b] ?? 0) * (right[b] ?? 0);
      }
    }
  }
}

/** The highest of `count` values from `first` on. */
function highest(values: Float64Array, first: number, count: number): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < count; i++) most = Math.max(most, values[first + i] ?? most);
  return most;
}
