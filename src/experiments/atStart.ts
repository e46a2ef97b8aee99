/** Where a run begins. */
import type { Settings } from './settings.ts';
import type { Change } from './settingsChange.ts';

/** A snapshot of it: every contestant at its start, nothing measured. */
export const AT_START = { contestants: [], record: { contestants: [], events: [] } } as const;

/** The same of a run that repeats another, with what that changed on the way. */
export const startOf = (settings: Settings, changes: readonly Change[]) => ({
  ...{ ...AT_START, runId: 0 },
  settings,
  changes,
});

/** Whether a run that begins at a snapshot has already learned something; one that begins at none has not. */
export const isUnderWay = (from?: { readonly contestants: readonly unknown[] }): boolean =>
  from !== undefined && from.contestants.length > 0;
