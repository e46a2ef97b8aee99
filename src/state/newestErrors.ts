/** The test error that may stand beside a contestant's name: measured with the very settings that the name tells. */
import { contestantFields } from '../experiments/fieldList.ts';
import type { Evaluation } from '../experiments/reports.ts';
import type { ContestantSettings } from '../experiments/settings.ts';
import { isContestantPending } from './pendingChanges.ts';
import { newestTest } from './runState.ts';

/**
 * The newest letter error (fraction) of every contestant that is wanted; null before its first test, and where it is to
 * learn otherwise than the one that was tested.
 */
export function newestErrors(
  wanted: readonly ContestantSettings[],
  inForce: readonly ContestantSettings[],
  evaluations: readonly Evaluation[],
): readonly (number | null)[] {
  return wanted.map((each, c) => {
    const tested = inForce[c];
    const changed =
      tested === undefined || contestantFields.some(({ name }) => isContestantPending(name, each, tested));
    return changed ? null : (newestTest(evaluations, c)?.letterError ?? null);
  });
}
