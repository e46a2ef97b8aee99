/** How one contestant wrote one word, and the counts that many such results come to. */
import { at } from '../base/assert.ts';
import { shareOf, type Share } from './share.ts';

/** T cells. What a contestant does not have (no letter after letter, no distribution) is null. */
export interface WordResult {
  /** True tokens [T]. */
  readonly truth: ArrayLike<number>;
  /** What the contestant writes by itself [T]. */
  readonly written: ArrayLike<number>;
  /** The likeliest token at each cell after the true tokens before it [T]. */
  readonly forced: ArrayLike<number> | null;
  /** Entropy of the distribution at each cell after its own tokens [T], nats. */
  readonly entropies: ArrayLike<number> | null;
}

/** A mean and of how many values; null where there was none. */
export interface Mean {
  readonly mean: number;
  readonly count: number;
}

const wrongAt = (tokens: ArrayLike<number>, { truth }: WordResult, t: number): boolean =>
  at(tokens, t) !== at(truth, t);

/** Whether each letter of each word is wrong, words in order. */
function* wrongLetters(
  results: readonly WordResult[],
  tokensOf: (result: WordResult) => ArrayLike<number> | null,
): Generator<boolean> {
  for (const result of results) {
    const tokens = tokensOf(result);
    if (tokens === null) continue;
    for (let t = 0; t < tokens.length; t++) yield wrongAt(tokens, result, t);
  }
}

/** Wrong letters of all letters, each word written by the contestant itself. */
export function letterErrors(results: readonly WordResult[]): Share {
  return shareOf(wrongLetters(results, ({ written }) => written));
}

/** The same after true prefixes; nothing is counted where there are none. */
export function forcedErrors(results: readonly WordResult[]): Share {
  return shareOf(wrongLetters(results, ({ forced }) => forced));
}

/** Wrong letters of one word. */
export function wrongCount(result: WordResult): number {
  return letterErrors([result]).part;
}

/** Words with any wrong letter. */
export function wordErrors(results: readonly WordResult[]): Share {
  return shareOf(results.map((result) => wrongCount(result) > 0));
}

/** Wrong letters at cell t of all words that have one, for every t up to the longest word [T]. */
export function errorsByPosition(results: readonly WordResult[]): Share[] {
  const longest = Math.max(0, ...results.map(({ truth }) => truth.length));
  return Array.from({ length: longest }, (_, t) =>
    shareOf(
      results.filter(({ truth }) => t < truth.length).map((result) => wrongAt(result.written, result, t)),
    ),
  );
}

/** Mean entropy over all cells, and over those that are read wrong; null where no cell counts. */
export function meanEntropies(results: readonly WordResult[]): {
  readonly all: Mean | null;
  readonly wrong: Mean | null;
} {
  const cells = results.flatMap((result) =>
    Array.from(result.entropies ?? [], (entropy, t) => ({
      entropy,
      wrong: wrongAt(result.written, result, t),
    })),
  );
  const mean = (of: typeof cells): Mean | null =>
    of.length === 0
      ? null
      : { mean: of.reduce((sum, { entropy }) => sum + entropy, 0) / of.length, count: of.length };
  return { all: mean(cells), wrong: mean(cells.filter(({ wrong }) => wrong)) };
}
