/** Test error of beam search, beside the greedy one. */
import type { Evaluation } from '../experiments/reports.ts';
import type { Settings } from '../experiments/settings.ts';
import type { YieldPoint } from '../searnn/policy.ts';
import type { Example } from '../tasks/task.ts';
import { evaluate } from './evaluate.ts';
import type { Racer } from './racer.ts';

/** Nothing where no beam is asked for, or the contestant finds the best anyway. */
export async function searchedErrors(
  contestant: Racer,
  words: readonly Example[],
  { beam: width, lengthPower }: Pick<Settings, 'beam' | 'lengthPower'>,
  yieldPoint: YieldPoint,
): Promise<Pick<Evaluation, 'beam'>> {
  const search = contestant.search?.bind(contestant);
  if (width === 1 || search === undefined) return {};
  const { packing } = contestant;
  const decode: Racer['decode'] = (batch) => search(batch, { width, lengthPower });
  return { beam: { width, ...(await evaluate({ packing, decode }, words, yieldPoint)) } };
}
