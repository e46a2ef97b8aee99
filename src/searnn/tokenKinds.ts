/** The kinds of choosing tokens: each ranks the tokens of a cell, and the highest ranks are tried. */
import { at } from '../base/assert.ts';
import { softmax } from './objectives/softmax.ts';

/** A way to choose, and by how much. */
export interface TokenChoice {
  readonly kind: TokenKindId;
  /** Distinct tokens per cell, the truth included; not looked at by `all` and `targeted`. */
  readonly count: number;
  /** Of `biased`: how much of the draw is the model's own softmax, 0 … 1; the rest is uniform. */
  readonly modelShare: number;
  /** Of `targeted`: tokens are tried whose chance is at most this below the highest, 0 … 1. */
  readonly chanceGap: number;
}

/** What is known of a cell. V tokens. */
export interface CellView {
  /** The policy's scores [V]; zeros where nobody needs them. */
  readonly scores: Float32Array;
  /** A number on (0, 1) for each token. */
  readonly uniform: (token: number) => number;
  /** Positions of the word before and after this cell, whichever are more. */
  readonly reach: number;
  /** True tokens so many positions before and after this cell; fewer than two at a word's ends. */
  readonly neighbours: (distance: number) => readonly number[];
}

interface TokenKind {
  /** Whether the policy's scores must be known (read back) before the tokens can be chosen. */
  readonly needsLogits: boolean;
  /** Whether `count` limits it. */
  readonly counted: boolean;
  /** Whether every token is a candidate, so that a count of V tries all. */
  readonly reachesAll: boolean;
  /** Writes a rank per token into `ranks` [V]: higher is tried first, −Infinity never. */
  readonly rank: (ranks: Float64Array, cell: CellView, choice: TokenChoice) => void;
}

/** The Gumbel top-k trick: the highest of log chance + this noise are draws without replacement. @see Kool et al. 2019, arXiv 1903.06059, §3 */
const gumbel = (uniform: number): number => -Math.log(-Math.log(uniform));

const kinds = {
  all: { needsLogits: false, counted: false, reachesAll: true, rank: (ranks) => ranks.fill(0) },
  uniform: {
    ...{ needsLogits: false, counted: true, reachesAll: true },
    rank: (ranks, { uniform }) => ranks.forEach((_, a) => (ranks[a] = uniform(a))),
  },
  /** Draws without replacement from the model's own softmax. */
  policy: {
    ...{ needsLogits: true, counted: true, reachesAll: true },
    rank: (ranks, { scores, uniform }) =>
      ranks.forEach((_, a) => (ranks[a] = at(scores, a) + gumbel(uniform(a)))),
  },
  /**
   * Draws without replacement from softmax and uniform, mixed. The paper's exact form of "biased" is unpublished.
   * @see SeaRNN §5
   */
  biased: {
    ...{ needsLogits: true, counted: true, reachesAll: true },
    rank: (ranks, { scores, uniform }, { modelShare }) => {
      const chances = softmax(scores);
      ranks.forEach((_, a) => {
        const chance = modelShare * at(chances, a) + (1 - modelShare) / ranks.length;
        ranks[a] = Math.log(chance) + gumbel(uniform(a));
      });
    },
  },
  topk: {
    ...{ needsLogits: true, counted: true, reachesAll: true },
    rank: (ranks, { scores }) => ranks.set(scores),
  },
  /** The true tokens next to the cell, nearest first: what a slip by a few positions writes. @see SeaRNN §5 */
  neighbours: {
    ...{ needsLogits: false, counted: true, reachesAll: false },
    rank: (ranks, { reach, neighbours }) => {
      ranks.fill(-Infinity);
      for (let distance = reach; distance > 0; distance--)
        for (const token of neighbours(distance)) ranks[token] = -distance;
    },
  },
  /** All tokens that the model holds nearly as likely as its favourite: many where it is unsure, none where it is sure. */
  targeted: {
    ...{ needsLogits: true, counted: false, reachesAll: false },
    rank: (ranks, { scores }, { chanceGap }) => {
      const chances = softmax(scores);
      const least = Math.max(...chances) - chanceGap;
      ranks.forEach((_, a) => (ranks[a] = at(chances, a) >= least ? at(scores, a) : -Infinity));
    },
  },
} as const satisfies Record<string, TokenKind>;

export type TokenKindId = keyof typeof kinds;
export const TOKEN_KINDS: Readonly<Record<TokenKindId, TokenKind>> = kinds;
