/** Two contestants' readings of the same words, compared word by word. */
import { at } from '../../base/assert.ts';
import type { RandomStream } from '../../base/random.ts';
import type { PairedComparison } from '../../experiments/examination.ts';
import type { YieldPoint } from '../../searnn/policy.ts';
import { exactMcNemar } from '../../statistics/exactMcNemar.ts';
import { figureDifference, middleOf, resampledDifference } from '../../statistics/pairedBootstrap.ts';
import type { FigureCounts } from './figureCounts.ts';

/** Resamples of the bootstrap. */
export const RESAMPLES = 2_000;
/** Resamples made between two looks for messages. */
const BLOCK = 100;
const CONFIDENCE = 0.95;

/**
 * By whole words, and by the figure that is reported for the task.
 * @param readings of the two, the same words in the same order
 * @param random draws the resamples; the same stream draws the same words for every pair
 */
export async function comparePair(
  [first, second]: readonly [first: FigureCounts, second: FigureCounts],
  random: RandomStream,
  yieldPoint: YieldPoint,
): Promise<Omit<PairedComparison, 'first' | 'second'>> {
  const { figure, width, valueOf } = first;
  const onlyWrong = (one: Uint8Array, other: Uint8Array): number =>
    one.reduce((count, wrong, word) => count + Number(wrong === 1 && at(other, word) === 0), 0);
  const pair = { width, first: first.counts, second: second.counts, figure: valueOf };
  const differences: number[] = [];
  for (let resample = 0; resample < RESAMPLES; resample++) {
    if (resample % BLOCK === 0) await yieldPoint();
    differences.push(resampledDifference(pair, random, resample));
  }
  const [low, high] = middleOf(differences, CONFIDENCE);
  const onlyFirstWrong = onlyWrong(first.wrong, second.wrong);
  const onlySecondWrong = onlyWrong(second.wrong, first.wrong);
  const pValue = exactMcNemar(onlyFirstWrong, onlySecondWrong);
  return { onlyFirstWrong, onlySecondWrong, pValue, figure, difference: figureDifference(pair), low, high };
}
