/** How much work a contestant's settings mean for a word: the price of its costs. */
import { isUsed } from '../../experiments/fieldUse.ts';
import type { ContestantSettings } from '../../experiments/settings.ts';

/**
 * Roll-outs of a word of mean length, 0 for a method without any.
 * @param meanLength cells of a word
 * @param vocabularySize V
 */
export function rollOutsPerWord(
  contestant: ContestantSettings,
  meanLength: number,
  vocabularySize: number,
): number {
  if (!isUsed(contestant, 'rollOut')) return 0;
  const tokens =
    contestant.tokens === 'all' ? vocabularySize : Math.min(contestant.tokenCount, vocabularySize);
  const cells = contestant.cells === 'all' ? meanLength : Math.min(contestant.cellCount, meanLength);
  return tokens * cells;
}
