/** How much work a contestant's settings mean for a word: the price of its costs. */
import { METHODS } from '../../experiments/contestants.ts';
import { effectiveSettings } from '../../experiments/methodSettings.ts';
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
  if (!METHODS[contestant.method].searches) return 0;
  const own = effectiveSettings(contestant);
  const tokens = own.tokens === 'all' ? vocabularySize : Math.min(own.tokenCount, vocabularySize);
  const cells = own.cells === 'all' ? meanLength : Math.min(own.cellCount, meanLength);
  return tokens * cells;
}
