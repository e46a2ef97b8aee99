/** Says that runs of an earlier visit are not done, and where one goes on with them. */
import { runsLeft } from '../../experiments/library/seedQueue.ts';
import { sayOfAny } from '../../tasks/say.ts';
import { SEED_RUNS } from '../../text/en/seedRuns.ts';
import { note } from '../noticeStore.ts';
import { readSeeds } from './seeds.ts';
import { seedsStore } from './seedsStore.ts';

export async function offerSeeds(): Promise<void> {
  await readSeeds();
  const { queue, status } = seedsStore.getState();
  if (queue === null || status !== 'idle') return;
  const left = runsLeft(queue).length;
  if (left > 0) note(sayOfAny(SEED_RUNS.offer, { left, total: queue.runs.length, name: queue.name }));
}
