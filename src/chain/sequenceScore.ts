/** The score of one sequence under a linear chain, and its gradient. */
import type { ChainScores } from './chainScores.ts';
import type { ScoreGradient } from './wordLoss.ts';

/** The score of a sequence [T]. */
export function sequenceScore(
  { cells, pairs, length, vocabularySize: V }: ChainScores,
  tokens: ArrayLike<number>,
): number {
  let score = 0;
  for (let t = 0; t < length; t++) {
    const token = tokens[t] ?? 0;
    score += cells[t * V + token] ?? 0;
    if (t > 0) score += pairs[(tokens[t - 1] ?? 0) * V + token] ?? 0;
  }
  return score;
}

/** Adds `weight` times the gradient of a sequence's score: `weight` to its tokens and pairs. */
export function addSequence(
  { length, vocabularySize: V }: ChainScores,
  tokens: ArrayLike<number>,
  weight: number,
  { cells, all, firstPair }: ScoreGradient,
): void {
  for (let t = 0; t < length; t++) {
    const cell = t * V + (tokens[t] ?? 0);
    cells[cell] = (cells[cell] ?? 0) + weight;
    if (t === 0) continue;
    const pair = firstPair + (tokens[t - 1] ?? 0) * V + (tokens[t] ?? 0);
    all[pair] = (all[pair] ?? 0) + weight;
  }
}
