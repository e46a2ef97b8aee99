/** How one contestant read one word, and the counts that many such readings come to. */
import { at } from '../base/assert.ts';
import { shareOf, type Share } from './share.ts';

/** T cells. What a contestant does not have (no letter after letter, no distribution) is null. */
export interface Reading {
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

const wrongAt = (tokens: ArrayLike<number>, { truth }: Reading, t: number): boolean =>
  at(tokens, t) !== at(truth, t);

/** Whether each letter of each word is wrong, words in order. */
function* wrongLetters(
  readings: readonly Reading[],
  tokensOf: (reading: Reading) => ArrayLike<number> | null,
): Generator<boolean> {
  for (const reading of readings) {
    const tokens = tokensOf(reading);
    if (tokens === null) continue;
    for (let t = 0; t < tokens.length; t++) yield wrongAt(tokens, reading, t);
  }
}

/** Wrong letters of all letters, each word written by the contestant itself. */
export function letterErrors(readings: readonly Reading[]): Share {
  return shareOf(wrongLetters(readings, ({ written }) => written));
}

/** The same after true prefixes; nothing is counted where there are none. */
export function forcedErrors(readings: readonly Reading[]): Share {
  return shareOf(wrongLetters(readings, ({ forced }) => forced));
}

/** Wrong letters of one word. */
export function wrongCount(reading: Reading): number {
  return letterErrors([reading]).part;
}

/** Words with any wrong letter. */
export function wordErrors(readings: readonly Reading[]): Share {
  return shareOf(readings.map((reading) => wrongCount(reading) > 0));
}

/** Wrong letters at cell t of all words that have one, for every t up to the longest word [T]. */
export function errorsByPosition(readings: readonly Reading[]): Share[] {
  const longest = Math.max(0, ...readings.map(({ truth }) => truth.length));
  return Array.from({ length: longest }, (_, t) =>
    shareOf(
      readings.filter(({ truth }) => t < truth.length).map((reading) => wrongAt(reading.written, reading, t)),
    ),
  );
}

/** Mean entropy over all cells, and over those that are read wrong; null where no cell counts. */
export function meanEntropies(readings: readonly Reading[]): {
  readonly all: Mean | null;
  readonly wrong: Mean | null;
} {
  const cells = readings.flatMap((reading) =>
    Array.from(reading.entropies ?? [], (entropy, t) => ({
      entropy,
      wrong: wrongAt(reading.written, reading, t),
    })),
  );
  const mean = (of: typeof cells): Mean | null =>
    of.length === 0
      ? null
      : { mean: of.reduce((sum, { entropy }) => sum + entropy, 0) / of.length, count: of.length };
  return { all: mean(cells), wrong: mean(cells.filter(({ wrong }) => wrong)) };
}
