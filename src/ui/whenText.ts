/** When something was so: at the newest update that it is known of, or at an earlier one that is looked back to. */
import type { TimePoint } from '../experiments/reports.ts';
import { latestUpdate } from '../state/timeStore.ts';
import { WHEN } from '../text/en/when.ts';
import { sayOfAny } from '../tasks/say.ts';

/** `at update 1,200` or `looking back to update 400`. */
export function whenText(timePoint: TimePoint | null, update: number): string {
  return timePoint === null
    ? sayOfAny(WHEN.at, { update })
    : sayOfAny(WHEN.back, { update: latestUpdate(timePoint) });
}
