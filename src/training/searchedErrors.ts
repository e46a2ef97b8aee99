/** Test error of beam search, beside the greedy one. */
import type { Evaluation } from '../experiments/reports.ts';
import type { Settings } from '../experiments/settings.ts';
import type { YieldPoint } from '../searnn/policy.ts';
import type { Example } from '../tasks/task.ts';
import { evaluate } from './evaluate.ts';
import type { Racer } from './racer.ts';
import type { Writer } from './writings.ts';

/** A contestant that writes by beam search; null where no beam is asked for, or it finds the best anyway. */
export function searcherOf(
  contestant: Racer,
  { beam: width, lengthPower }: Pick<Settings, 'beam' | 'lengthPower'>,
): Writer | null {
  const search = contestant.search?.bind(contestant);
  if (width === 1 || search === undefined) return null;
  const { packing, ownError } = contestant;
  return { packing, ownError, decode: (batch) => search(batch, { width, lengthPower }) };
}

/** Nothing where there is no such search. */
export async function searchedErrors(
  contestant: Racer,
  words: readonly Example[],
  settings: Pick<Settings, 'beam' | 'lengthPower'>,
  yieldPoint: YieldPoint,
): Promise<Pick<Evaluation, 'beam'>> {
  const searcher = searcherOf(contestant, settings);
  if (searcher === null) return {};
  return { beam: { width: settings.beam, ...(await evaluate(searcher, words, yieldPoint)) } };
}
