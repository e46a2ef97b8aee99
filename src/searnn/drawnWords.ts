/** Words drawn about the truth: the fewer letters differ, the likelier. @see Norouzi et al. 2016, arXiv 1609.00150, §2 */
import type { Draws } from './draws.ts';

/** What words are drawn from. */
export interface WordChoice {
  /** V */
  readonly vocabularySize: number;
  /** τ > 0: the nearer to 0, the more letters are the truth's. */
  readonly temperature: number;
}

/** The chance that a letter is replaced: 1 − 1 / (1 + (V − 1) · exp(−1/τ)). */
export function replacedShare({ vocabularySize, temperature }: WordChoice): number {
  const weight = (vocabularySize - 1) * Math.exp(-1 / temperature);
  return weight / (1 + weight);
}

/**
 * A word y of every sequence, of its own length, with chance ∝ exp(−h / τ), h the letters in which it differs from the
 * truth. That chance is a product over the letters, so each is drawn by itself: the truth's, or any other alike.
 * @param draws from a stream of these words' own
 * @returns tokens [N]
 */
export function drawWords(draws: Draws, choice: WordChoice): Int32Array {
  const { vocabularySize } = choice;
  const replaced = replacedShare(choice);
  return draws.batch.targets.map((truth, cell) => {
    if (draws.uniform(cell, 0, 2) >= replaced) return truth;
    const token = Math.floor(draws.uniform(cell, 1, 2) * (vocabularySize - 1));
    return token + Number(token >= truth);
  });
}
