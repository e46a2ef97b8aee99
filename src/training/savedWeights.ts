/** Which weights of a contestant leave its run: the last ones, or those that held-out sequences chose. */
import { assert } from '../base/assert.ts';
import { isChainMethod } from '../experiments/contestants.ts';
import type { Evaluation } from '../experiments/reports.ts';
import type { ContestantSettings } from '../experiments/settings.ts';
import type { ContestantSnapshot } from './contract.ts';

/**
 * A contestant with the weights that were chosen, and the updates that led to them: those of the run's last test on all
 * words, where its last ones compete, too. Null where none were chosen.
 * @param evaluations the contestant's
 */
export function withChosen(
  { chosen, ...last }: ContestantSnapshot,
  evaluations: readonly Omit<Evaluation, 'contestant'>[],
): ContestantSnapshot | null {
  const tested = evaluations.findLast(({ words }) => words === 'all');
  if (tested?.update === last.updates && tested.chosen?.update === last.updates) return last;
  return chosen === undefined ? null : { ...last, weights: chosen.weights, updates: chosen.updates };
}

/** What sequences are read with [P], and after how many updates: of a linear chain that reads with its average, that. */
export function readingWeights(
  { method, chainAverage }: ContestantSettings,
  { weights, moments, updates }: ContestantSnapshot,
): { readonly weights: Float32Array; readonly update: number } {
  if (!isChainMethod(method) || !chainAverage) return { weights, update: updates };
  const [, average] = moments;
  assert(average !== undefined, 'a linear chain keeps its average');
  return { weights: average, update: updates };
}
