/** Whether what was kept of a run is whole: a browser may give back less than it was given, or something else. */
import { PlaygroundError } from '../base/errors.ts';
import { recordFault } from '../experiments/runFile.ts';
import type { Settings } from '../experiments/settings.ts';
import type { DataSet } from '../tasks/task.ts';
import { snapshotFault } from '../training/snapshotFault.ts';
import type { RunSnapshot } from './protocol.ts';
import { SNAPSHOTS } from '../text/en/snapshots.ts';
import { tell } from '../text/tell.ts';

function faultOf(
  { contestants, record, changes = [] }: RunSnapshot,
  settings: Settings,
  data: DataSet,
): string | null {
  try {
    if (changes.some(({ updates }) => updates.length !== settings.contestants.length))
      return tell(SNAPSHOTS.otherChanges);
    // One without contestants stands for the start, which fits any run.
    if (contestants.length === 0) return null;
    return snapshotFault(contestants, settings, data) ?? recordFault(record, settings.contestants.length);
  } catch {
    // Where not even the parts are there, that is all that can be said.
    return tell(SNAPSHOTS.lacksParts);
  }
}

/** @throws PlaygroundError `bad-run-file` when a snapshot is not one of a run of these settings on these data */
export function requireSound(snapshot: RunSnapshot, settings: Settings, data: DataSet): void {
  const fault = faultOf(snapshot, settings, data);
  if (fault !== null) throw new PlaygroundError('bad-run-file', tell(SNAPSHOTS.unsound, { fault }));
}
