/** How much work a contestant's settings mean for a word: the price of its costs. */
import { METHODS } from './methods.ts';
import { samplersOf } from './fieldUse.ts';
import { effectiveSettings } from './methodSettings.ts';
import type { ContestantSettings } from './settings.ts';

/**
 * Roll-outs of a word of mean length at most, 0 for a method without any.
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
  // The truth is counted by either choice; how many are targeted only the model knows, so the most stands here.
  const tokens = samplersOf(own).reduce((sum, kind, i) => {
    if (kind === 'all' || kind === 'targeted') return vocabularySize;
    return Math.min(vocabularySize, sum + (i === 0 ? own.tokenCount : own.alsoCount - 1));
  }, 0);
  const cells = own.cells === 'all' ? meanLength : Math.min(own.cellCount, meanLength);
  return tokens * cells;
}
