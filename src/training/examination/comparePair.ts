/** Two contestants' readings of the same words, compared word by word. */
import { at } from '../../base/assert.ts';
import type { RandomStream } from '../../base/random.ts';
import type { PairedComparison } from '../../experiments/examination.ts';
import type { YieldPoint } from '../../searnn/policy.ts';
import { exactMcNemar } from '../../statistics/exactMcNemar.ts';
import { letterErrorDifference, middleOf, resampledDifference } from '../../statistics/pairedBootstrap.ts';
import { wrongCount, type Reading } from '../../statistics/reading.ts';

/** Resamples of the bootstrap. */
export const RESAMPLES = 2_000;
/** Resamples made between two looks for messages. */
const BLOCK = 100;
const CONFIDENCE = 0.95;

/**
 * @param readings of the two, the same words in the same order
 * @param random draws the resamples; the same stream draws the same words for every pair
 */
export async function comparePair(
  readings: readonly [first: readonly Reading[], second: readonly Reading[]],
  random: RandomStream,
  yieldPoint: YieldPoint,
): Promise<Omit<PairedComparison, 'first' | 'second'>> {
  const [first, second] = readings.map((each) => Int32Array.from(each, wrongCount));
  if (first === undefined || second === undefined) throw new Error('two readers are compared');
  const onlyWrong = (one: Int32Array, other: Int32Array): number =>
    one.reduce((count, wrong, word) => count + Number(wrong > 0 && at(other, word) === 0), 0);
  const words = {
    letters: Int32Array.from(readings[0], ({ truth }) => truth.length),
    excess: first.map((wrong, word) => wrong - at(second, word)),
  };
  const differences: number[] = [];
  for (let resample = 0; resample < RESAMPLES; resample++) {
    if (resample % BLOCK === 0) await yieldPoint();
    differences.push(resampledDifference(words, random, resample));
  }
  const [low, high] = middleOf(differences, CONFIDENCE);
  const [onlyFirstWrong, onlySecondWrong] = [onlyWrong(first, second), onlyWrong(second, first)];
  const pValue = exactMcNemar(onlyFirstWrong, onlySecondWrong);
  return { onlyFirstWrong, onlySecondWrong, pValue, difference: letterErrorDifference(words), low, high };
}
