/** What the cost tables of a word would be under every pair of policies, all from the same weights. */
import { PlaygroundError } from '../base/errors.ts';
import type { RandomStream } from '../base/random.ts';
import { effectiveSettings } from '../experiments/methodSettings.ts';
import { POLICY_PAIRS } from '../experiments/policyPairs.ts';
import type { TableView } from '../experiments/reports.ts';
import type { YieldPoint } from '../searnn/policy.ts';
import type { Example } from '../tasks/task.ts';
import { subjectOf } from './examination/subject.ts';
import type { Racer } from './racer.ts';
import { viewWord } from './watch.ts';
import { TRAINING } from '../text/en/training.ts';
import { tell } from '../text/tell.ts';

/**
 * Nine probes in the order of `POLICY_PAIRS`, with all tokens tried at all cells and the draws of the watched word: the
 * coin of a mixed policy falls as it does there.
 * @param random the run's root stream
 * @throws PlaygroundError `bad-setting` when the contestant does not write letter after letter
 */
export async function counterfactualViews(
  contestant: Racer,
  index: number,
  example: Example,
  random: RandomStream,
  yieldPoint: YieldPoint,
): Promise<TableView[]> {
  const { writer } = subjectOf(contestant);
  if (writer === null) throw new PlaygroundError('bad-setting', tell(TRAINING.noTables));
  const { contestant: network } = writer;
  const { packing } = network;
  const views: TableView[] = [];
  for (const pair of POLICY_PAIRS) {
    const settings = {
      ...effectiveSettings(network.settings),
      method: 'searnn',
      tokens: 'all',
      cells: 'all',
      ...pair,
    } as const;
    views.push(await viewWord(network, index, example, packing, random, yieldPoint, { settings }));
  }
  return views;
}
