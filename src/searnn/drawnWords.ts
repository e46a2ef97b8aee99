/** Words drawn about the truth: the fewer letters differ, the likelier. @see Norouzi et al. 2016, arXiv 1609.00150, §2 */
import type { Draws } from './draws.ts';

/** What words are drawn from. */
export interface WordChoice {
  /** V */
  readonly vocabularySize: number;
  /** τ > 0: the nearer to 0, the more letters are the truth's. */
  readonly temperature: number;
  /** The token that ends sequences, which stays where it stands and comes nowhere else; null where lengths are known. */
  readonly end: number | null;
}

/** The chance that a letter is replaced: 1 − 1 / (1 + n · exp(−1/τ)), n the other tokens that may stand there. */
export function replacedShare({ vocabularySize, temperature, end }: WordChoice): number {
  const weight = (vocabularySize - (end === null ? 1 : 2)) * Math.exp(-1 / temperature);
  return weight / (1 + weight);
}

/**
 * A word y of every sequence, of its own length, with chance ∝ exp(−h / τ), h the letters in which it differs from the
 * truth. That chance is a product over the letters, so each is drawn by itself: the truth's, or any other alike.
 * @param draws from a stream of these words' own
 * @returns tokens [N]
 */
export function drawWords(draws: Draws, choice: WordChoice): Int32Array {
  const { end, vocabularySize } = choice;
  const replaced = replacedShare(choice);
  return draws.batch.targets.map((truth, cell) => {
    if (truth === end || draws.uniform(cell, 0, 2) >= replaced) return truth;
    // The tokens that may not stand here, in order: those after them move up.
    const barred = end === null ? [truth] : [Math.min(truth, end), Math.max(truth, end)];
    const token = Math.floor(draws.uniform(cell, 1, 2) * (vocabularySize - barred.length));
    return barred.reduce((moved, one) => moved + Number(moved >= one), token);
  });
}
