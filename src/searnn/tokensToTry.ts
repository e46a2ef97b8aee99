/** Which tokens are tried at a cell: each kind ranks the tokens, the truth comes first, the highest n are taken. */
import { assert, at } from '../base/assert.ts';
import type { TriedTokens } from './costTable.ts';
import type { Draws } from './draws.ts';
import { softmax } from './objectives/softmax.ts';

/** `count` is the number of distinct tokens per cell, the truth included; `all` ignores it. */
export interface TokenChoice {
  readonly kind: keyof typeof TOKEN_KINDS;
  readonly count: number;
}

/** Writes a rank per token into `ranks` [V]: higher is tried first. `scores` [V]; `uniform(token)` is on (0, 1). */
type Ranking = (ranks: Float64Array, scores: Float32Array, uniform: (token: number) => number) => void;

interface TokenKind {
  /** Whether the policy's scores must be known (read back) before the tokens can be chosen. */
  readonly needsLogits: boolean;
  readonly rank: Ranking;
}

const TOKEN_KINDS = {
  all: { needsLogits: false, rank: (ranks) => ranks.fill(0) },
  uniform: {
    needsLogits: false,
    rank: (ranks, _, uniform) => ranks.forEach((_, a) => (ranks[a] = uniform(a))),
  },
  topk: { needsLogits: true, rank: (ranks, scores) => ranks.set(scores) },
  /**
   * Draws without replacement from ½ softmax + ½ uniform, by the Gumbel top-k trick. The paper's exact form of
   * "biased" is unpublished. @see SeaRNN §5; Kool et al. 2019, arXiv 1903.06059, §3
   */
  biased: {
    needsLogits: true,
    rank: (ranks, scores, uniform) => {
      const chances = softmax(scores);
      ranks.forEach((_, a) => {
        const gumbel = -Math.log(-Math.log(uniform(a)));
        ranks[a] = Math.log(0.5 * at(chances, a) + 0.5 / ranks.length) + gumbel;
      });
    },
  },
} as const satisfies Record<string, TokenKind>;

/** Distinct tokens tried at a cell that is looked at. */
function tokensPerCell(choice: TokenChoice, vocabularySize: number): number {
  return choice.kind === 'all' ? vocabularySize : Math.min(choice.count, vocabularySize);
}

/** Whether `tokensToTry` must be given the scores. */
export function needsLogits(choice: TokenChoice, vocabularySize: number): boolean {
  return TOKEN_KINDS[choice.kind].needsLogits && tokensPerCell(choice, vocabularySize) < vocabularySize;
}

/** What the choice is made from. N cells, V tokens. */
export interface TokenSource {
  /** 1 where tokens are tried [N]. */
  readonly cells: Uint8Array;
  readonly vocabularySize: number;
  /** [N, V]; may be null when `needsLogits` says so. */
  readonly logits: Float32Array | null;
  readonly draws: Draws;
}

/** The tried tokens, ascending within a cell, the truth always among them. */
export function tokensToTry(choice: TokenChoice, source: TokenSource): TriedTokens {
  const { cells, vocabularySize: V, logits, draws } = source;
  const { layout, targets } = draws.batch;
  const count = tokensPerCell(choice, V);
  assert(count >= 1, 'at least the truth is tried');
  assert(logits !== null || !needsLogits(choice, V), `the choice "${choice.kind}" needs the scores`);
  const starts = new Int32Array(layout.size + 1);
  for (let cell = 0; cell < layout.size; cell++)
    starts[cell + 1] = at(starts, cell) + (cells[cell] === 1 ? count : 0);
  const tokens = new Int32Array(at(starts, layout.size));
  const ranks = new Float64Array(V);
  const noScores = new Float32Array(V);
  for (let cell = 0; cell < layout.size; cell++) {
    if (cells[cell] !== 1) continue;
    const row = tokens.subarray(at(starts, cell), at(starts, cell + 1));
    if (count === V) {
      for (let a = 0; a < V; a++) row[a] = a;
      continue;
    }
    const scores = logits?.subarray(cell * V, (cell + 1) * V) ?? noScores;
    TOKEN_KINDS[choice.kind].rank(ranks, scores, (token) => draws.uniform(cell, token, V));
    ranks[at(targets, cell)] = Infinity;
    takeHighest(ranks, row);
  }
  return { starts, tokens };
}

/**
 * Fills `chosen` with the indices of the highest ranks, ascending; of equal ranks the lowest index comes first. Not
 * `at()`, which is slow in a loop over all tokens.
 */
function takeHighest(ranks: Float64Array, chosen: Int32Array): void {
  const taken = new Uint8Array(ranks.length);
  for (let i = 0; i < chosen.length; i++) {
    let best = taken.indexOf(0);
    let highest = ranks[best] ?? NaN;
    for (let a = best + 1; a < ranks.length; a++) {
      const rank = ranks[a] ?? NaN;
      if (taken[a] === 0 && rank > highest) [best, highest] = [a, rank];
    }
    taken[best] = 1;
    chosen[i] = best;
  }
  chosen.sort();
}
