/** How an update's time grows with hidden units and batches, point by point. */
import { at } from '../../base/assert.ts';
import { fullContestantName } from '../../experiments/contestantName.ts';
import type { Settings } from '../../experiments/settings.ts';
import type { SizeSpeed } from '../../experiments/speedReport.ts';
import type { SpeedPlan } from './plans.ts';

/** Every point of the plan's sizes. */
export function sizePoints({
  sizes,
}: SpeedPlan): readonly { readonly hidden: number; readonly batchSize: number }[] {
  if (sizes === null) return [];
  return sizes.batchSizes.flatMap((batchSize) => sizes.hidden.map((hidden) => ({ hidden, batchSize })));
}

/** @param msOf measures: milliseconds of an update of each contestant */
export async function sizeSpeeds(
  plan: SpeedPlan,
  base: Settings,
  msOf: (settings: Settings) => Promise<readonly number[]>,
): Promise<readonly SizeSpeed[]> {
  const speeds: SizeSpeed[] = [];
  for (const point of sizePoints(plan)) {
    const ms = await msOf({ ...base, ...point, embedding: point.hidden });
    base.contestants.forEach((one, i) => {
      speeds.push({ contestant: fullContestantName(one), ...point, ms: at(ms, i) });
    });
  }
  return speeds;
}
